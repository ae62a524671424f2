package org.v6ready.use.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a series goes if it goes on as it did: a straight line through the log-odds of its shares,
/// which keeps every forecast between 0 and 1, with a 95 % prediction band. `reaches` is the first day
/// the middle line is above the target and `surely` the first day the lower edge is; null when that is
/// not within ten years. A forecast never proves anything.
public record Forecast(
    LocalDate day, double middle, double low, double high, @Nullable LocalDate reaches, @Nullable LocalDate surely) {
  /// The least number of figures, and of days between the first and the last.
  public static final int LEAST_POINTS = 4;

  public static final int LEAST_DAYS = 28;

  private static final int HORIZON_DAYS = 3_650;

  /// One figure of the series.
  public record Point(LocalDate day, double share) {}

  /// The forecast for `day`; empty when there are too few figures over too short a time.
  public static Optional<Forecast> of(List<Point> points, LocalDate day, double target) {
    if (points.size() < LEAST_POINTS) {
      return Optional.empty();
    }
    LocalDate first = points.stream().map(Point::day).min(LocalDate::compareTo).orElseThrow();
    LocalDate last = points.stream().map(Point::day).max(LocalDate::compareTo).orElseThrow();
    if (first.plusDays(LEAST_DAYS).isAfter(last)) {
      return Optional.empty();
    }
    Line line = Line.through(points, first);
    double x = day.toEpochDay() - first.toEpochDay();
    LocalDate reaches = crossing(first, last, target, t -> line.at(t));
    LocalDate surely = crossing(first, last, target, t -> line.at(t) - line.band(t));
    return Optional.of(
        new Forecast(
            day, share(line.at(x)), share(line.at(x) - line.band(x)), share(line.at(x) + line.band(x)), reaches, surely));
  }

  private static @Nullable LocalDate crossing(
      LocalDate first, LocalDate last, double target, java.util.function.DoubleUnaryOperator logOdds) {
    long from = last.toEpochDay() - first.toEpochDay();
    for (long t = from; t <= from + HORIZON_DAYS; t++) {
      if (share(logOdds.applyAsDouble((double) t)) > target) {
        return first.plusDays(t);
      }
    }
    return null;
  }

  private static double share(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /// Least squares in log-odds; shares of 0 and 1 are taken for 0.001 and 0.999.
  private record Line(double intercept, double slope, double error, double mean, double squares, int count) {
    static Line through(List<Point> points, LocalDate first) {
      int n = points.size();
      double[] x = points.stream().mapToDouble(p -> p.day().toEpochDay() - first.toEpochDay()).toArray();
      double[] y = points.stream().mapToDouble(p -> logOdds(p.share())).toArray();
      double meanX = java.util.Arrays.stream(x).average().orElse(0);
      double meanY = java.util.Arrays.stream(y).average().orElse(0);
      double sxx = 0;
      double sxy = 0;
      for (int i = 0; i < n; i++) {
        sxx += (x[i] - meanX) * (x[i] - meanX);
        sxy += (x[i] - meanX) * (y[i] - meanY);
      }
      double slope = sxy / sxx;
      double residual = 0;
      for (int i = 0; i < n; i++) {
        double off = y[i] - meanY - slope * (x[i] - meanX);
        residual += off * off;
      }
      return new Line(meanY - slope * meanX, slope, Math.sqrt(residual / (n - 2)), meanX, sxx, n);
    }

    private static double logOdds(double share) {
      double inside = Math.clamp(share, 0.001, 0.999);
      return Math.log(inside / (1 - inside));
    }

    double at(double x) {
      return intercept + slope * x;
    }

    double band(double x) {
      double apart = x - mean;
      return Normal.student(count - 2) * error * Math.sqrt(1 + 1.0 / count + apart * apart / squares);
    }
  }
}
