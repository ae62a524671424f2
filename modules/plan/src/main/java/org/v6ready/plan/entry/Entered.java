package org.v6ready.plan.entry;

import java.util.List;
import org.v6ready.model.plan.IndicatorValue;

/// What came of a form: a value to keep, or all that is wrong with it.
public sealed interface Entered {
  /// A value fit to be kept.
  record Good(IndicatorValue value) implements Entered {}

  /// Every problem, in the order of the fields.
  record Bad(List<EntryProblem> problems) implements Entered {
    public Bad {
      problems = List.copyOf(problems);
    }
  }
}
