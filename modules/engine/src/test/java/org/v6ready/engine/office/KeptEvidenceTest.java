package org.v6ready.engine.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.AppScan;
import org.v6ready.model.office.OfficeEvidence;
import org.v6ready.model.office.SandboxRun;
import org.v6ready.model.office.Seen;
import org.v6ready.model.office.SnmpAgent;

class KeptEvidenceTest {
  private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");

  private static OfficeEvidence sandbox(int daysAgo) {
    return new OfficeEvidence.Sandbox(new SandboxRun("eth" + daysAgo, NOW.minus(Duration.ofDays(daysAgo)), List.of()));
  }

  private static SnmpAgent agent(String address, int daysAgo) {
    return new SnmpAgent(IpAddress.of(address), "", 3, NOW.minus(Duration.ofDays(daysAgo)), null, null, 0, List.of(), List.of(), List.of(), List.of());
  }

  private static OfficeEvidence snmp(int daysAgo, String... addresses) {
    return new OfficeEvidence.Snmp(NOW.minus(Duration.ofDays(daysAgo)), List.of(addresses).stream().map(one -> agent(one, daysAgo)).toList());
  }

  private static Absence why(Seen<?> seen) {
    return ((Seen.Unknown<?>) seen).why();
  }

  @Test
  void theNewestOfEachKindCounts() {
    KeptEvidence kept = KeptEvidence.of(List.of(sandbox(1), sandbox(2)), NOW);
    assertThat(kept.sandbox().known().orElseThrow().interfaceName()).isEqualTo("eth1");
    assertThat(why(kept.snmp())).isEqualTo(Absence.NOT_RUN);
    assertThat(why(kept.apps())).isEqualTo(Absence.NOT_RUN);
  }

  @Test
  void evidenceOlderThanNinetyDaysIsNamedAsOldAndDoesNotCount() {
    assertThat(KeptEvidence.of(List.of(sandbox(90)), NOW).sandbox().known()).isPresent();
    Seen<SandboxRun> old = KeptEvidence.of(List.of(sandbox(91)), NOW).sandbox();
    assertThat(old).isEqualTo(Seen.not(Absence.TOO_OLD, "office sandbox --tasks", "2026-08-27"));
  }

  @Test
  void evidenceFromFarInTheFutureDoesNotCountForEver() {
    OfficeEvidence wrong = new OfficeEvidence.Apps(new AppScan(NOW.plus(Duration.ofDays(400)), List.of(), 1, 0, true, List.of()));
    assertThat(why(KeptEvidence.of(List.of(wrong), NOW).apps())).isEqualTo(Absence.TOO_OLD);
  }

  @Test
  void routersAskedOnDifferentDaysAreAllThereEachWithItsNewestReading() {
    KeptEvidence kept = KeptEvidence.of(List.of(snmp(1, "10.0.0.1"), snmp(2, "10.0.0.1", "10.0.0.2"), snmp(99, "10.0.0.3")), NOW);
    assertThat(kept.snmp().known().orElseThrow()).containsExactly(agent("10.0.0.1", 1), agent("10.0.0.2", 2));
  }
}
