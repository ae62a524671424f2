package org.v6ready.office.sandbox;

import java.util.List;
import org.v6ready.yaml.Problem;

/// A task list, or everything that is wrong with the file.
public sealed interface TaskListReading {
  /// A list without a fault.
  record Good(TaskList list) implements TaskListReading {}

  /// What is wrong, from top to bottom.
  record Bad(List<Problem> problems) implements TaskListReading {
    public Bad {
      problems = List.copyOf(problems);
    }
  }
}
