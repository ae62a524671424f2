package org.v6ready.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.target.Target;
import org.v6ready.probes.ProbeOptions;
import org.v6ready.model.vantage.Anchor;

/// What to scan and how. `width` bounds the targets measured at once; `resume` names an unfinished run
/// to go on with, null for a new one.
public record ScanPlan(
    List<Target> targets,
    String organisation,
    List<Anchor> anchors,
    ProbeOptions options,
    int width,
    @Nullable String resume,
    boolean demonstration,
    String program) {
  public ScanPlan {
    targets = List.copyOf(targets);
    anchors = List.copyOf(anchors);
  }
}
