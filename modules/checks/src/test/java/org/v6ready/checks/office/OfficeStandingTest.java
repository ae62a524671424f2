package org.v6ready.checks.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.v6ready.checks.office.OfficeCast.PREFIX;
import static org.v6ready.checks.office.OfficeCast.advertisement;
import static org.v6ready.checks.office.OfficeCast.prefix;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.Lan;
import org.v6ready.model.office.LocalHost;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.Seen;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;

/// The rung an office stands on, and what is said when little or nothing could be seen.
class OfficeStandingTest {
  @Test
  void aHealthyDualStackOfficeStandsOnTheFifthRung() {
    assertThat(OfficeJudge.assess(new OfficeCast().facts()).rung()).isEqualTo("N5");
  }

  @Test
  void anOfficeWithoutAdvertisementsStandsOnNone() {
    OfficeCast cast = new OfficeCast();
    cast.solicited = OfficeChecksTest.heard();
    cast.addresses.remove(2);
    cast.routes.remove(0);
    cast.interfaces.set(0, new NetInterface(2, "eth0", "ethernet", null, 1500, true, false, false, false));
    assertThat(OfficeJudge.assess(cast.facts()).rung()).isEqualTo("N0");
  }

  @Test
  void ipv6ThatIsThereAndBrokenIsNotNone() {
    OfficeCast cast = new OfficeCast();
    cast.solicited = OfficeChecksTest.heard(advertisement("fe80::1", 64, false, false, Duration.ofMinutes(30), prefix(PREFIX.toString(), true)));
    assertThat(OfficeJudge.assess(cast.facts()).rung()).isEqualTo("N0x");
  }

  @Test
  void whatWeMayNotSeeIsNeverGreenAndNeverRed() {
    OfficeCast cast = new OfficeCast();
    cast.solicited = Seen.not(Absence.NEEDS_PRIVILEGE, "CAP_NET_RAW", "EPERM");
    cast.dhcp4 = Seen.not(Absence.NEEDS_PRIVILEGE, "CAP_NET_RAW", "EPERM");
    cast.dhcp6 = Seen.not(Absence.NEEDS_PRIVILEGE, "CAP_NET_BIND_SERVICE", "EACCES");
    cast.health = Seen.not(Absence.NOT_IN_PROFILE);
    cast.interfaces.set(0, new NetInterface(2, "eth0", "ethernet", null, 1500, true, null, null, null));
    cast.routes.clear();
    cast.addresses.clear();
    for (Verdict verdict : OfficeJudge.assess(cast.facts()).verdicts()) {
      if (verdict.check().startsWith("lan-") && !verdict.check().matches("lan-(11|17|20|21)")) {
        assertThat(verdict.judgement()).as(verdict.check() + " " + verdict.code()).isIn(Judgement.INCONCLUSIVE, Judgement.PASS);
        assertThat(verdict.judgement() == Judgement.PASS).as(verdict.check()).isEqualTo(verdict.check().equals("lan-08"));
      }
    }
  }

  @Test
  void everythingUnknownGivesNoFailAndNoClimb() {
    OfficeCast cast = new OfficeCast();
    OfficeFacts known = cast.facts();
    Seen.Unknown<Object> no = new Seen.Unknown<>(Absence.FAILED, "", "");
    LocalHost blind = new LocalHost("linux", "", as(no), as(no), as(no), as(no), as(no), as(no), as(no), as(no), as(no), as(no), as(no),
        as(no), as(no), as(no), as(no));
    OfficeFacts facts = new OfficeFacts(known.office(), known.profile(), null, Vantage.ipv4Only(), blind,
        new Lan("", as(no), as(no), Duration.ZERO, as(no), as(no), as(no)),
        new org.v6ready.model.office.Line(as(no), as(no), as(no), as(no), List.of(), List.of(), as(no), as(no), as(no)),
        as(no), as(no), as(no), as(no), List.of(), 0);
    assertThat(OfficeJudge.assess(facts).failed()).isFalse();
    assertThat(OfficeJudge.assess(facts).rung()).isEqualTo("N0");
    assertThat(OfficeJudge.assess(facts).inconclusiveAt()).isEqualTo("N1");
  }

  @SuppressWarnings("unchecked")
  private static <T> Seen<T> as(Seen<?> unknown) {
    return (Seen<T>) unknown;
  }
}
