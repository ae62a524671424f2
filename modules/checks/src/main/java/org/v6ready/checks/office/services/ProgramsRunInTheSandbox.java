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
      List<SandboxRun.Task> failed = run.tasks().stream().filter(one -> !one.passed()).toList();
      if (run.tasks().isEmpty()) {
        return Finding.inconclusive("no-tasks");
      }
      return failed.isEmpty() ? Finding.pass("all").with("count", run.tasks().size())
          : Finding.fail("some").with("count", failed.size()).with("tasks", failed.stream().map(SandboxRun.Task::name).collect(Collectors.joining(", ")));
    });
  }
}
