package org.v6ready.use.statistics;

import java.util.List;
import java.util.Optional;
import org.v6ready.model.use.Interval;
import org.v6ready.model.use.Interval.Basis;
import org.v6ready.model.use.Stratum;

/// A share of a population put together from its strata: `share = Σ W p` with the interval of Newcombe's
/// method of variance estimates recovery (MOVER) over Wilson intervals. Weight of strata nobody looked
/// into is `unseen`; it is taken for 0 and for 1 in the bounds and left out of `share`. `covered` is the
/// weight in strata with at least [#ENOUGH] observations; below [#LEAST_COVERED] nothing is proven.
/// `weighted` is false when a stratum had no declared weight, so that observations were pooled.
public record StrataEstimate(
    double share, Interval interval, double covered, double unseen, boolean weighted) {
  /// Observations a stratum needs to count as covered.
  public static final int ENOUGH = 30;

  /// The least covered weight from which a figure of the territory may be judged.
  public static final double LEAST_COVERED = 0.80;

  /// The estimate; empty when no stratum with weight has an observation. Weights are normalised over
  /// all strata. When any observed stratum has none, the strata are pooled by their observations, and
  /// the answer says so.
  public static Optional<StrataEstimate> of(List<Stratum> strata) {
    boolean weighted = strata.stream().noneMatch(stratum -> stratum.whole() > 0 && stratum.weight() == null);
    double all = strata.stream().mapToDouble(stratum -> weight(stratum, weighted)).sum();
    double seen = strata.stream().filter(s -> s.whole() > 0).mapToDouble(s -> weight(s, weighted)).sum();
    if (seen <= 0) {
      return Optional.empty();
    }
    double share = 0;
    double below = 0;
    double above = 0;
    double covered = 0;
    for (Stratum stratum : strata) {
      double part = weight(stratum, weighted) / seen;
      if (stratum.whole() > 0) {
        double p = (double) stratum.part() / stratum.whole();
        Interval wilson = Wilson.of(p, (double) stratum.whole(), Basis.WILSON);
        share += part * p;
        below += square(part * (p - wilson.low()));
        above += square(part * (wilson.high() - p));
      }
      covered += stratum.whole() >= ENOUGH ? weight(stratum, weighted) / all : 0;
    }
    double unseen = Math.max(0, 1 - seen / all);
    double low = Math.clamp(share - Math.sqrt(below), 0, 1) * (1 - unseen);
    double high = Math.clamp(share + Math.sqrt(above), 0, 1) * (1 - unseen) + unseen;
    double middle = Math.clamp(share, 0, 1);
    Interval interval = new Interval(Math.min(low, middle), Math.clamp(Math.max(high, middle), 0, 1), Basis.STRATA);
    return Optional.of(new StrataEstimate(middle, interval, Math.min(1, covered), unseen, weighted));
  }

  private static double weight(Stratum stratum, boolean weighted) {
    Double declared = stratum.weight();
    return weighted ? (declared == null ? 0 : declared) : stratum.whole();
  }

  private static double square(double x) {
    return x * x;
  }
}
