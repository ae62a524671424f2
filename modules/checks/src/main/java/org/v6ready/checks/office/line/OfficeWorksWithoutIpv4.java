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
    List<SandboxRun.Task> broken = run.broken();
    int all = run.tasks().size();
    int passed = all - broken.size() - run.unmeasured();
    if (all == 0) {
      return Finding.inconclusive("no-tasks").with("day", Told.day(run.at()));
    }
    Finding found =
        enough(passed, all) ? Finding.pass("work")
            : enough(passed + run.unmeasured(), all) ? Finding.inconclusive("unmeasured").with("unmeasured", run.unmeasured())
            : Finding.fail("break");
    return found.with("passed", passed).with("tasks", all).with("day", Told.day(run.at()))
        .with("failed", broken.isEmpty() ? "-" : broken.stream().map(SandboxRun.Task::name).collect(Collectors.joining(", ")));
  }

  private static boolean enough(int passed, int all) {
    return 100 * passed >= 95 * all;
  }
}
