package org.v6ready.plan.indicator;

import java.util.List;
import org.v6ready.model.plan.ValueSource;
import org.v6ready.plan.Wording;

/// A way to come to an indicator's value. Values of different methods are never put into one series.
/// With `counts` false it is a cross-check or context (a benchmark): shown, never held against the
/// target.
public record Method(String id, Wording name, List<ValueSource> sources, boolean counts) {
  public Method {
    sources = List.copyOf(sources);
  }
}
