package org.v6ready.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.AppRank;
import org.v6ready.model.office.AppScan;
import org.v6ready.model.office.AuditProfile;
import org.v6ready.model.office.Lan;
import org.v6ready.model.office.Line;
import org.v6ready.model.office.LocalHost;
import org.v6ready.model.office.MacAddress;
import org.v6ready.model.office.NdOption;
import org.v6ready.model.office.Office;
import org.v6ready.model.office.OfficeAssessment;
import org.v6ready.model.office.OfficeEvidence;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.OfficeRun;
import org.v6ready.model.office.RouterAdvertisement;
import org.v6ready.model.office.RouterPreference;
import org.v6ready.model.office.SandboxRun;
import org.v6ready.model.office.Seen;
import org.v6ready.model.office.SnmpAgent;
import org.v6ready.model.vantage.Vantage;

class SqliteOfficeStoreTest {
  @TempDir Path directory;

  private static <T> Seen<T> no() {
    return Seen.not(Absence.NEEDS_PRIVILEGE, "CAP_NET_RAW", "EPERM");
  }

  private static OfficeRun run(String id, String office, Instant at) {
    RouterAdvertisement ra = new RouterAdvertisement(IpAddress.of("fe80::1"), null, 255, 64, false, null, RouterPreference.HIGH,
        Duration.ofMinutes(30), List.of(
            new NdOption.Pref64(IpPrefix.parse("64:ff9b::/96").orElseThrow(), Duration.ofMinutes(30)),
            new NdOption.SourceLinkLayer(new MacAddress("02:00:5e:00:00:11")), new NdOption.Malformed(38, "length", "2601")),
        List.of("hop-limit"), at, true);
    LocalHost host = new LocalHost("linux", "Debian", no(), no(), no(), no(), no(), no(), no(), no(), no(), no(), no(), no(), no(), no(), no());
    Lan lan = new Lan("eth0", Seen.of(List.of(ra), "raw-icmpv6"), no(), Duration.ofSeconds(5), no(), no(), no());
    Line line = new Line(no(), no(), no(), no(), List.of(), List.of(), no(), no(), Seen.of(true, "QUIC"));
    OfficeFacts facts = new OfficeFacts(Office.named(office), AuditProfile.PASSIVE, null, Vantage.dualStack(), host, lan, line, no(), no(),
        no(), no(), List.of(), 7);
    return new OfficeRun(id, at, at.plusSeconds(9), "v6ready", facts, new OfficeAssessment("2026.1", List.of(), "N3", "N4", List.of("lan-22")));
  }

  @Test
  void anAuditComesBackAsItWasSaved() {
    try (OfficeStore store = SqliteOfficeStore.open(directory.resolve("a.db"))) {
      OfficeRun saved = run("one", "UBND", Instant.EPOCH);
      store.save(saved);
      assertThat(store.run("one")).contains(saved);
      assertThat(store.run("two")).isEmpty();
    }
  }

  @Test
  void eachOfficeShowsItsNewestAudit() {
    try (OfficeStore store = SqliteOfficeStore.open(directory.resolve("b.db"))) {
      store.save(run("old", "UBND", Instant.EPOCH));
      store.save(run("new", "UBND", Instant.EPOCH.plusSeconds(60)));
      store.save(run("other", "Công an", Instant.EPOCH));
      assertThat(store.newest()).extracting(OfficeRun::id).containsExactlyInAnyOrder("new", "other");
      assertThat(store.history("UBND", 5)).extracting(OfficeRun::id).containsExactly("new", "old");
    }
  }

  @Test
  void evidenceComesBackNewestFirstAndOnlyToItsOffice() {
    OfficeEvidence sandbox =
        new OfficeEvidence.Sandbox(
            new SandboxRun("eth0", Instant.EPOCH, List.of(new SandboxRun.Task("cổng", false, SandboxRun.Cause.NO_AAAA, "a.test"))));
    OfficeEvidence apps =
        new OfficeEvidence.Apps(
            new AppScan(Instant.EPOCH.plusSeconds(60), List.of("/srv"), 3, 1, true,
                List.of(new AppScan.Hit("app-01", "literal", AppRank.HIGH, "10.0.0.1", 2, "/srv/a.ini", 3))));
    OfficeEvidence snmp =
        new OfficeEvidence.Snmp(
            Instant.EPOCH.plusSeconds(30),
            List.of(new SnmpAgent(IpAddress.of("192.168.1.1"), "r", 3, Instant.EPOCH, new SnmpAgent.Octets(1, 2), null, 0, List.of(), List.of(), List.of(), List.of("no-ipv6-rows"))));
    try (OfficeStore store = SqliteOfficeStore.open(directory.resolve("c.db"))) {
      store.keep("UBND", sandbox);
      store.keep("UBND", apps);
      store.keep("UBND", snmp);
      store.keep("Công an", apps);
      assertThat(store.evidence("UBND")).containsExactly(apps, snmp, sandbox);
    }
  }
}
