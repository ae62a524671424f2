package org.v6ready.plan.file;

import java.util.List;
import org.v6ready.plan.Plan;
import org.v6ready.yaml.Problem;

/// What came of reading plan.yaml: a plan, or all that is wrong with the file.
public sealed interface PlanReading {
  /// The plan, its packs included.
  record Good(Plan plan) implements PlanReading {}

  /// Every problem, file by file, from top to bottom.
  record Bad(List<Problem> problems) implements PlanReading {
    public Bad {
      problems = List.copyOf(problems);
    }
  }
}
