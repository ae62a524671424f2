package org.v6ready.plan.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.v6ready.model.plan.IndicatorValue;
import org.v6ready.model.target.Actor;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.plan.Plan;
import org.v6ready.plan.Story;

class StandingsTest {
  private static final Plan PLAN = Story.plan("");

  @ParameterizedTest
  @CsvSource({
    // indicator, value, counts, day judged, status
    "II.1.3a, 90.0,  '',        2026-12-01, NOT_MET",
    "II.1.3a, 90,    900/1000,  2026-12-01, NOT_MET",
    "II.1.3a, 90.1,  901/1000,  2026-12-01, MET",
    "II.1.3a, 90.0,  900/999,   2026-12-01, NOT_MET",
    "I.2.1,   70,    '',        2026-11-01, MET",
    "I.2.1,   69.9,  '',        2026-11-01, NOT_MET",
    "I.1.3,   100,   10/10,     2026-09-30, MET",
    "I.1.3,   99.9,  '',        2026-09-30, NOT_MET",
    "I.1.3,   99.9,  '',        2026-10-01, OVERDUE",
    "I.1.1,   95,    '',        2026-12-31, NOT_MET",
    "I.1.1,   95,    '',        2027-01-01, OVERDUE",
    "II.1.3a, 76,    '',        2028-01-01, ON_TRACK",
    "II.1.3a, 74.9,  '',        2028-01-01, AT_RISK",
    "II.1.3a, 75,    '',        2028-01-01, ON_TRACK",
    "II.2.1,  80,    '',        2026-12-01, NOT_MET",
    "II.2.1,  80.01, '',        2026-12-01, MET"
  })
  void aValueIsHeldAgainstItsComparatorItsDeadlineAndItsMilestones(
      String indicator, String number, String counts, String day, IndicatorStatus status) {
    String method = Standings.of(indicator(indicator), List.of(), LocalDate.parse(day)).indicator().methods().getFirst().id();
    Standing standing = standing(indicator, day, Story.value(indicator, number, counts, method, "Đơn vị", "2026-09-20"));
    assertThat(standing.status()).isEqualTo(status);
  }

  @Test
  void whatCouldNotBeMeasuredStaysInTheDenominatorAndMayLeaveItOpen() {
    assertThat(standing("II.1.3a", "2026-12-01", Story.value("II.1.3a", "89", "890+20?/1000", "territory-use", "A", "2026-11-01")).status())
        .isEqualTo(IndicatorStatus.NOT_ENOUGH_DATA);
    assertThat(standing("II.1.3a", "2026-12-01", Story.value("II.1.3a", "85", "850+50?/1000", "territory-use", "A", "2026-11-01")).status())
        .isEqualTo(IndicatorStatus.NOT_MET);
    assertThat(standing("II.1.3a", "2026-12-01", Story.value("II.1.3a", "91", "910+50?/1000", "territory-use", "A", "2026-11-01")).status())
        .isEqualTo(IndicatorStatus.MET);
  }

  @Test
  void benchmarksAreShownAndNeverHeldAgainstTheTarget() {
    Standing standing = standing("II.1.3a", "2026-12-01", Story.value("II.1.3a", "95", "", "benchmark", "APNIC", "2026-11-01"));
    assertThat(standing.status()).isEqualTo(IndicatorStatus.NO_DATA);
    assertThat(standing.reason()).isEqualTo("context-only");
    assertThat(standing.crossChecks()).hasSize(1);
  }

  @Test
  void countsOfSeveralOperatorsAreAddedAndSharesAreNot() {
    IndicatorValue vnpt = Story.value("I.1.1", "97", "970/1000", "isp-declaration", "VNPT", "2026-11-01");
    IndicatorValue viettel = Story.value("I.1.1", "91", "455/500", "isp-declaration", "Viettel", "2026-11-02");
    Standing added = standing("I.1.1", "2026-12-01", vnpt, viettel);
    assertThat(java.util.Objects.requireNonNull(added.value()).number()).isEqualByComparingTo("95.0");
    assertThat(added.status()).isEqualTo(IndicatorStatus.NOT_MET);
    Standing shares = standing("I.1.1", "2026-12-01",
        Story.value("I.1.1", "97", "", "isp-declaration", "VNPT", "2026-11-01"),
        Story.value("I.1.1", "91", "", "isp-declaration", "Viettel", "2026-11-02"));
    assertThat(shares.status()).isEqualTo(IndicatorStatus.NOT_ENOUGH_DATA);
    assertThat(shares.reason()).isEqualTo("origins-disagree");
  }

  @Test
  void methodsAreNeverMixedAndAContradictionIsSaid() {
    Standing standing = standing("II.1.3a", "2026-12-01",
        Story.value("II.1.3a", "95", "950/1000", "territory-use", "VNPT", "2026-11-01"),
        Story.value("II.1.3a", "60", "60/100", "sample-survey", "Xã", "2026-11-05"));
    assertThat(standing.status()).isEqualTo(IndicatorStatus.NOT_ENOUGH_DATA);
    assertThat(standing.reason()).isEqualTo("contradicted");
    assertThat(java.util.Objects.requireNonNull(standing.value()).method()).isEqualTo("territory-use");
  }

  @Test
  void declaredLinesAreShownAndNeverBecomeUse() {
    IndicatorValue declared = Story.value("II.1.3a", "91.2", "912/1000", "isp-declaration", "VNPT", "2026-11-20");
    Standing standing = standing("II.1.3a", "2026-11-26", declared);
    assertThat(standing.status()).isEqualTo(IndicatorStatus.NO_DATA);
    assertThat(standing.reason()).isEqualTo("context-only");
    assertThat(standing.crossChecks()).containsExactly(declared);
  }

  @ParameterizedTest
  @CsvSource({
    // number, counts, status, reason
    "91.2, 912/1000,      NOT_ENOUGH_DATA, sample",
    "91.9, 919/1000,      NOT_ENOUGH_DATA, sample",
    "92,   920/1000,      MET,             ''",
    "92,   920+10?/1000,  MET,             ''",
    "88,   880+30?/1000,  NOT_ENOUGH_DATA, sample",
    "60,   60/100,        NOT_MET,         ''",
    "100,  30/30,         NOT_ENOUGH_DATA, sample",
    "95,   '',            NOT_ENOUGH_DATA, uncounted",
    "20,   '',            NOT_ENOUGH_DATA, uncounted"
  })
  void aSampleIsJudgedByItsIntervalAndNotByItsShare(String number, String counts, IndicatorStatus status, String reason) {
    Standing standing = standing("II.1.3a", "2026-12-01", Story.value("II.1.3a", number, counts, "sample-survey", "Xã", "2026-11-05"));
    assertThat(standing.status()).isEqualTo(status);
    assertThat(standing.reason()).isEqualTo(reason);
  }

  @Test
  void samplesOfOneQuarterAreAddedBeforeTheIntervalIsTaken() {
    Standing standing = standing("II.1.3a", "2026-12-01",
        Story.value("II.1.3a", "92", "460/500", "sample-survey", "Thôn A", "2026-11-05"),
        Story.value("II.1.3a", "92", "460/500", "sample-survey", "Thôn B", "2026-11-05"));
    assertThat(java.util.Objects.requireNonNull(java.util.Objects.requireNonNull(standing.value()).bounds()).low()).isEqualByComparingTo("90.1");
    assertThat(standing.status()).isEqualTo(IndicatorStatus.MET);
  }

  @Test
  void aScanMayRefuteTheCommunesNetworkButNeverProveIt() {
    Indicator network = indicator("II.1.3b");
    IndicatorValue bad = MeasuredValue.of(network, Story.run("2026-11-10", Story.web("a", Actor.COMMUNE, Story.absent("a.example", Actor.COMMUNE)))).orElseThrow();
    IndicatorValue good = MeasuredValue.of(network, Story.run("2026-11-11", Story.web("a", Actor.COMMUNE, Story.published("a.example")))).orElseThrow();
    assertThat(standing("II.1.3b", "2026-12-01", bad).status()).isEqualTo(IndicatorStatus.NOT_MET);
    assertThat(standing("II.1.3b", "2026-12-01", good).status()).isEqualTo(IndicatorStatus.NOT_ENOUGH_DATA);
    assertThat(standing("II.1.3b", "2026-12-01", good).reason()).isEqualTo("partial");
  }

  @Test
  void whatTheVantageCouldNotSeeIsNeitherMetNorMissed() {
    IndicatorValue unknown = MeasuredValue.of(indicator("II.1.3b"),
        Story.run("2026-11-10", Story.web("a", Actor.COMMUNE, Story.verdict("web-aaaa", Judgement.INCONCLUSIVE, "unknown", "a.example", Actor.COMMUNE)))).orElseThrow();
    assertThat(java.util.Objects.requireNonNull(unknown.fraction()).unknown()).isEqualTo(1);
    assertThat(standing("II.1.3b", "2026-12-01", unknown).status()).isEqualTo(IndicatorStatus.NOT_ENOUGH_DATA);
  }

  @Test
  void othersServicesAndTheDemonstrationSayNothingAboutTheCommune() {
    Indicator network = indicator("II.1.3b");
    assertThat(MeasuredValue.of(network, Story.run("2026-11-10", Story.web("a", Actor.PROVINCE, Story.published("a.example"))))).isEmpty();
    var demo = Story.header("d", java.time.Instant.EPOCH, java.time.Instant.EPOCH, true);
    assertThat(MeasuredValue.of(network, new org.v6ready.model.run.Run(demo, List.of(Story.web("a", Actor.COMMUNE, Story.published("a.example")))))).isEmpty();
  }

  @Test
  void anIndicatorWithoutValuesIsNoDataAndNeverNotMet() {
    Standings.of(PLAN, List.of(), LocalDate.parse("2031-01-01")).forEach(
        standing -> assertThat(standing.status()).isEqualTo(IndicatorStatus.NO_DATA));
  }

  private static Standing standing(String indicator, String day, IndicatorValue... values) {
    return Standings.of(indicator(indicator), List.of(values), LocalDate.parse(day));
  }

  private static Indicator indicator(String id) {
    return PLAN.indicator(id).orElseThrow();
  }
}
