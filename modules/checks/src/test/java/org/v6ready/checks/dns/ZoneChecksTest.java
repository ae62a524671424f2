package org.v6ready.checks.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.v6ready.checks.ZoneCast.address;
import static org.v6ready.checks.ZoneCast.healthy;
import static org.v6ready.checks.ZoneCast.server;
import static org.v6ready.model.dns.ServerState.AUTHORITATIVE;
import static org.v6ready.model.dns.ServerState.LAME;
import static org.v6ready.model.dns.ServerState.NOT_ATTEMPTED;
import static org.v6ready.model.dns.ServerState.REFUSED;
import static org.v6ready.model.dns.ServerState.TIMEOUT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.v6ready.checks.Cast;
import org.v6ready.checks.MailCast;
import org.v6ready.checks.ZoneCast;
import org.v6ready.model.address.Family;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.DnssecStatus;
import org.v6ready.model.dns.NameServerAddress;
import org.v6ready.model.dns.NameServerFacts;
import org.v6ready.model.dns.ServerState;
import org.v6ready.model.dns.Walk;
import org.v6ready.model.dns.WalkDeath;
import org.v6ready.model.dns.WalkEnd;
import org.v6ready.model.target.Actor;
import org.v6ready.model.vantage.Vantage;

/// Servers, transports, spread, data and signatures of a zone: facts to verdicts.
class ZoneChecksTest {
  private static final NameServerFacts FOUR_ONLY = server("ns2.xa.example.vn", address("9.9.2.1"));
  private static final NameServerFacts DUAL = server("ns1.xa.example.vn", address("9.9.1.1"), address("2600:1::1"));

  @ParameterizedTest
  @CsvSource({"dns-ns-aaaa,pass all", "dns-ns-answers,pass all-answer", "dns-ns-diversity,pass spread",
    "dns-delegation,pass found", "dns-parity,pass same", "dns-negative,pass clean",
    "dns-dnssec,not-applicable unsigned", "dns-reverse,pass confirmed"})
  void healthyZonesPassEverything(String check, String said) {
    assertThat(healthy().said(check)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"dns-ns-answers", "dns-parity"})
  void ourOwnMissingIpv6IsNeverTheirFailure(String check) {
    ZoneCast dead = healthy().six(a -> address(a.address().toString(), NOT_ATTEMPTED, NOT_ATTEMPTED));
    assertThat(dead.from(Vantage.ipv4Only()).said(check)).isEqualTo("inconclusive no-ipv6-here");
    assertThat(healthy().six(a -> address(a.address().toString(), TIMEOUT, TIMEOUT))
        .from(Vantage.ipv6Broken()).said(check)).isEqualTo("inconclusive no-ipv6-here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dns-ns-aaaa", "dns-ns-answers", "dns-ns-diversity", "dns-parity", "dns-negative", "dns-dnssec"})
  void zonesThatWereNotLookedAtAreNotJudged(String check) {
    assertThat(healthy().withoutZones().said(check)).isEqualTo("inconclusive not-measured");
  }

  @Test
  void whatDnsDataAloneProveNeedsNoIpv6OfOurOwn() {
    ZoneCast none = healthy().servers(FOUR_ONLY).from(Vantage.ipv4Only());
    assertThat(none.said("dns-ns-aaaa")).isEqualTo("fail none");
    assertThat(none.said("dns-ns-answers")).isEqualTo("not-applicable no-ipv6-servers");
    assertThat(healthy().from(Vantage.ipv4Only()).said("dns-ns-aaaa")).isEqualTo("pass all");
    assertThat(healthy().from(Vantage.ipv4Only()).said("dns-ns-diversity")).isEqualTo("pass spread");
  }

  @Test
  void twoServersWithIpv6AreEnoughAndOneIsAWarning() {
    assertThat(healthy().servers(DUAL, FOUR_ONLY).said("dns-ns-aaaa")).isEqualTo("warn one");
    assertThat(healthy().servers(DUAL, FOUR_ONLY, server("ns3.xa.example.vn", address("2600:3::1")))
        .said("dns-ns-aaaa")).isEqualTo("pass enough");
    assertThat(healthy().servers(FOUR_ONLY).said("dns-ns-aaaa")).isEqualTo("fail none");
    assertThat(healthy().servers(server("ns1.xa.example.vn", address("fd00::1", NOT_ATTEMPTED, NOT_ATTEMPTED)))
        .said("dns-ns-aaaa")).isEqualTo("fail not-global");
  }

  @Test
  void aServerNameThatCouldNotBeLookedUpIsUnknownNotAbsent() {
    NameServerFacts lost = new NameServerFacts(
        Cast.name("ns.other.vn"), true, true, DnsStatus.TIMEOUT, DnsStatus.TIMEOUT, List.of());
    assertThat(healthy().servers(DUAL, lost).said("dns-ns-aaaa")).isEqualTo("inconclusive unknown");
    assertThat(healthy().servers(lost).said("dns-ns-answers")).isEqualTo("inconclusive not-measured");
  }

  @ParameterizedTest
  @CsvSource({"TIMEOUT,TIMEOUT,fail silent", "UNREACHABLE,UNREACHABLE,fail unreachable", "REFUSED,REFUSED,fail refused",
    "SERVFAIL,SERVFAIL,fail servfail", "LAME,LAME,fail lame", "OTHER_RCODE,OTHER_RCODE,fail broken-answer",
    "MALFORMED,MALFORMED,fail broken-answer", "AUTHORITATIVE,REFUSED,warn udp-only",
    "AUTHORITATIVE,TIMEOUT,warn udp-only", "TIMEOUT,AUTHORITATIVE,fail tcp-only",
    "AUTHORITATIVE,AUTHORITATIVE,pass all-answer"})
  void everyAddressMustAnswerOverBothTransports(ServerState udp, ServerState tcp, String said) {
    assertThat(healthy().six(a -> address(a.address().toString(), udp, tcp)).said("dns-ns-answers")).isEqualTo(said);
  }

  @Test
  void oneBadServerOfTheZonesOwnFailsAndIsCounted() {
    ZoneCast one = healthy().six(a -> a.address().toString().equals("2600:2::1")
        ? address("2600:2::1", REFUSED, REFUSED) : a);
    assertThat(one.said("dns-ns-answers")).isEqualTo("fail refused");
    assertThat(one.verdict("dns-ns-answers").args())
        .containsEntry("address", "2600:2::1").containsEntry("bad", "1").containsEntry("total", "2");
    assertThat(one.verdict("dns-ns-answers").repeat()).isEqualTo("dig +norecurse @2600:2::1 SOA xa.example.vn");
  }

  @Test
  void aFaultOfBothFamiliesAlikeIsToldAsSuch() {
    ZoneCast one = healthy().servers(DUAL,
        server("ns2.xa.example.vn", address("9.9.2.1", LAME, LAME), address("2600:2::1", LAME, LAME)));
    assertThat(one.said("dns-ns-answers")).isEqualTo("warn lame on both");
    ZoneCast all = healthy().servers(
        server("ns2.xa.example.vn", address("9.9.2.1", LAME, LAME), address("2600:2::1", LAME, LAME)));
    assertThat(all.said("dns-ns-answers")).isEqualTo("fail lame on both");
  }

  @Test
  void whatWasNotAttemptedIsNoEvidence() {
    assertThat(healthy().six(a -> address(a.address().toString(), NOT_ATTEMPTED, NOT_ATTEMPTED)).said("dns-ns-answers"))
        .isEqualTo("inconclusive not-measured");
  }

  @Test
  void foreignZonesAreTheirOwnersAndFailOnlyWhenNothingIsLeft() {
    var bad = server("ns1.cdn.example", address("9.9.3.1"), address("2600:3::1", REFUSED, REFUSED));
    var good = server("ns2.cdn.example", address("9.9.4.1"), address("2600:4::1"));
    ZoneCast some = healthy().foreign(healthy().servers(bad, good).facts().zones().getFirst());
    assertThat(some.said("dns-ns-answers")).isEqualTo("fail refused");
    var cdn = new org.v6ready.model.dns.ZoneFacts(Cast.name("cdn.example"), Cast.name("example"),
        List.of(bad, good), DnssecStatus.INSECURE, null, DnsStatus.NOERROR);
    assertThat(healthy().foreign(cdn).said("dns-ns-answers")).isEqualTo("warn refused");
    assertThat(healthy().foreign(cdn).verdict("dns-ns-answers").actor()).isEqualTo(Actor.VENDOR);
  }

  @Test
  void spreadCountsNetworksNotNames() {
    assertThat(healthy().servers(server("ns1.xa.example.vn", address("2600:1::1")), server("ns2.xa.example.vn", address("2600:1::1")))
        .said("dns-ns-diversity")).isEqualTo("warn same-address");
    assertThat(healthy().servers(server("ns1.xa.example.vn", address("2600:1::1")), server("ns2.xa.example.vn", address("2600:1::2")))
        .said("dns-ns-diversity")).isEqualTo("warn one-network");
    assertThat(healthy().servers(DUAL, FOUR_ONLY).said("dns-ns-diversity")).isEqualTo("warn one-address");
    assertThat(healthy().servers(FOUR_ONLY).said("dns-ns-diversity")).isEqualTo("not-applicable no-ipv6-servers");
  }

  @Test
  void theSameZoneIsServedOverBothFamilies() {
    assertThat(healthy().six(a -> data(a, 7L, "bb")).said("dns-parity")).isEqualTo("fail records-differ");
    assertThat(healthy().six(a -> data(a, 6L, "aa")).said("dns-parity")).isEqualTo("warn serial-differs");
    assertThat(healthy().servers(DUAL).six(a -> data(a, 7L, "bb")).said("dns-parity")).isEqualTo("warn records-differ");
  }

  @Test
  void serversThatRotateTheirRecordsProveNothingAboutAFamily() {
    ZoneCast rotating = healthy().family(Family.IPV4, a -> data(a, 7L, a.address().toString())).six(a -> data(a, 7L, "zz"));
    assertThat(rotating.said("dns-parity")).isEqualTo("pass same");
  }

  @Test
  void theLargestAnswerMustArriveOverIpv6() {
    assertThat(healthy().six(ZoneChecksTest::withoutKeys).said("dns-parity")).isEqualTo("fail large-lost");
    assertThat(healthy().six(a -> a.address().toString().equals("2600:2::1") ? withoutKeys(a) : a).said("dns-parity"))
        .isEqualTo("warn large-lost");
    assertThat(healthy().six(ZoneChecksTest::withoutKeys).family(Family.IPV4, ZoneChecksTest::withoutKeys).said("dns-parity"))
        .isEqualTo("warn large-lost on both");
    assertThat(healthy().six(a -> address(a.address().toString(), REFUSED, REFUSED)).said("dns-parity"))
        .isEqualTo("inconclusive nothing-served");
  }

  private static NameServerAddress data(NameServerAddress a, long serial, String rrsets) {
    return new NameServerAddress(a.address(), AUTHORITATIVE, AUTHORITATIVE, a.glue(), serial, rrsets, AUTHORITATIVE, a.edns(), a.rtt());
  }

  private static NameServerAddress withoutKeys(NameServerAddress a) {
    return new NameServerAddress(a.address(), a.udp(), a.tcp(), a.glue(), a.serial(), a.rrsets(), TIMEOUT, a.edns(), a.rtt());
  }

  @ParameterizedTest
  @CsvSource({"NOERROR,pass clean", "NXDOMAIN,fail nxdomain", "TIMEOUT,warn silent", "SERVFAIL,warn error",
    "REFUSED,warn error", "BOGUS,warn error", "MALFORMED,warn error", "NOT_ASKED,inconclusive not-measured"})
  void missingTypesAreDeniedCleanly(DnsStatus status, String said) {
    assertThat(healthy().missingType(status).said("dns-negative")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"BOGUS,BOGUS,fail bogus on both", "INSECURE,,not-applicable unsigned", "SECURE,SECURE,pass validates",
    "SECURE,BOGUS,fail ipv4-only", "SECURE,INDETERMINATE,inconclusive undetermined", "SECURE,,inconclusive not-measured",
    "INDETERMINATE,INDETERMINATE,inconclusive undetermined"})
  void signaturesValidateOverIpv6(DnssecStatus any, DnssecStatus six, String said) {
    assertThat(healthy().dnssec(any, six).said("dns-dnssec")).isEqualTo(said);
  }

  @Test
  void signaturesAreNotJudgedOverAnIpv6WeHaveNot() {
    ZoneCast signed = healthy().dnssec(DnssecStatus.SECURE, DnssecStatus.INDETERMINATE);
    assertThat(signed.from(Vantage.ipv4Only()).said("dns-dnssec")).isEqualTo("inconclusive no-ipv6-here");
    assertThat(healthy().dnssec(DnssecStatus.BOGUS, null).from(Vantage.ipv4Only()).said("dns-dnssec"))
        .isEqualTo("fail bogus on both");
  }

  @Test
  void keysThatCannotBeFetchedOverIpv6FailThere() {
    ZoneCast cut = healthy().dnssec(DnssecStatus.SECURE, DnssecStatus.INDETERMINATE);
    assertThat(cut.host(Cast.unwalkable(cut.host(), WalkDeath.Cause.SILENT)).said("dns-dnssec")).isEqualTo("fail ipv4-only");
    assertThat(cut.host(Cast.unwalkable(cut.host(), WalkDeath.Cause.BUDGET_SPENT)).said("dns-dnssec"))
        .isEqualTo("inconclusive undetermined");
  }

  @ParameterizedTest
  @EnumSource(WalkDeath.Cause.class)
  void walksThatDieSayWhereAndWhy(WalkDeath.Cause cause) {
    ZoneCast dead = healthy().host(Cast.unwalkable(healthy().host(), cause));
    boolean ours = cause == WalkDeath.Cause.BUDGET_SPENT;
    assertThat(dead.said("dns-delegation")).startsWith(ours ? "inconclusive budget" : "fail ");
    assertThat(dead.verdict("dns-delegation").args()).containsEntry("server", "ns1.xa.example.vn");
    assertThat(dead.verdict("dns-delegation").repeat()).isEqualTo("dig -6 +trace AAAA xa.example.vn");
  }

  @Test
  void aServerThatAnswersOnlyWithoutEdnsIsAWarningAndItsLargestAnswerIsLost() {
    ZoneCast deaf = healthy().six(ZoneChecksTest::withoutEdns);
    assertThat(deaf.said("dns-ns-answers")).isEqualTo("warn no-edns");
    assertThat(deaf.said("dns-parity")).isEqualTo("fail large-lost");
    assertThat(deaf.family(Family.IPV4, ZoneChecksTest::withoutEdns).said("dns-ns-answers")).isEqualTo("warn no-edns on both");
  }

  private static NameServerAddress withoutEdns(NameServerAddress a) {
    return new NameServerAddress(a.address(), a.udp(), a.tcp(), a.glue(), a.serial(), a.rrsets(), TIMEOUT, false, a.rtt());
  }

  @Test
  void aNameThatDoesNotExistIsNotFoundByAnyone() {
    Walk denied = MailCast.walk(ZoneCast.ZONE, "AAAA", WalkEnd.NXDOMAIN);
    assertThat(healthy().host(Cast.walked(healthy().host(), denied)).said("dns-delegation")).isEqualTo("not-applicable no-such-name");
    assertThat(healthy().host(Cast.answered(Cast.walked(healthy().host(), denied), AddressAnswer.failed(DnsStatus.NXDOMAIN), AddressAnswer.failed(DnsStatus.NXDOMAIN)))
        .said("dns-delegation")).isEqualTo("not-applicable no-such-name on both");
  }

  @Test
  void withoutIpv6OfOurOwnOnlyDnsDataJudgeTheDelegation() {
    ZoneCast unwalked = healthy().host(Cast.walked(healthy().host(),
        Walk.notWalked(Cast.name(ZoneCast.ZONE), "AAAA", Family.IPV6))).from(Vantage.ipv4Only());
    assertThat(unwalked.said("dns-delegation")).isEqualTo("inconclusive no-ipv6-here");
    assertThat(unwalked.servers(FOUR_ONLY).said("dns-delegation")).isEqualTo("fail no-ipv6-servers");
  }
}
