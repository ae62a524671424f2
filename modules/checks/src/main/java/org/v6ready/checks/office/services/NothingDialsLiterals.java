package org.v6ready.checks.office.services;

import java.util.List;
import java.util.stream.Collectors;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.SandboxRun;

/// No program dials an address that no name gave it: only a capture can tell.
final class NothingDialsLiterals {
  private NothingDialsLiterals() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.sandbox(), NothingDialsLiterals::known);
  }

  private static Finding known(SandboxRun run) {
    List<SandboxRun.Task> literal = run.tasks().stream().filter(one -> one.cause() == SandboxRun.Cause.IPV4_LITERAL).toList();
    return literal.isEmpty()
        ? Told.not(Absence.NOT_OFFERED, "", "traffic is not captured")
        : Finding.fail("literal").with("tasks", literal.stream().map(SandboxRun.Task::name).collect(Collectors.joining(", "))).with("day", Told.day(run.at()));
  }
}
