package org.v6ready.use.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.v6ready.model.use.Access;
import org.v6ready.model.use.Interval;
import org.v6ready.model.use.Stratum;

/// Draws worlds whose true share is known and counts how often the 95 % interval holds it. Seeded: the
/// same numbers every time.
class CoverageTest {
  private static final double LEAST = 0.94;
  private static final int WORLDS = 4_000;

  private static boolean holds(Interval interval, double truth) {
    return interval.low() <= truth && truth <= interval.high();
  }

  private static long binomial(Random random, int n, double p) {
    long k = 0;
    for (int i = 0; i < n; i++) {
      k += random.nextDouble() < p ? 1 : 0;
    }
    return k;
  }

  @Test
  void simpleSamplesAreCovered() {
    Random random = new Random(1);
    int held = 0;
    for (int i = 0; i < WORLDS; i++) {
      double truth = 0.5 + 0.49 * random.nextDouble();
      int n = 30 + random.nextInt(470);
      held += holds(Wilson.of(binomial(random, n, truth), n).orElseThrow(), truth) ? 1 : 0;
    }
    assertThat((double) held / WORLDS).isGreaterThanOrEqualTo(LEAST);
  }

  @Test
  void samplesOfFewHouseholdsAreCovered() {
    Random random = new Random(2);
    int held = 0;
    for (int i = 0; i < WORLDS; i++) {
      int population = 60 + random.nextInt(400);
      int with = (int) (population * (0.5 + 0.49 * random.nextDouble()));
      int n = 30 + random.nextInt(population - 31);
      long k = 0;
      int left = with;
      for (int draw = 0; draw < n; draw++) {
        if (random.nextInt(population - draw) < left) {
          left--;
          k++;
        }
      }
      held += holds(Wilson.ofFinite(k, n, population).orElseThrow(), (double) with / population) ? 1 : 0;
    }
    assertThat((double) held / WORLDS).isGreaterThanOrEqualTo(LEAST);
  }

  /// Every connection has a share of its own, beta-distributed around the truth with correlation 0.1.
  @Test
  void clustersOfSessionsAreCovered() {
    Random random = new Random(3);
    int held = 0;
    for (int i = 0; i < WORLDS; i++) {
      double truth = 0.6 + 0.35 * random.nextDouble();
      int clusters = 40 + random.nextInt(60);
      int size = 5 + random.nextInt(15);
      long k = 0;
      for (int c = 0; c < clusters; c++) {
        // With correlation rho a session repeats its connection's common answer with chance sqrt(rho).
        boolean common = random.nextDouble() < truth;
        for (int s = 0; s < size; s++) {
          boolean shared = random.nextDouble() < Math.sqrt(0.1);
          k += (shared ? common : random.nextDouble() < truth) ? 1 : 0;
        }
      }
      long n = (long) clusters * size;
      held += holds(Wilson.ofClusters(k, n, size, 0.1).orElseThrow(), truth) ? 1 : 0;
    }
    assertThat((double) held / WORLDS).isGreaterThanOrEqualTo(LEAST);
  }

  @Test
  void weightedStrataAreCovered() {
    Random random = new Random(4);
    int held = 0;
    for (int i = 0; i < WORLDS; i++) {
      int count = 2 + random.nextInt(5);
      List<Stratum> strata = new ArrayList<>();
      double truth = 0;
      double weights = 0;
      for (int h = 0; h < count; h++) {
        double p = 0.5 + 0.49 * random.nextDouble();
        int n = 30 + random.nextInt(120);
        double weight = 100 + random.nextInt(2_000);
        strata.add(new Stratum("I" + h, Access.FIXED, "", weight, binomial(random, n, p), n));
        truth += weight * p;
        weights += weight;
      }
      held += holds(StrataEstimate.of(strata).orElseThrow().interval(), truth / weights) ? 1 : 0;
    }
    assertThat((double) held / WORLDS).isGreaterThanOrEqualTo(LEAST);
  }

  /// Days with weekends, autocorrelated traffic and heavy-tailed volumes.
  @Test
  void octetRatiosOfCorrelatedDaysAreCovered() {
    for (int days : new int[] {28, 56, 91}) {
      Random random = new Random(5);
      int worlds = 600;
      int held = 0;
      for (int i = 0; i < worlds; i++) {
        double truth = 0.3 + 0.6 * random.nextDouble();
        long[] part = new long[days];
        long[] whole = new long[days];
        double mood = random.nextGaussian();
        for (int day = 0; day < days; day++) {
          mood = 0.5 * mood + Math.sqrt(0.75) * random.nextGaussian();
          double volume = 1e9 * Math.exp(0.8 * random.nextGaussian()) * (day % 7 >= 5 ? 0.3 : 1);
          double share = Math.clamp(truth + 0.05 * mood, 0, 1);
          whole[day] = (long) volume;
          part[day] = (long) (volume * share);
        }
        held += holds(RatioBootstrap.overDays(part, whole, i).orElseThrow(), truth) ? 1 : 0;
      }
      assertThat((double) held / worlds).as(days + " days").isGreaterThanOrEqualTo(LEAST);
    }
  }

  @Test
  void octetRatiosOverDevicesAreCovered() {
    Random random = new Random(6);
    int worlds = 800;
    int held = 0;
    for (int i = 0; i < worlds; i++) {
      double truth = 0.3 + 0.6 * random.nextDouble();
      int devices = 30 + random.nextInt(50);
      long[] part = new long[devices];
      long[] whole = new long[devices];
      for (int d = 0; d < devices; d++) {
        double volume = 1e9 * Math.exp(random.nextGaussian());
        whole[d] = (long) volume;
        part[d] = (long) (volume * Math.clamp(truth + 0.1 * random.nextGaussian(), 0, 1));
      }
      held += holds(RatioBootstrap.overDevices(part, whole, i).orElseThrow(), truth) ? 1 : 0;
    }
    assertThat((double) held / worlds).isGreaterThanOrEqualTo(LEAST);
  }

  /// Packets of both families sampled one in a hundred.
  @Test
  void sampledPacketsAreCovered() {
    Random random = new Random(7);
    int worlds = 800;
    int held = 0;
    for (int i = 0; i < worlds; i++) {
      double truth = 0.2 + 0.6 * random.nextDouble();
      int packets = 3_000 + random.nextInt(3_000);
      long six = binomial(random, packets, truth);
      long four = packets - six;
      held += holds(PacketSampling.of((double) six / packets, six, four).orElseThrow(), truth) ? 1 : 0;
    }
    assertThat((double) held / worlds).isGreaterThanOrEqualTo(LEAST);
  }
}
