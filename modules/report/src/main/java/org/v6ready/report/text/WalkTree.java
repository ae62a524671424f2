package org.v6ready.report.text;

import java.util.Locale;
import java.util.Objects;
import org.v6ready.model.dns.Walk;
import org.v6ready.model.dns.WalkDeath;
import org.v6ready.model.dns.WalkStep;

/// An iterative walk as a tree: a line for each question, indented by the walks it is nested in.
final class WalkTree {
  private final Paint paint;
  private final Lines lines;

  WalkTree(Paint paint, Lines lines) {
    this.paint = paint;
    this.lines = lines;
  }

  void write(Walk walk) {
    lines.add("  " + walk.name() + " " + walk.type() + " IPv" + walk.transport().number() + ": "
        + walk.end().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    walk.steps().forEach(this::step);
    WalkDeath death = walk.death();
    if (death != null) {
      lines.add("  ✗ " + death.zone() + ": " + death.cause().name().toLowerCase(Locale.ROOT).replace('_', '-')
          + (death.server() == null ? "" : " " + death.server())
          + (death.address() == null ? "" : " " + death.address()));
    }
  }

  private void step(WalkStep step) {
    lines.add("  " + "│ ".repeat(step.depth()) + "├ " + step.zone() + " @" + step.server() + " "
        + Objects.requireNonNullElse(step.address(), "-") + (step.glue() ? " (glue)" : "")
        + "  " + step.question() + " " + step.type() + " → "
        + paint.strong(Columns.harmless(step.outcome()))
        + (step.cached() ? "" : "  " + step.transport().name().toLowerCase(Locale.ROOT) + " " + step.rtt().toMillis() + " ms"));
  }
}
