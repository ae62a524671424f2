package org.v6ready.web.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.v6ready.checks.ladder.Blockers;
import org.v6ready.checks.ladder.Operators;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.target.Actor;
import org.v6ready.web.Page;

/// One cause that holds services back. `freed` counts the services that nothing else holds at their
/// rung, `touched` all that it holds; `named` is the host or operator at fault, empty when each
/// service has its own; `operator` who runs that host, empty when not known; `who` must act, in words.
public record Blocker(String title, String named, String operator, String who, int freed, int touched, String link) {
  private static final int SHOWN = 3;
  private static final String CRITICAL = "web-resources-critical";

  /// The worst, by services freed.
  static List<Blocker> worst(List<Seen> services, Page page) {
    List<TargetResult> results = services.stream().map(Seen::result).filter(Objects::nonNull).toList();
    return Stream.concat(hosts(results, page), causes(results, page))
        .sorted(
            Comparator.comparingInt(Blocker::freed).thenComparingInt(Blocker::touched).reversed()
                .thenComparing(Blocker::link))
        .limit(SHOWN)
        .toList();
  }

  /// The hosts of others, counted as the command `blockers` counts them.
  private static Stream<Blocker> hosts(List<TargetResult> results, Page page) {
    Map<String, Set<Actor>> actors = new LinkedHashMap<>();
    List<TargetResult> held = results.stream().filter(result -> Cause.critical(result).isPresent()).toList();
    for (TargetResult result : held) {
      for (String host : Cause.blocking(result)) {
        actors.computeIfAbsent(host, _ -> new TreeSet<>()).add(Cause.critical(result).orElseThrow().actor());
      }
    }
    return Blockers.of(held).stream()
        .map(
            one ->
                new Blocker(
                    Sentences.title(page, CRITICAL), one.host(), one.operator(),
                    who(actors.getOrDefault(one.host(), Set.of()), page), one.freed(), one.services().size(),
                    link(Cause.blocks(one.host()))));
  }

  /// Everything else.
  private static Stream<Blocker> causes(List<TargetResult> results, Page page) {
    Map<Cause, int[]> counts = new LinkedHashMap<>();
    for (TargetResult result : results) {
      List<Cause> holding = Cause.holding(result);
      for (Cause cause : holding.stream().filter(one -> !one.foreignHost()).toList()) {
        int[] count = counts.computeIfAbsent(cause, _ -> new int[2]);
        count[0] += holding.size() == 1 ? 1 : 0;
        count[1]++;
      }
    }
    return counts.entrySet().stream().map(entry -> of(entry.getKey(), entry.getValue(), page));
  }

  private static Blocker of(Cause cause, int[] count, Page page) {
    return new Blocker(
        Sentences.title(page, cause.check()), cause.named(), Operators.of(cause.named()), who(Set.of(cause.actor()), page),
        count[0], count[1], link(cause.tag()));
  }

  private static String who(Collection<Actor> actors, Page page) {
    return actors.stream().map(actor -> page.text("who." + actor.word())).collect(Collectors.joining(", "));
  }

  private static String link(String tag) {
    return "/targets?state=" + URLEncoder.encode(tag, StandardCharsets.UTF_8);
  }
}
