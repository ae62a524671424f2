package org.v6ready.targets;

import java.util.List;
import org.v6ready.yaml.Problem;

/// How reading a targets.yaml ended: a document, or every problem it has in the order of the file.
public sealed interface Reading {
  /// Nothing is wrong.
  record Good(TargetsDocument document) implements Reading {}

  /// At least one problem; nothing may be scanned.
  record Bad(List<Problem> problems) implements Reading {
    public Bad {
      problems = List.copyOf(problems);
    }
  }
}
