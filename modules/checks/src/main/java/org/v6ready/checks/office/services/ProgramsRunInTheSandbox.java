package org.v6ready.checks.office.services;

import java.util.List;
import java.util.stream.Collectors;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.SandboxRun;

/// Each program of the task list runs with no IPv4 at all.
final class ProgramsRunInTheSandbox {
  private ProgramsRunInTheSandbox() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.sandbox(), run -> {
      List<SandboxRun.Task> broken = run.broken();
      Finding found =
          run.tasks().isEmpty() ? Finding.inconclusive("no-tasks")
              : !broken.isEmpty() ? Finding.fail("some").with("count", broken.size()).with("tasks", broken.stream().map(SandboxRun.Task::name).collect(Collectors.joining(", ")))
              : run.unmeasured() > 0 ? Finding.inconclusive("unmeasured").with("count", run.unmeasured())
              : Finding.pass("all").with("count", run.tasks().size());
      return found.with("day", Told.day(run.at()));
    });
  }
}
