package org.v6ready.checks.office.line;

import java.util.List;
import java.util.stream.Collectors;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.SandboxRun;

/// The office's own tasks work with no IPv4 at all: the sandbox ran them (RFC 8925, RFC 6877).
final class OfficeWorksWithoutIpv4 {
  private OfficeWorksWithoutIpv4() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.sandbox(), OfficeWorksWithoutIpv4::known);
  }

  private static Finding known(SandboxRun run) {
    List<SandboxRun.Task> failed = run.tasks().stream().filter(one -> !one.passed()).toList();
    int all = run.tasks().size();
    if (all == 0) {
      return Finding.inconclusive("no-tasks");
    }
    boolean enough = 100 * (all - failed.size()) >= 95 * all;
    return (enough ? Finding.pass("work") : Finding.fail("break")).with("passed", all - failed.size()).with("tasks", all)
        .with("failed", failed.isEmpty() ? "-" : failed.stream().map(one -> one.name() + " (" + one.cause().word() + ")").collect(Collectors.joining(", ")));
  }
}
