package org.v6ready.use.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.v6ready.model.use.Interval;
import org.v6ready.model.use.Interval.Basis;

/// The interval of a ratio of sums (octets, flows), which is no binomial share: a moving-block bootstrap
/// (Künsch 1989) over days keeps what neighbouring days have in common, and a bootstrap over devices
/// (blocks of one) keeps what one device's days have in common. The spread of the resampled ratios is
/// widened by Student's t for the few blocks there are; plain percentiles of four blocks would cover far
/// less than they say.
public final class RatioBootstrap {
  /// Days in a block: one week, since weekends differ.
  public static final int WEEK = 7;

  /// The least number of days.
  public static final int LEAST_DAYS = 28;

  /// The least number of devices.
  public static final int LEAST_DEVICES = 20;

  private static final int RESAMPLES = 2_000;

  private RatioBootstrap() {}

  /// The interval over consecutive days; empty for fewer than [#LEAST_DAYS] days or nothing counted. The
  /// same `seed` gives the same interval.
  public static Optional<Interval> overDays(long[] part, long[] whole, long seed) {
    return part.length < LEAST_DAYS ? Optional.empty() : interval(part, whole, WEEK, seed);
  }

  /// The interval over devices (each with its sums); empty for fewer than [#LEAST_DEVICES].
  public static Optional<Interval> overDevices(long[] part, long[] whole, long seed) {
    return part.length < LEAST_DEVICES ? Optional.empty() : interval(part, whole, 1, seed);
  }

  private static Optional<Interval> interval(long[] part, long[] whole, int block, long seed) {
    double[] parts = Arrays.stream(part).asDoubleStream().toArray();
    double[] wholes = Arrays.stream(whole).asDoubleStream().toArray();
    double all = Arrays.stream(wholes).sum();
    if (all <= 0) {
      return Optional.empty();
    }
    double ratio = Arrays.stream(parts).sum() / all;
    double spread = spread(parts, wholes, block, new SplittableRandom(seed));
    int blocks = parts.length / block;
    double half = Normal.student(blocks - 1) * spread * Math.sqrt((double) blocks / (blocks - 1));
    return Optional.of(
        new Interval(Math.max(0, ratio - half), Math.min(1, ratio + half), Basis.BLOCK_BOOTSTRAP));
  }

  /// The standard deviation of the ratio over resamples made of whole blocks.
  private static double spread(double[] part, double[] whole, int block, SplittableRandom random) {
    int starts = part.length - block + 1;
    double[] blockPart = sums(part, block, starts);
    double[] blockWhole = sums(whole, block, starts);
    int draws = Math.ceilDiv(part.length, block);
    double sum = 0;
    double squares = 0;
    int counted = 0;
    for (int i = 0; i < RESAMPLES; i++) {
      double p = 0;
      double w = 0;
      for (int draw = 0; draw < draws; draw++) {
        int start = random.nextInt(starts);
        p += blockPart[start];
        w += blockWhole[start];
      }
      if (w > 0) {
        double ratio = p / w;
        sum += ratio;
        squares += ratio * ratio;
        counted++;
      }
    }
    double mean = counted == 0 ? 0 : sum / counted;
    return counted < 2 ? 1 : Math.sqrt(Math.max(0, squares / counted - mean * mean));
  }

  private static double[] sums(double[] values, int block, int starts) {
    double[] sums = new double[starts];
    for (int start = 0; start < starts; start++) {
      for (int i = 0; i < block; i++) {
        sums[start] += values[start + i];
      }
    }
    return sums;
  }
}
