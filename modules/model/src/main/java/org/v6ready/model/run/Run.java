package org.v6ready.model.run;

import java.util.List;

/// A run with its results in the order of targets.yaml.
public record Run(RunHeader header, List<TargetResult> results) {
  public Run {
    results = List.copyOf(results);
  }
}
