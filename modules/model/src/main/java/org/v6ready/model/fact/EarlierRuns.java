package org.v6ready.model.fact;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the runs before this one found about a website, reduced to what the tenth rung asks. `since` is
/// the start of the oldest run counted, `until` the moment of this one; `valid` counts the runs that
/// could tell, `held` those of them in which the site worked without IPv4 and every address answered;
/// `longestGap` is the longest time without a valid run; `lost` the start of the newest valid run in
/// which it did not hold, null when there is none.
public record EarlierRuns(
    Instant since, Instant until, int runs, int valid, int held, Duration longestGap, @Nullable Instant lost) {
  public EarlierRuns {
    if (held > valid || valid > runs) {
      throw new IllegalArgumentException("more runs held than could tell");
    }
  }
}
