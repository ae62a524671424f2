package org.v6ready.model.office;

import java.time.Instant;
import java.util.List;

/// What a verb of its own found out about an office and later audits are judged by.
public sealed interface OfficeEvidence {
  /// When it was found out.
  Instant at();

  /// The office's tasks tried without IPv4.
  record Sandbox(SandboxRun run) implements OfficeEvidence {
    @Override
    public Instant at() {
      return run.at();
    }
  }

  /// What routers and switches told.
  record Snmp(Instant at, List<SnmpAgent> agents) implements OfficeEvidence {
    public Snmp {
      agents = List.copyOf(agents);
    }
  }

  /// What the office's programs hold.
  record Apps(AppScan scan) implements OfficeEvidence {
    @Override
    public Instant at() {
      return scan.at();
    }
  }
}
