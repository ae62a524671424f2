package org.v6ready.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.plan.indicator.Indicator;
import org.v6ready.plan.task.MigrationStep;

/// A plan as plan.yaml declares it, over its criteria packs. `title` is the plan's own; `number` and
/// `date` are null while they are blank in the plan; `focal` is the body id of the focal point;
/// `office` is how its papers are issued, null when the file does not say.
public record Plan(
    Wording title,
    Wording issuer,
    @Nullable String number,
    @Nullable LocalDate date,
    String focal,
    List<CriteriaPack> packs,
    List<Body> bodies,
    List<Indicator> indicators,
    List<MigrationStep> steps,
    List<Exemption> exemptions,
    List<Gap> gaps,
    @Nullable Office office) {
  public Plan {
    packs = List.copyOf(packs);
    bodies = List.copyOf(bodies);
    indicators = List.copyOf(indicators);
    steps = List.copyOf(steps);
    exemptions = List.copyOf(exemptions);
    gaps = List.copyOf(gaps);
  }

  /// The indicator of an id such as `II.1.3a`.
  public Optional<Indicator> indicator(String id) {
    return indicators.stream().filter(indicator -> indicator.id().equals(id)).findFirst();
  }

  /// The body of an id such as `VHXH`.
  public Optional<Body> body(String id) {
    return bodies.stream().filter(body -> body.id().equals(id)).findFirst();
  }
}
