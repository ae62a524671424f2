package org.v6ready.checks.office.services;

import java.util.List;
import java.util.stream.Collectors;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.SandboxRun;

/// The services that the office's tasks use have IPv6 addresses.
final class RemoteServicesHaveIpv6 {
  private RemoteServicesHaveIpv6() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.sandbox(), run -> {
      List<SandboxRun.Task> without = run.tasks().stream().filter(one -> one.cause() == SandboxRun.Cause.NO_AAAA).toList();
      Finding found =
          !without.isEmpty() ? Finding.warn("without").with("count", without.size()).with("tasks", without.stream().map(SandboxRun.Task::name).collect(Collectors.joining(", ")))
              : run.unmeasured() > 0 ? Finding.inconclusive("unmeasured").with("count", run.unmeasured())
              : Finding.pass("all").with("count", run.tasks().size());
      return found.with("day", Told.day(run.at()));
    });
  }
}
