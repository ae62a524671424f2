package org.v6ready.checks.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.v6ready.checks.ZoneCast.healthy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.v6ready.checks.Cast;
import org.v6ready.checks.ZoneCast;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.AddressFacts;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.ReverseFacts;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.Glue;
import org.v6ready.model.dns.NameServerAddress;
import org.v6ready.model.dns.TypeParity;
import org.v6ready.model.dns.Walk;
import org.v6ready.model.vantage.Vantage;

/// What the parent says, what the reverse tree says, and how AAAA is denied beside A.
class GlueAndReverseTest {
  @ParameterizedTest
  @CsvSource({"MISSING,fail glue-missing", "DIFFERS,fail glue-differs", "NOT_NEEDED,pass found", "MATCH,pass found"})
  void glueIsThereAndTheZonesOwn(Glue glue, String said) {
    assertThat(healthy().six(a -> with(a, glue)).said("dns-delegation")).isEqualTo(said);
  }

  @Test
  void glueIsJudgedWithoutIpv6OfOurOwn() {
    ZoneCast unwalked = healthy().host(Cast.walked(healthy().host(),
        Walk.notWalked(Cast.name(ZoneCast.ZONE), "AAAA", Family.IPV6))).from(Vantage.ipv4Only());
    assertThat(unwalked.six(a -> with(a, Glue.MISSING)).said("dns-delegation")).isEqualTo("fail glue-missing");
  }

  @Test
  void aServerWithAnotherAddressOnWhichBothAgreeIsAWarning() {
    var both = ZoneCast.server("ns1.xa.example.vn", ZoneCast.address("2600:1::1"),
        with(ZoneCast.address("2600:1::2"), Glue.MISSING));
    assertThat(healthy().servers(both).said("dns-delegation")).isEqualTo("warn glue-partial");
  }

  @Test
  void glueMissingForBothFamiliesIsToldAsSuch() {
    assertThat(healthy().six(a -> with(a, Glue.MISSING)).family(Family.IPV4, a -> with(a, Glue.MISSING))
        .said("dns-delegation")).isEqualTo("fail glue-missing on both");
  }

  private static NameServerAddress with(NameServerAddress a, Glue glue) {
    return new NameServerAddress(a.address(), a.udp(), a.tcp(), glue, a.serial(), a.rrsets(), a.dnskey(), a.edns(), a.rtt());
  }

  @ParameterizedTest
  @CsvSource({"NOERROR,,false,warn missing", "NXDOMAIN,,false,warn missing", "NOERROR,other.vn,false,warn unconfirmed",
    "NOERROR,xa.example.vn,true,pass confirmed", "SERVFAIL,,false,warn broken", "TIMEOUT,,false,inconclusive unanswered",
    "NOT_ASKED,,false,inconclusive not-measured"})
  void reverseNamesLeadBack(DnsStatus status, String name, boolean confirmed, String said) {
    var reverse = new ReverseFacts(status, name == null ? List.of() : List.of(Cast.name(name)), confirmed);
    HostFacts host = Cast.host(ZoneCast.ZONE, Cast.address(Cast.FOUR), new AddressFacts(Cast.SIX, List.of(), reverse));
    assertThat(healthy().host(host).said("dns-reverse")).isEqualTo(said);
  }

  @Test
  void aMissingReverseNameIsNoIpv6FaultWhenIpv4HasNoneEither() {
    var none = new ReverseFacts(DnsStatus.NXDOMAIN, List.of(), false);
    HostFacts host = Cast.host(ZoneCast.ZONE, new AddressFacts(Cast.FOUR, List.of(), none), new AddressFacts(Cast.SIX, List.of(), none));
    assertThat(healthy().host(host).said("dns-reverse")).isEqualTo("warn missing on both");
    assertThat(healthy().host(Cast.host(ZoneCast.ZONE, Cast.address(Cast.FOUR))).said("dns-reverse"))
        .isEqualTo("not-applicable no-ipv6-addresses");
  }

  @ParameterizedTest
  @CsvSource({"NOERROR,NXDOMAIN,fail aaaa-nxdomain", "NOERROR,SERVFAIL,fail aaaa-error", "NOERROR,TIMEOUT,fail aaaa-silent",
    "NOERROR,NOERROR,pass clean", "NXDOMAIN,NXDOMAIN,pass clean", "TIMEOUT,TIMEOUT,pass clean", "NOERROR,NOT_ASKED,pass clean"})
  void aaaaIsDeniedAsCleanlyAsAIsAnswered(DnsStatus a, DnsStatus aaaa, String said) {
    HostFacts h = healthy().host();
    var parity = new TypeParity(IpAddress.of("9.9.1.1"), a, aaaa, Duration.ofMillis(5), Duration.ofMillis(5));
    HostFacts host = new HostFacts(h.host(), h.a(), h.aaaa(), h.cnames(), h.dnssec(), h.zone(), h.ipv6Walk(),
        List.of(parity), h.https(), h.addresses());
    assertThat(healthy().host(host).said("dns-negative")).isEqualTo(said);
  }
}
