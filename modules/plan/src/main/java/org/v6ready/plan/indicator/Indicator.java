package org.v6ready.plan.indicator;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.plan.Gap;
import org.v6ready.plan.Wording;

/// One indicator of the plan. `goal` is null when the plan sets none; `milestones` are
/// interim goals in order of time; `lead` and `cooperating` are body ids; `methods` come with the most
/// authoritative first; `measure` is what a run tells about it, null when nothing
/// (it sees services only, so it may refute the indicator but never prove it); `speed` is what i-SPEED
/// measurements tell about it, as a cross-check; `pack` is the criteria
/// pack it comes from; `gaps` what its text leaves open.
public record Indicator(
    String id,
    Wording name,
    Topic topic,
    Scale scale,
    @Nullable Goal goal,
    List<Goal> milestones,
    List<String> lead,
    List<String> cooperating,
    List<Method> methods,
    @Nullable RunMeasure measure,
    @Nullable SpeedMeasure speed,
    String pack,
    List<Gap> gaps) {
  public Indicator {
    milestones = List.copyOf(milestones);
    lead = List.copyOf(lead);
    cooperating = List.copyOf(cooperating);
    methods = List.copyOf(methods);
    gaps = List.copyOf(gaps);
  }

  /// The method of an id.
  public Optional<Method> method(String id) {
    return methods.stream().filter(method -> method.id().equals(id)).findFirst();
  }
}
