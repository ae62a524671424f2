package org.v6ready.plan;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.plan.Fraction;
import org.v6ready.model.plan.IndicatorValue;
import org.v6ready.model.plan.ValueSource;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.RunHeader;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.target.Actor;
import org.v6ready.model.target.Service;
import org.v6ready.model.target.Target;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.verdict.Assessment;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Nat64Outlook;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.model.verdict.Works;
import org.v6ready.plan.file.PlanReader;
import org.v6ready.plan.file.PlanReading;

/// Plans, values and runs for tests, told in a line.
public final class Story {
  private static final String HEAD =
      "version: 1\nplan: { title: Kế hoạch, issuer: UBND xã Trần Phú, focal: VHXH }\npacks: [xa-tranphu-2026]\n";

  private Story() {}

  /// The shipped pack with more lines of plan.yaml under it.
  public static Plan plan(String more) {
    return switch (PlanReader.parse("plan.yaml", (HEAD + more).getBytes(StandardCharsets.UTF_8), Map.of())) {
      case PlanReading.Good(Plan plan) -> plan;
      case PlanReading.Bad bad -> throw new AssertionError(bad);
    };
  }

  /// A value with a method and a day; `counts` such as `9/10` or `9+1?/10`, empty for none.
  public static IndicatorValue value(String indicator, String number, String counts, String method, String origin, String day) {
    return new IndicatorValue(
        indicator, new BigDecimal(number), fraction(counts), true, ValueSource.DECLARED, origin, method, LocalDate.parse(day),
        List.of(), "", Instant.parse(day + "T05:00:00Z"));
  }

  private static @Nullable Fraction fraction(String counts) {
    if (counts.isEmpty()) {
      return null;
    }
    String[] parts = counts.split("[/+?]+");
    return parts.length == 2
        ? new Fraction(Long.parseLong(parts[0]), 0, Long.parseLong(parts[1]))
        : new Fraction(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
  }

  /// A finished run on a day.
  public static Run run(String day, TargetResult... results) {
    Instant started = Instant.parse(day + "T02:00:00Z");
    return new Run(header(day, started, started.plusSeconds(60), false), Arrays.asList(results));
  }

  /// A header.
  public static RunHeader header(String id, Instant started, @Nullable Instant finished, boolean demonstration) {
    return new RunHeader(id, started, finished, "2026.1", "v6ready", "UBND xã Trần Phú", demonstration, Vantage.dualStack());
  }

  /// A website of an owner with some verdicts; its rung is that before the first fail.
  public static TargetResult web(String name, Actor owner, Verdict... verdicts) {
    Service service = Service.Web.at(DomainName.of(name + ".example"), true, "/");
    Target target = new Target(name, service, owner, List.of(), false, 3, Duration.ofSeconds(5));
    boolean fails = Arrays.stream(verdicts).anyMatch(verdict -> verdict.judgement() == Judgement.FAIL);
    boolean unknown = Arrays.stream(verdicts).anyMatch(verdict -> verdict.judgement() == Judgement.INCONCLUSIVE);
    String rung = fails || unknown ? "W0" : "W7";
    Boolean works = unknown ? null : Boolean.valueOf(!fails);
    Assessment assessment =
        new Assessment("2026.1", List.of(verdicts), rung, rung, unknown ? "W1" : null, new Works(works, works, works, "derived"),
            Nat64Outlook.unknown(), null, List.of());
    return new TargetResult(target, Instant.parse("2026-11-10T02:00:00Z"),
        new TargetFacts.Web(List.of(), List.of(), true, List.of(), List.of(), null, List.of(), List.of(), List.of()), assessment);
  }

  /// A verdict about a host or zone.
  public static Verdict verdict(String check, Judgement judgement, String code, String subject, Actor actor) {
    String key = check.startsWith("dns") ? "zone" : "host";
    return new Verdict(check, "W1", judgement, code, false, new TreeMap<>(Map.of(key, subject)), actor, "RFC 3596", null, List.of());
  }

  /// A website without AAAA.
  public static Verdict absent(String host, Actor actor) {
    return verdict("web-aaaa", Judgement.FAIL, "absent", host, actor);
  }

  /// A website with AAAA.
  public static Verdict published(String host) {
    return verdict("web-aaaa", Judgement.PASS, "published", host, Actor.PROVINCE);
  }
}
