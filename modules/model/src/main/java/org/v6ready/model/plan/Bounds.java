package org.v6ready.model.plan;

import java.math.BigDecimal;

/// Between which numbers the truth lies when a value comes from a sample (95 %), in the indicator's unit.
public record Bounds(BigDecimal low, BigDecimal high) {
  public Bounds {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException(low + " to " + high);
    }
  }
}
