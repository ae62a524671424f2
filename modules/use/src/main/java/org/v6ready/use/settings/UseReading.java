package org.v6ready.use.settings;

import java.util.List;
import org.v6ready.yaml.Problem;

/// What came of reading use.yaml: settings, or all that is wrong with the file.
public sealed interface UseReading {
  /// The settings.
  record Good(UseSettings settings) implements UseReading {}

  /// Every problem from top to bottom.
  record Bad(List<Problem> problems) implements UseReading {
    public Bad {
      problems = List.copyOf(problems);
    }
  }
}
