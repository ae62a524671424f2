package org.v6ready.plan.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.plan.IndicatorValue;

/// An indicator on a day. `value` is the one it was judged by, null when there is none that counts;
/// `before` the one of the same method before it; `milestone` the last one that fell due, null when none
/// has; `crossChecks` the newest value of every other method. `reason` names why there is not enough
/// data or what else must be said (a key of the plan's bundle), empty when nothing must.
public record Standing(
    Indicator indicator,
    IndicatorStatus status,
    @Nullable IndicatorValue value,
    @Nullable IndicatorValue before,
    @Nullable Goal milestone,
    List<IndicatorValue> crossChecks,
    String reason) {
  public Standing {
    crossChecks = List.copyOf(crossChecks);
  }
}
