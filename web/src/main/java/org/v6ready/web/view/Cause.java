package org.v6ready.web.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.v6ready.checks.ladder.Blockers;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.target.Actor;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.ResourceHost;
import org.v6ready.model.verdict.Verdict;

/// Why services are held back: a foreign host or operator that the verdict names, else the check and
/// who must act. Mending one cause may free several services.
record Cause(String check, Actor actor, String named) {
  private static final List<String> NAMES = List.of("operator", "host", "server", "zone");

  private static final String CRITICAL = "web-resources-critical";
  private static final String ALL = "web-resources";

  /// The causes that stop a service at its lowest failing rung: it is freed when all are mended. Every
  /// host it cannot do without is one, though the verdict names but the first.
  static List<Cause> holding(TargetResult result) {
    LadderOf ladder = LadderOf.kind(result.target().service().kind());
    int lowest = faults(result, ladder).mapToInt(v -> LadderOf.height(v.rung())).min().orElse(0);
    return faults(result, ladder)
        .filter(v -> LadderOf.height(v.rung()) == lowest && !repeats(v, result))
        .flatMap(v -> v.check().equals(CRITICAL) ? hosts(v, result) : Stream.of(of(v, result)))
        .distinct()
        .toList();
  }

  /// The verdict by which a service is held back by hosts that it cannot do without, if it is.
  static Optional<Verdict> critical(TargetResult result) {
    return result.assessment().verdicts().stream()
        .filter(v -> v.check().equals(CRITICAL) && v.judgement() == Judgement.FAIL)
        .findFirst();
  }

  /// The hosts of others that a service cannot do without and that do not work over IPv6.
  static List<String> blocking(TargetResult result) {
    return critical(result).isEmpty() ? List.of() : Blockers.foreign(result).stream().map(ResourceHost::host).toList();
  }

  /// What names a host of others in addresses, whatever service it blocks.
  static String blocks(String host) {
    return "blocks:" + host;
  }

  /// Whether `web-resources` says of a host what `web-resources-critical` has said.
  private static boolean repeats(Verdict verdict, TargetResult result) {
    String host = verdict.args().getOrDefault("host", "");
    return verdict.check().equals(ALL)
        && critical(result).filter(v -> v.args().getOrDefault("host", "").equals(host)).isPresent();
  }

  private static Stream<Cause> hosts(Verdict verdict, TargetResult result) {
    List<ResourceHost> foreign = Blockers.foreign(result);
    boolean own = foreign.isEmpty() || foreign.size() < Blockers.holding(result).size();
    return Stream.concat(
        foreign.stream().map(host -> new Cause(CRITICAL, verdict.actor(), host.host())),
        own ? Stream.of(new Cause(CRITICAL, verdict.actor(), "")) : Stream.empty());
  }

  /// Whether it is a host of others, which is a blocker across services.
  boolean foreignHost() {
    return check.equals(CRITICAL) && !named.isEmpty();
  }

  private static Stream<Verdict> faults(TargetResult result, LadderOf ladder) {
    return result.assessment().verdicts().stream()
        .filter(v -> v.judgement() == Judgement.FAIL && ladder.climbs(v.rung()));
  }

  private static Cause of(Verdict verdict, TargetResult result) {
    String own = result.target().service().host().ascii().toLowerCase(Locale.ROOT);
    String named =
        NAMES.stream()
            .map(name -> verdict.args().getOrDefault(name, ""))
            .filter(name -> !name.isEmpty() && foreign(name.toLowerCase(Locale.ROOT), own))
            .findFirst()
            .orElse("");
    return new Cause(verdict.check(), verdict.actor(), named);
  }

  private static boolean foreign(String name, String own) {
    return !name.equals(own) && !name.endsWith("." + own) && !own.endsWith("." + name);
  }

  /// Names this cause in addresses.
  String tag() {
    return foreignHost() ? blocks(named) : "cause:" + check + ":" + actor.word() + ":" + named;
  }
}
