package org.v6ready.model.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.target.Actor;

/// Something to be done. `id` stays the same as long as the cause does. `owner` and `cooperating` are
/// ids of the plan's bodies, or names people typed; `services` the targets it holds back (none of an office's); `firstRun`
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

  /// The same task with another status; `at` is when it became so.
  public Task to(TaskStatus other, Instant at) {
    Instant when = other.open() ? null : closed == null || status.open() ? at : closed;
    return new Task(
        id, origin, actor, other, owner, cooperating, due, services, evidence, note, firstRun, firstSeen,
        lastRun, lastSeen, when, other == TaskStatus.VERIFIED ? verifiedBy : null, reopened);
  }

  /// The same task held by somebody, until a day, with others.
  public Task heldBy(String who, List<String> others, @Nullable LocalDate until) {
    return new Task(
        id, origin, actor, status, who, others, until, services, evidence, note, firstRun, firstSeen,
        lastRun, lastSeen, closed, verifiedBy, reopened);
  }

  /// The same task asked of another actor, held by somebody.
  public Task askedOf(Actor other, String who) {
    return new Task(
        id, origin, other, status, who, cooperating, due, services, evidence, note, firstRun, firstSeen,
        lastRun, lastSeen, closed, verifiedBy, reopened);
  }

  /// The same task with other evidence and another note.
  public Task showing(List<String> files, String remark) {
    return new Task(
        id, origin, actor, status, owner, cooperating, due, services, files, remark, firstRun, firstSeen,
        lastRun, lastSeen, closed, verifiedBy, reopened);
  }

  /// The same task, still holding back these services.
  public Task holding(List<String> names) {
    return new Task(
        id, origin, actor, status, owner, cooperating, due, names, evidence, note, firstRun, firstSeen,
        lastRun, lastSeen, closed, verifiedBy, reopened);
  }

  /// The same task, found once more.
  public Task foundBy(String run, Instant at, TaskOrigin again) {
    return new Task(
        id, again, actor, status, owner, cooperating, due, services, evidence, note, firstRun, firstSeen,
        run, at, closed, verifiedBy, reopened);
  }

  /// The same task, found again by a run after it was done.
  public Task reopenedOnceMore() {
    return new Task(
        id, origin, actor, TaskStatus.NEW, owner, cooperating, due, services, evidence, note, firstRun,
        firstSeen, lastRun, lastSeen, null, null, reopened + 1);
  }

  /// The same task, proven by a run.
  public Task verifiedBy(String run, Instant at) {
    return new Task(
        id, origin, actor, TaskStatus.VERIFIED, owner, cooperating, due, services, evidence, note, firstRun,
        firstSeen, lastRun, lastSeen, closed == null ? at : closed, run, reopened);
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
