package org.v6ready.model.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One value of one indicator, never without where it comes from. `number` is in the indicator's unit,
/// yes is 1 and no is 0; `bounds` is set when it comes from a sample; `origin` says who gave it (an operator, an office, a run's id); `method` is one
/// of the indicator's methods; `asOf` the day it describes; `complete` is false when the method sees
/// only a part of what the indicator asks, so that it can refute but not prove; `evidence` names files
/// or runs; `recorded` is when it was entered. Values are never changed, later ones stand beside them.
public record IndicatorValue(
    String indicator,
    BigDecimal number,
    @Nullable Fraction fraction,
    @Nullable Bounds bounds,
    boolean complete,
    ValueSource source,
    String origin,
    String method,
    LocalDate asOf,
    List<String> evidence,
    String note,
    Instant recorded) {
  public IndicatorValue {
    evidence = List.copyOf(evidence);
  }

  /// A value that comes from no sample.
  public IndicatorValue(
      String indicator,
      BigDecimal number,
      @Nullable Fraction fraction,
      boolean complete,
      ValueSource source,
      String origin,
      String method,
      LocalDate asOf,
      List<String> evidence,
      String note,
      Instant recorded) {
    this(indicator, number, fraction, null, complete, source, origin, method, asOf, evidence, note, recorded);
  }
}
