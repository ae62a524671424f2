package org.v6ready.model.office;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// The office's task list tried with no IPv4 at all.
public record SandboxRun(String interfaceName, Instant at, List<Task> tasks) {
  public SandboxRun {
    tasks = List.copyOf(tasks);
  }

  /// The tasks that were tried and broke.
  public List<Task> broken() {
    return tasks.stream().filter(task -> !task.passed() && task.cause() != Cause.NOT_MEASURED).toList();
  }

  /// How many tasks could not be tried.
  public int unmeasured() {
    return (int) tasks.stream().filter(task -> task.cause() == Cause.NOT_MEASURED).count();
  }

  /// One task; `detail` is the evidence.
  public record Task(String name, boolean passed, Cause cause, String detail) {}

  /// Why a task broke.
  public enum Cause {
    NONE,
    NO_AAAA,
    IPV4_LITERAL,
    IPV4_SOCKET,
    CERTIFICATE,
    FIREWALL,
    NO_ROUTE,
    DNS,
    OTHER,
    /// Our own look failed, which says nothing of the task.
    NOT_MEASURED;

    /// The word of JSON.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
