package org.v6ready.targets;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.target.Actor;
import org.v6ready.yaml.Node;
import org.v6ready.yaml.Section;
import org.v6ready.yaml.Values;

/// What a target has when it does not say otherwise.
record Defaults(Actor owner, int attempts, Duration timeout, @Nullable Interval interval) {
  static final Defaults PRODUCT = new Defaults(Actor.CONTENT_OWNER, 3, Duration.ofSeconds(5), null);
  static final int MAX_ATTEMPTS = 10;
  static final Duration SHORTEST = Duration.ofMillis(100);
  static final Duration LONGEST = Duration.ofMinutes(2);

  private static final Map<String, Actor> ACTORS = new LinkedHashMap<>();
  private static final Map<String, Interval> INTERVALS = new LinkedHashMap<>();

  static {
    Arrays.stream(Actor.values()).forEach(actor -> ACTORS.put(actor.word(), actor));
    Arrays.stream(Interval.values()).forEach(interval -> INTERVALS.put(interval.word(), interval));
  }

  static Defaults read(@Nullable Node node, Values values) {
    if (node == null) {
      return PRODUCT;
    }
    List<String> keys = List.of("interval", "attempts", "timeout", "owner");
    return Section.open(node, "defaults", keys, values.problems())
        .map(section -> PRODUCT.changedBy(section, values))
        .orElse(PRODUCT);
  }

  private Defaults changedBy(Section section, Values values) {
    return new Defaults(
        owner(section, values).orElse(owner),
        attempts(section, values).orElse(attempts),
        timeout(section, values).orElse(timeout),
        values
            .word(section.value("interval"), section.at("interval"), "interval.unknown", INTERVALS)
            .orElse(null));
  }

  static Optional<Actor> owner(Section section, Values values) {
    return values.word(section.value("owner"), section.at("owner"), "owner.unknown", ACTORS);
  }

  static Optional<Integer> attempts(Section section, Values values) {
    return values.number(section.value("attempts"), section.at("attempts"), 1, MAX_ATTEMPTS);
  }

  static Optional<Duration> timeout(Section section, Values values) {
    return values.duration(section.value("timeout"), section.at("timeout"), SHORTEST, LONGEST);
  }
}
