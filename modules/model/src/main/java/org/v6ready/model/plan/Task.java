package org.v6ready.model.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.target.Actor;

/// Something to be done. `id` stays the same as long as the cause does. `owner` and `cooperating` are
/// ids of the plan's bodies, or names people typed; `services` the targets it holds back; `firstRun`
/// and `lastRun` the first and newest run that found it (empty for steps); `closed` when it became
/// done; `verifiedBy` the run that proved it; `reopened` how often a run found it again after that.
public record Task(
    String id,
    TaskOrigin origin,
    Actor actor,
    TaskStatus status,
    String owner,
    List<String> cooperating,
    @Nullable LocalDate due,
    List<String> services,
    List<String> evidence,
    String note,
    String firstRun,
    Instant firstSeen,
    String lastRun,
    Instant lastSeen,
    @Nullable Instant closed,
    @Nullable String verifiedBy,
    int reopened) {
  public Task {
    cooperating = List.copyOf(cooperating);
    services = List.copyOf(services);
    evidence = List.copyOf(evidence);
  }

  /// Whether the commune itself can do it; the rest is asked of others.
  public boolean ours() {
    return actor == Actor.COMMUNE;
  }

  /// Whether it is open after its day.
  public boolean overdue(LocalDate today) {
    return status.open() && due != null && today.isAfter(due);
  }
}
