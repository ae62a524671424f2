package org.v6ready.plan.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.v6ready.model.plan.Fraction;
import org.v6ready.model.plan.IndicatorValue;
import org.v6ready.model.plan.ValueSource;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.target.Actor;
import org.v6ready.model.verdict.Assessment;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.plan.period.Dates;

/// What a run says about an indicator: of the services the commune itself owns, how many work. Services
/// that could not be measured stay in the denominator. Runs that did not finish and runs of the
/// built-in lab say nothing, and neither does a run without a service of the commune's own.
public final class MeasuredValue {
  private MeasuredValue() {}

  /// The value; empty when the run says nothing about the indicator.
  public static Optional<IndicatorValue> of(Indicator indicator, Run run) {
    RunMeasure measure = indicator.measure();
    Instant finished = run.header().finished();
    List<Boolean3> answers =
        measure == null
            ? List.of()
            : run.results().stream()
                .filter(result -> result.target().owner() == Actor.COMMUNE)
                .map(result -> answer(measure, result))
                .toList();
    if (measure == null || finished == null || run.header().demonstration() || answers.isEmpty()) {
      return Optional.empty();
    }
    Fraction fraction =
        new Fraction(count(answers, Boolean3.YES), count(answers, Boolean3.UNKNOWN), answers.size());
    String id = run.header().id();
    return Optional.of(
        new IndicatorValue(
            indicator.id(), number(indicator, fraction), fraction, false, ValueSource.MEASURED, id,
            measure.word(), Dates.day(run.header().started()), List.of(id), "", finished));
  }

  private enum Boolean3 {
    YES,
    NO,
    UNKNOWN
  }

  private static long count(List<Boolean3> answers, Boolean3 wanted) {
    return answers.stream().filter(answer -> answer == wanted).count();
  }

  /// The proven share in percent to one decimal, never rounded up; for yes or no, whether all work.
  private static BigDecimal number(Indicator indicator, Fraction fraction) {
    return switch (indicator.scale().kind()) {
      case YES_NO -> fraction.part() == fraction.whole() ? BigDecimal.ONE : BigDecimal.ZERO;
      case PERCENT -> percent(fraction.part(), fraction.whole());
      case COUNT -> BigDecimal.valueOf(fraction.part());
    };
  }

  static BigDecimal percent(long part, long whole) {
    return BigDecimal.valueOf(part)
        .movePointRight(2)
        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN);
  }

  private static Boolean3 answer(RunMeasure measure, TargetResult result) {
    Assessment assessment = result.assessment();
    return switch (measure) {
      case SERVICES_OVER_IPV6 -> reached(assessment, enough(result.target().service().kind()));
      case SERVICES_IPV6_ONLY -> of(assessment.works().ipv6Only());
      case SERVICES_IPV6_ONLY_NAT64 -> of(assessment.works().ipv6OnlyWithNat64());
    };
  }

  private static Boolean3 of(@org.jspecify.annotations.Nullable Boolean works) {
    return works == null ? Boolean3.UNKNOWN : works ? Boolean3.YES : Boolean3.NO;
  }

  /// The rung from which a service is good to use: W5, D4, M2, or the endpoint's protocol speaks.
  private static int enough(String kind) {
    return switch (kind) {
      case "web" -> 5;
      case "dns" -> 4;
      case "mail" -> 2;
      default -> 3;
    };
  }

  private static Boolean3 reached(Assessment assessment, int enough) {
    if (height(assessment.provenRung()) >= enough) {
      return Boolean3.YES;
    }
    char ladder = assessment.rung().isEmpty() ? ' ' : assessment.rung().charAt(0);
    boolean refuted =
        assessment.verdicts().stream()
            .anyMatch(
                verdict ->
                    verdict.judgement() == Judgement.FAIL
                        && !verdict.sameOnIpv4()
                        && verdict.rung().charAt(0) == ladder
                        && height(verdict.rung()) <= enough);
    return refuted ? Boolean3.NO : Boolean3.UNKNOWN;
  }

  private static int height(String rung) {
    String digits = rung.replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }
}
