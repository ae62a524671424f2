package org.v6ready.use.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.v6ready.model.use.Interval;
import org.v6ready.model.use.Interval.Basis;

/// The interval of a ratio of sums (octets, flows), which is no binomial share. A moving-block bootstrap
/// (Künsch 1989) over days keeps what neighbouring days have in common, and a bootstrap over devices
/// (blocks of one) keeps what one device's days have in common. The resampled ratios are studentised
/// (Hall 1988, symmetric): plain percentiles of few blocks of unequal size cover far less than they say.
public final class RatioBootstrap {
  /// Days in a block: one week, since weekends differ.
  public static final int WEEK = 7;

  /// The least number of days.
  public static final int LEAST_DAYS = 28;

  /// The least number of devices.
  public static final int LEAST_DEVICES = 20;

  private static final int RESAMPLES = 2_000;

  /// Standard errors beyond which a distance says only that there are too few blocks.
  private static final double FARTHEST = 12;

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
    double parts = Arrays.stream(part).asDoubleStream().sum();
    double wholes = Arrays.stream(whole).asDoubleStream().sum();
    if (wholes <= 0) {
      return Optional.empty();
    }
    double ratio = parts / wholes;
    double[] blockPart = sums(part, block);
    double[] blockWhole = sums(whole, block);
    Resamples resamples = Resamples.of(blockPart, blockWhole, Math.ceilDiv(part.length, block), ratio, seed);
    double half = Math.max(resamples.quantile(), Normal.student(part.length / block - 1)) * resamples.spread();
    return Optional.of(
        new Interval(Math.max(0, ratio - half), Math.min(1, ratio + half), Basis.BLOCK_BOOTSTRAP));
  }

  /// The sums of every run of `block` neighbours.
  private static double[] sums(long[] values, int block) {
    double[] sums = new double[values.length - block + 1];
    for (int start = 0; start < sums.length; start++) {
      for (int i = 0; i < block; i++) {
        sums[start] += values[start + i];
      }
    }
    return sums;
  }

  /// `spread`: the standard error of the ratio over the resamples; `quantile`: the 95 % point of the
  /// resamples' distances from the ratio in their own standard errors.
  private record Resamples(double spread, double quantile) {
    static Resamples of(double[] part, double[] whole, int draws, double ratio, long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      double[] distances = new double[RESAMPLES];
      double squares = 0;
      int[] drawn = new int[draws];
      for (int i = 0; i < RESAMPLES; i++) {
        double p = 0;
        double w = 0;
        for (int draw = 0; draw < draws; draw++) {
          drawn[draw] = random.nextInt(part.length);
          p += part[drawn[draw]];
          w += whole[drawn[draw]];
        }
        double off = w == 0 ? 0 : p / w - ratio;
        squares += off * off;
        double error = w == 0 ? 0 : error(part, whole, drawn, p / w) / w;
        distances[i] = error == 0 ? (off == 0 ? 0 : Double.POSITIVE_INFINITY) : Math.abs(off) / error;
      }
      Arrays.sort(distances);
      double inflation = Math.sqrt((double) draws / (draws - 1));
      return new Resamples(
          Math.sqrt(squares / RESAMPLES) * inflation, Math.min(FARTHEST, distances[(int) (RESAMPLES * 0.95)]));
    }

    private static double error(double[] part, double[] whole, int[] drawn, double ratio) {
      double sum = 0;
      for (int block : drawn) {
        double residual = part[block] - ratio * whole[block];
        sum += residual * residual;
      }
      return Math.sqrt(sum * drawn.length / (drawn.length - 1));
    }
  }
}
