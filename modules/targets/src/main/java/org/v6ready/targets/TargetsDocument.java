package org.v6ready.targets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.office.Office;
import org.v6ready.model.target.Target;

/// A whole targets.yaml with its includes: targets in the order written, included ones last.
/// `interval` is null when the file sets none.
public record TargetsDocument(
    Organisation organisation,
    VantageSpec vantage,
    List<Target> targets,
    List<Office> offices,
    @Nullable Interval interval) {
  public TargetsDocument {
    targets = List.copyOf(targets);
    offices = List.copyOf(offices);
  }
}
