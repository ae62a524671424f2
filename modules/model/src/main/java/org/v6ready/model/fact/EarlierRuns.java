package org.v6ready.model.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.verdict.Judgement;

/// What the runs before this one found about a website from one measuring point, reduced to what the
/// tenth rung asks. `since` is the start of the oldest run counted, `until` the moment of this one;
/// `valid` counts the runs that could tell, `held` those of them in which the site worked without IPv4
/// and every address answered; `longestGap` is the longest time without a valid run; `lost` the start of
/// the newest valid run in which it did not hold, null when there is none.
public record EarlierRuns(
    Instant since, Instant until, int runs, int valid, int held, Duration longestGap, @Nullable Instant lost) {
  /// Measuring points count apart, since one that always sees the site must not make up for one that does
  /// not: the one with the most losses decides, else the one that has watched longest.
  public static final Comparator<EarlierRuns> WORST_FIRST =
      Comparator.comparingDouble(EarlierRuns::share)
          .thenComparing((EarlierRuns runs) -> runs.valid() == 0)
          .thenComparing(EarlierRuns::since);

  public EarlierRuns {
    if (held > valid || valid > runs) {
      throw new IllegalArgumentException("more runs held than could tell");
    }
  }

  /// No run before this one.
  public static EarlierRuns none(Instant now) {
    return new EarlierRuns(now, now, 0, 0, 0, Duration.ZERO, null);
  }

  /// Whether the site held in a run, by what was judged of working without IPv4 and of every address;
  /// empty when that run could not tell.
  public static Optional<Boolean> held(Judgement withoutIpv4, Judgement everyAddress) {
    return switch (withoutIpv4) {
      case INCONCLUSIVE, NOT_APPLICABLE -> Optional.empty();
      case FAIL -> Optional.of(false);
      case PASS, WARN -> switch (everyAddress) {
        case PASS -> Optional.of(true);
        case WARN, FAIL -> Optional.of(false);
        case INCONCLUSIVE, NOT_APPLICABLE -> Optional.empty();
      };
    };
  }

  /// With the run that has just ended.
  public EarlierRuns and(boolean good) {
    return new EarlierRuns(since, until, runs + 1, valid + 1, held + (good ? 1 : 0), longestGap, good ? lost : until);
  }

  /// The share of the runs that could tell in which it held.
  public double share() {
    return valid == 0 ? 1 : (double) held / valid;
  }
}
