package org.v6ready.checks.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.v6ready.checks.MailCast.ends;
import static org.v6ready.checks.MailCast.greets;
import static org.v6ready.checks.MailCast.healthy;
import static org.v6ready.checks.MailCast.mx;
import static org.v6ready.checks.MailCast.says;
import static org.v6ready.model.connect.TcpState.NOT_ATTEMPTED;
import static org.v6ready.model.connect.TcpState.OPEN;
import static org.v6ready.model.connect.TcpState.REFUSED;
import static org.v6ready.model.connect.TcpState.TIMEOUT;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.v6ready.checks.Cast;
import org.v6ready.checks.MailCast;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.connect.TlsFacts;
import org.v6ready.model.connect.TlsState;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.mail.Exchanger;
import org.v6ready.model.mail.SmtpDialogue;
import org.v6ready.model.vantage.AnchorResult;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.verdict.Judgement;

/// MX records and what stands behind them on port 25: facts to verdicts.
class MailChecksTest {
  private static final String FOUR = "9.9.3.1";
  private static final String SIX = "2600:3::1";

  @Test
  void healthyMailFailsNothingAndWorksForEveryone() {
    assertThat(healthy().assess().verdicts()).filteredOn(v -> v.judgement().compareTo(Judgement.WARN) >= 0).isEmpty();
    assertThat(healthy().assess().rung()).isEqualTo("M7");
    assertThat(healthy().works()).isEqualTo("true true true");
  }

  @Test
  void aDomainThatTakesNoMailIsNotJudged() {
    assertThat(healthy().nobody(DnsStatus.NOERROR, true).assess().verdicts())
        .filteredOn(v -> v.check().startsWith("mail-"))
        .hasSize(7).allSatisfy(v -> assertThat(v.code()).isEqualTo("null-mx"));
    assertThat(healthy().nobody(DnsStatus.NOERROR, true).works()).isEqualTo("null null null");
  }

  @ParameterizedTest
  @CsvSource({"NXDOMAIN,fail no-such-domain on both", "SERVFAIL,fail mx-broken on both", "BOGUS,fail mx-broken on both",
    "TIMEOUT,inconclusive mx-unanswered", "NOT_ASKED,inconclusive not-measured", "NOERROR,fail no-exchanger on both"})
  void missingMxRecordsAreAbsentBrokenOrUnknown(DnsStatus status, String said) {
    assertThat(healthy().nobody(status, false).said("mail-mx-aaaa")).isEqualTo(said);
    assertThat(healthy().nobody(status, false).verdict("mail-answers").judgement()).isEqualTo(Judgement.INCONCLUSIVE);
  }

  @Test
  void oneExchangerWithIpv6IsEnoughForTheRung() {
    assertThat(MailCast.of(mx(1, greets(FOUR)), mx(2, greets("9.9.4.1"), greets("2600:4::1"))).said("mail-mx-aaaa")).isEqualTo("warn some");
    assertThat(MailCast.of(mx(1, greets(FOUR))).said("mail-mx-aaaa")).isEqualTo("fail none");
    assertThat(MailCast.of(mx(1, greets(FOUR), ends("fd00::1", NOT_ATTEMPTED))).said("mail-mx-aaaa")).isEqualTo("fail not-global");
    assertThat(healthy().marked(true, false).said("mail-mx-aaaa")).isEqualTo("warn null-beside on both");
    assertThat(healthy().marked(false, true).said("mail-mx-aaaa")).isEqualTo("warn implicit on both");
  }

  @Test
  void aAaaaThatWasNotAnsweredIsUnknown() {
    MailCast one = MailCast.of(mx(1, greets(FOUR)));
    assertThat(one.host("mx1.xa.example.vn", h -> Cast.answered(h, h.a(), AddressAnswer.failed(DnsStatus.TIMEOUT))).said("mail-mx-aaaa"))
        .isEqualTo("inconclusive unknown");
  }

  @Test
  void anMxRecordNamesAHost() {
    Exchanger alias = new Exchanger(10, "mx1.xa.example.vn", true, false, List.of(greets(FOUR), greets(SIX)));
    Exchanger literal = new Exchanger(10, "9.9.3.1", false, true, List.of());
    assertThat(MailCast.of(alias).said("mail-mx-aaaa")).isEqualTo("fail alias on both");
    assertThat(MailCast.of(literal).said("mail-mx-aaaa")).isEqualTo("fail literal on both");
    assertThat(MailCast.of(literal).works()).isEqualTo("false false false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mail-answers", "mail-starttls", "mail-parity", "mail-names"})
  void ourOwnMissingIpv6IsNeverTheirFailure(String check) {
    MailCast dead = MailCast.of(mx(1, greets(FOUR), ends(SIX, TIMEOUT, TIMEOUT)));
    assertThat(dead.from(Vantage.ipv6Broken()).said(check)).isEqualTo("inconclusive no-ipv6-here");
    assertThat(healthy().from(Vantage.ipv4Only()).said(check)).isEqualTo("inconclusive no-ipv6-here");
  }

  @ParameterizedTest
  @CsvSource({"REFUSED,refused", "TIMEOUT,timeout"})
  void withoutIpv4OnOurLineNobodyKnowsWhetherAnExchangerIsDownForAll(TcpState state, String code) {
    MailCast both = MailCast.of(mx(1, ends(FOUR, NOT_ATTEMPTED), ends(SIX, state, state)));
    assertThat(both.from(Vantage.ipv6Only()).smtp(true).said("mail-answers")).isEqualTo("inconclusive no-ipv4-here");
    MailCast alone = MailCast.of(mx(1, ends(SIX, state, state)));
    assertThat(alone.from(Vantage.ipv6Only()).smtp(true).said("mail-answers")).isEqualTo("fail " + code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mail-answers", "mail-starttls", "mail-parity"})
  void ourOwnBlockedPort25IsNeverTheirFailure(String check) {
    MailCast dead = MailCast.of(mx(1, ends(FOUR, TIMEOUT), ends(SIX, TIMEOUT))).smtp(false);
    assertThat(dead.said(check)).isEqualTo("inconclusive port-25-blocked-here");
    assertThat(dead.works()).isEqualTo("null null null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mail-answers", "mail-starttls", "mail-parity"})
  void aPort25NobodyProvedOpenIsNeverTheirFailure(String check) {
    for (TcpState state : List.of(TIMEOUT, REFUSED)) {
      MailCast dead = MailCast.of(mx(1, ends(FOUR, state), ends(SIX, state))).smtp(null);
      assertThat(dead.said(check)).isEqualTo("inconclusive port-25-unproven-here");
      assertThat(dead.works()).isEqualTo("null null null");
      assertThat(MailCast.of(mx(1, ends(SIX, state))).smtp(null).said(check)).isEqualTo("inconclusive port-25-unproven-here");
    }
  }

  @Test
  void aSessionThatOpenedProvesOurPort25AsWellAsAnAnchor() {
    MailCast dead = MailCast.of(mx(1, greets(FOUR), ends(SIX, TIMEOUT, TIMEOUT))).smtp(null);
    assertThat(dead.said("mail-answers")).isEqualTo("fail timeout");
    assertThat(dead.works()).isEqualTo("true false false");
    assertThat(healthy().smtp(null).said("mail-answers")).isEqualTo("pass all-answer");
    assertThat(MailCast.of(mx(1, ends(FOUR, TIMEOUT))).smtp(null).said("mail-answers")).isEqualTo("not-applicable no-ipv6-exchangers");
  }

  @Test
  void anAnchorOfEachFamilySpeaksForItsFamily() {
    MailCast dead = MailCast.of(mx(1, greets(FOUR), ends(SIX, TIMEOUT, TIMEOUT)));
    assertThat(dead.smtp(true, smtp(Family.IPV4, true), smtp(Family.IPV6, false)).said("mail-answers")).isEqualTo("inconclusive port-25-blocked-here");
    assertThat(dead.smtp(true, smtp(Family.IPV4, true), smtp(Family.IPV6, false)).works()).isEqualTo("true null null");
    assertThat(dead.smtp(true, smtp(Family.IPV4, true), smtp(Family.IPV6, true)).said("mail-answers")).isEqualTo("fail timeout");
  }

  private static AnchorResult smtp(Family family, boolean works) {
    return new AnchorResult("mx.example", "smtp", "Test", family, null, works ? OPEN : TIMEOUT, works);
  }

  @Test
  void whatDnsDataAloneProveNeedsNoIpv6OfOurOwn() {
    assertThat(healthy().from(Vantage.ipv4Only()).said("mail-mx-aaaa")).isEqualTo("pass all");
    assertThat(healthy().from(Vantage.ipv4Only()).said("mail-outbound")).isEqualTo("pass no-spf");
  }

  @ParameterizedTest
  @CsvSource({"REFUSED,fail refused", "TIMEOUT,fail timeout", "UNREACHABLE,fail unreachable", "PROHIBITED,fail prohibited", "RESET,fail reset"})
  void exchangersTakeConnectionsOverIpv6(TcpState state, String said) {
    MailCast dead = MailCast.of(mx(1, greets(FOUR), ends(SIX, state, state, state)));
    assertThat(dead.said("mail-answers")).isEqualTo(said);
    assertThat(dead.works()).isEqualTo("true false false");
  }

  @Test
  void oneOfSeveralDeadIsAWarning() {
    assertThat(MailCast.of(mx(1, greets(FOUR), ends(SIX, REFUSED)), mx(2, greets("2600:4::1"))).said("mail-answers")).isEqualTo("warn refused");
    assertThat(MailCast.of(mx(1, greets(FOUR), greets(SIX), ends("2600:3::2", TIMEOUT, TIMEOUT))).said("mail-answers")).isEqualTo("warn timeout");
  }

  @Test
  void nothingOverEitherFamilyIsNoFindingAboutIpv6() {
    MailCast dead = MailCast.of(mx(1, ends(FOUR, TIMEOUT), ends(SIX, TIMEOUT)));
    assertThat(dead.said("mail-answers")).isEqualTo("inconclusive dead-on-both on both");
    assertThat(dead.works()).isEqualTo("null null null");
    assertThat(MailCast.of(mx(1, ends(FOUR, REFUSED), ends(SIX, REFUSED))).works()).isEqualTo("false false false");
  }

  @ParameterizedTest
  @CsvSource({"220,554,220,250,fail no-ehlo", "554,0,220,250,fail refuses-us", "554,0,554,0,warn refuses-us on both",
    "421,0,220,250,warn busy", "421,0,421,0,warn busy on both", "0,0,220,250,fail no-banner", "220,250,220,250,pass all-answer"})
  void exchangersGreetAndAcceptEhlo(int banner6, int ehlo6, int banner4, int ehlo4, String said) {
    assertThat(MailCast.of(mx(1, says(FOUR, banner4, ehlo4, null), says(SIX, banner6, ehlo6, null))).said("mail-answers")).isEqualTo(said);
  }

  @Test
  void aRefusalWithoutIpv4ToCompareIsAWarning() {
    assertThat(MailCast.of(mx(1, says(SIX, 554, 0, null))).said("mail-answers")).isEqualTo("warn refuses-us");
  }

  @Test
  void slowAndFlakyAreWarnings() {
    SmtpDialogue g = greets(SIX);
    SmtpDialogue slow = new SmtpDialogue(g.address(), g.attempts(), 220, Duration.ofSeconds(25), 250, g.extensions(), g.startTls(), g.reverse(), "");
    SmtpDialogue flaky = new SmtpDialogue(g.address(), List.of(Cast.attempt(TIMEOUT), Cast.attempt(OPEN)), 220, Duration.ZERO, 250,
        g.extensions(), g.startTls(), g.reverse(), "");
    assertThat(MailCast.of(mx(1, greets(FOUR), slow)).said("mail-answers")).isEqualTo("warn slow");
    assertThat(MailCast.of(mx(1, greets(FOUR), flaky)).said("mail-answers")).isEqualTo("warn flaky");
    assertThat(MailCast.of(mx(1, greets(FOUR), flaky)).verdict("mail-answers").args()).containsEntry("opened", "1").containsEntry("attempts", "2");
  }

  @Test
  void startTlsIsNoWorseThanOverIpv4() {
    SmtpDialogue plain6 = says(SIX, 220, 250, null, "PIPELINING", "SIZE", "8BITMIME");
    assertThat(MailCast.of(mx(1, greets(FOUR), plain6)).said("mail-starttls")).isEqualTo("fail missing");
    assertThat(MailCast.of(mx(1, greets(FOUR), plain6)).works()).isEqualTo("true true true");
    assertThat(MailCast.of(mx(1, says(FOUR, 220, 250, null), plain6)).said("mail-starttls")).isEqualTo("warn missing-too on both");
    assertThat(MailCast.of(mx(1, plain6)).said("mail-starttls")).isEqualTo("warn missing-too");
    assertThat(starttls(Cast.tls(TlsState.OK), Cast.tls(TlsState.EXPIRED))).isEqualTo("fail certificate");
    assertThat(starttls(Cast.tls(TlsState.SELF_SIGNED), Cast.tls(TlsState.SELF_SIGNED))).isEqualTo("warn certificate-too on both");
    assertThat(starttls(Cast.tls(TlsState.OK), unshaken())).isEqualTo("fail handshake");
    assertThat(starttls(unshaken(), unshaken())).isEqualTo("warn handshake-too on both");
    assertThat(starttls(Cast.tls(TlsState.OK), Cast.tls(TlsState.OK, "TLSv1.2", null))).isEqualTo("warn older");
    assertThat(MailCast.of(mx(1, greets(FOUR), ends(SIX, REFUSED))).said("mail-starttls")).isEqualTo("inconclusive no-session");
  }

  private static String starttls(TlsFacts four, TlsFacts six) {
    return MailCast.of(mx(1, says(FOUR, 220, 250, four, "STARTTLS"), says(SIX, 220, 250, six, "STARTTLS"))).said("mail-starttls");
  }

  private static TlsFacts unshaken() {
    @Nullable String none = null;
    return new TlsFacts(TlsState.HANDSHAKE_FAILED, "", none, none, none, List.of(), Duration.ZERO);
  }

  @Test
  void extensionsAreTheSameOverBothFamilies() {
    SmtpDialogue fewer = says(SIX, 220, 250, Cast.tls(TlsState.OK), "STARTTLS", "SIZE", "PIPELINING");
    MailCast cast = MailCast.of(mx(1, greets(FOUR), fewer));
    assertThat(cast.said("mail-parity")).isEqualTo("warn fewer");
    assertThat(cast.verdict("mail-parity").args()).containsEntry("missing", "8BITMIME");
    assertThat(MailCast.of(mx(1, greets(SIX))).said("mail-parity")).isEqualTo("not-applicable no-control");
    assertThat(healthy().said("mail-parity")).isEqualTo("pass same");
  }
}
