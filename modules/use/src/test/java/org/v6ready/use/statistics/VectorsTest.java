package org.v6ready.use.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.v6ready.model.use.Access;
import org.v6ready.model.use.Interval;
import org.v6ready.model.use.Stratum;

/// Worked numbers that anybody can repeat by hand; the same stand in docs/use-rate.md.
class VectorsTest {
  private static final Offset<Double> PRINTED = within(0.0005);
  private static final Offset<Double> FINE = within(0.00005);

  @ParameterizedTest
  @CsvSource({
    "28,30,.787,.982", "30,30,.886,1", "47,50,.838,.979", "57,60,.863,.983", "95,100,.888,.978",
    "97,100,.915,.990", "190,200,.910,.973", "475,500,.927,.966", "0,20,0,.161"
  })
  void wilsonGivesTheWorkedIntervals(long part, long whole, double low, double high) {
    Interval interval = Wilson.of(part, whole).orElseThrow();
    assertThat(interval.low()).isEqualTo(low, PRINTED);
    assertThat(interval.high()).isEqualTo(high, PRINTED);
  }

  @Test
  void nothingObservedHasNoInterval() {
    assertThat(Wilson.of(0, 0)).isEmpty();
    assertThat(Wilson.ofClusters(0, 0, 3, 0.1)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0.92,830", "0.93,362", "0.95,127", "0.97,69", "0.98,53", "1.0,35"})
  void theWizardKnowsTheSmallestSampleThatProvesNinetyPerCent(double observed, long size) {
    assertThat(SampleSize.toProve(observed, 0.90)).hasValue(size);
  }

  @Test
  void noSampleProvesAboveNinetyWhenNinetyIsSeen() {
    assertThat(SampleSize.toProve(0.90, 0.90)).isEmpty();
    assertThat(SampleSize.toProve(0.85, 0.90, 1_000)).isEmpty();
  }

  @Test
  void fewHouseholdsNeedFewerVisitsAndNeverMoreThanThereAre() {
    assertThat(SampleSize.toProve(0.95, 0.90, 200).orElseThrow()).isBetween(60L, 100L);
    assertThat(SampleSize.toProve(0.901, 0.90, 50)).hasValue(50);
  }

  @Test
  void aMarginHasASampleSize() {
    long size = SampleSize.toWithin(0.9, 0.05);
    Interval at = Wilson.of(0.9, (double) size, Interval.Basis.WILSON);
    Interval before = Wilson.of(0.9, size - 1.0, Interval.Basis.WILSON);
    assertThat(0.9 - at.low()).isLessThanOrEqualTo(0.05);
    assertThat(0.9 - before.low()).isGreaterThan(0.05);
  }

  @Test
  void aSampleOfMostOfAFewIsNarrowerAndACensusHasNoInterval() {
    Interval interval = Wilson.ofFinite(57, 60, 80).orElseThrow();
    assertThat(interval.low()).isEqualTo(.914, PRINTED);
    assertThat(interval.high()).isEqualTo(.971, PRINTED);
    assertThat(Wilson.ofFinite(57, 60, 60)).isEmpty();
  }

  @Test
  void twentySessionsOfOneConnectionCountForSeven() {
    assertThat(Wilson.designEffect(20, Wilson.DEFAULT_CORRELATION)).isEqualTo(2.9, FINE);
    Interval clustered = Wilson.ofClusters(570, 600, 20, 0.1).orElseThrow();
    Interval alone = Wilson.of(0.95, 600 / 2.9, Interval.Basis.WILSON_CLUSTERED);
    assertThat(clustered).isEqualTo(alone);
  }

  @Test
  void strataAreNotProvenWhereNaivePoolingWouldBe() {
    StrataEstimate estimate = StrataEstimate.of(worked()).orElseThrow();
    assertThat(estimate.share()).isEqualTo(.9463, FINE);
    assertThat(estimate.interval().low()).isEqualTo(.8990, FINE);
    assertThat(estimate.interval().high()).isEqualTo(.9649, FINE);
    assertThat(Proof.of(estimate.interval(), 0.90)).isEqualTo(Proof.NOT_PROVEN);
    Interval pooled = Wilson.of(209, 220).orElseThrow();
    assertThat(pooled.low()).isEqualTo(.9127, FINE);
    assertThat(pooled.high()).isEqualTo(.9719, FINE);
    assertThat(Proof.of(pooled, 0.90)).isEqualTo(Proof.PROVEN);
  }

  private static List<Stratum> worked() {
    return List.of(
        new Stratum("A", Access.FIXED, "", .30, 57, 60),
        new Stratum("A", Access.MOBILE, "", .25, 46, 50),
        new Stratum("B", Access.FIXED, "", .30, 79, 80),
        new Stratum("B", Access.MOBILE, "", .15, 27, 30));
  }

  @ParameterizedTest
  @CsvSource({"100,.196", "1000,.062", "10000,.0196"})
  void packetSamplingErrorFollowsTheSamplesSeen(long samples, double error) {
    assertThat(PacketSampling.relativeError(samples)).isEqualTo(error, PRINTED);
  }

  @Test
  void fewerThanFourHundredSamplesSayNothing() {
    assertThat(PacketSampling.of(0.5, 399, 10_000)).isEmpty();
    assertThat(PacketSampling.of(0.5, 400, 10_000)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"1,12.706", "3,3.182", "10,2.228", "27,2.052", "120,1.980"})
  void studentsQuantilesAreTheTablesOnes(int freedom, double quantile) {
    assertThat(Normal.student(freedom)).isEqualTo(quantile, PRINTED);
  }
}
