package org.v6ready.checks.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.v6ready.checks.MailCast.greets;
import static org.v6ready.checks.MailCast.healthy;
import static org.v6ready.checks.MailCast.mx;
import static org.v6ready.checks.MailCast.reverse;
import static org.v6ready.checks.MailCast.unnamed;
import static org.v6ready.checks.MailCast.walk;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.v6ready.checks.Cast;
import org.v6ready.checks.MailCast;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.connect.TlsState;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.Walk;
import org.v6ready.model.dns.WalkDeath;
import org.v6ready.model.dns.WalkEnd;
import org.v6ready.model.mail.SpfFacts;
import org.v6ready.model.mail.UserAccess;
import org.v6ready.model.target.Actor;
import org.v6ready.model.vantage.Vantage;

/// Names, senders and readers of mail: facts to verdicts.
class MailNamesAndSendersTest {
  private static final SpfFacts FOUR_ONLY = spf(List.of("ip4:203.0.113.0/24"), List.of());

  private static SpfFacts spf(List<String> four, List<String> six, String... problems) {
    return new SpfFacts(true, "v=spf1 …", 1, four, six, List.of(problems));
  }

  private static Walk died(String name, String type, WalkDeath.Cause cause) {
    return new Walk(Cast.name(name), type, Family.IPV6, WalkEnd.DIED, List.of(), List.of(), List.of(),
        new WalkDeath(Cast.name("hosted.example"), cause, Cast.name("ns.hosted.example"), null));
  }

  @Test
  void mailNeedsItsMxRecordsAndOneExchanger() {
    Walk domain = walk(MailCast.DOMAIN, "MX", WalkEnd.RESOLVED);
    Walk one = walk("mx1.xa.example.vn", "AAAA", WalkEnd.RESOLVED);
    var silent = WalkDeath.Cause.SILENT;
    assertThat(healthy().said("mail-names")).isEqualTo("pass all-found");
    assertThat(healthy().paths(died(MailCast.DOMAIN, "MX", silent), one).said("mail-names")).isEqualTo("fail silent");
    assertThat(healthy().paths(domain, one, died("mx2.xa.example.vn", "AAAA", silent)).said("mail-names")).isEqualTo("warn partly-lost");
    assertThat(healthy().paths(domain, died("mx1.xa.example.vn", "AAAA", silent), died("mx2.xa.example.vn", "AAAA", silent)).said("mail-names"))
        .isEqualTo("fail silent");
    assertThat(healthy().paths(domain, one, died("_spf.example", "TXT", WalkDeath.Cause.NO_ADDRESS_OF_FAMILY)).said("mail-names"))
        .isEqualTo("warn partly-lost");
    assertThat(healthy().paths(died(MailCast.DOMAIN, "MX", silent), one).verdict("mail-names").actor()).isEqualTo(Actor.VENDOR);
    assertThat(healthy().paths(domain, died("mx1.xa.example.vn", "AAAA", WalkDeath.Cause.BUDGET_SPENT)).said("mail-names"))
        .isEqualTo("inconclusive budget");
    assertThat(healthy().paths().said("mail-names")).isEqualTo("inconclusive not-measured");
  }

  @Test
  void spfCoversIpv6WhereItCoversIpv4() {
    assertThat(healthy().spf(spf(List.of("mx"), List.of("mx"))).said("mail-outbound")).isEqualTo("pass covered");
    assertThat(healthy().spf(FOUR_ONLY).said("mail-outbound")).isEqualTo("warn spf-ipv4-only");
    assertThat(healthy().spf(spf(List.of("ip4:9.9.3.0/24"), List.of())).said("mail-outbound")).isEqualTo("fail spf-ipv4-only");
    assertThat(healthy().spf(spf(List.of(), List.of())).said("mail-outbound")).isEqualTo("pass covered");
    assertThat(healthy().spf(spf(List.of("ip4:203.0.113.0/24"), List.of(), "macro:exists:%{i}.x")).said("mail-outbound"))
        .isEqualTo("inconclusive spf-unknown");
    assertThat(MailCast.of(mx(1, greets("9.9.3.1"))).spf(FOUR_ONLY).said("mail-outbound")).isEqualTo("not-applicable no-ipv6-exchangers");
  }

  @Test
  void exchangersHaveReverseNames() {
    MailCast six = MailCast.of(mx(1, greets("9.9.3.1"), reverse(greets("2600:3::1"), unnamed())));
    assertThat(six.said("mail-outbound")).isEqualTo("warn ptr-missing");
    assertThat(six.spf(spf(List.of("mx"), List.of("mx"))).said("mail-outbound")).isEqualTo("fail ptr-missing");
    MailCast both = MailCast.of(mx(1, reverse(greets("9.9.3.1"), unnamed()), reverse(greets("2600:3::1"), unnamed())));
    assertThat(both.said("mail-outbound")).isEqualTo("warn ptr-missing on both");
    assertThat(MailCast.of(mx(1, reverse(greets("2600:3::1"), null))).said("mail-outbound")).isEqualTo("inconclusive not-measured");
  }

  private static UserAccess access(String address, TcpState state, TlsState tls) {
    PortFacts port = state == TcpState.OPEN
        ? new PortFacts(993, List.of(Cast.attempt(state)), Cast.tls(tls), null)
        : Cast.port(993, state);
    return new UserAccess(Cast.name("mail.xa.example.vn"), IpAddress.of(address), port);
  }

  @Test
  void whatReadersUseOverIpv4WorksOverIpv6() {
    UserAccess four = access("9.9.5.1", TcpState.OPEN, TlsState.OK);
    UserAccess six = access("2600:5::1", TcpState.OPEN, TlsState.OK);
    UserAccess dead = access("2600:5::2", TcpState.REFUSED, TlsState.OK);
    assertThat(healthy().said("mail-user-access")).isEqualTo("not-applicable none-offered");
    assertThat(healthy().access(four, six).said("mail-user-access")).isEqualTo("pass all-work");
    assertThat(healthy().access(four).said("mail-user-access")).isEqualTo("fail no-aaaa");
    assertThat(healthy().access(four, dead).said("mail-user-access")).isEqualTo("fail dead");
    assertThat(healthy().access(four, six, dead).said("mail-user-access")).isEqualTo("warn one-dead");
    assertThat(healthy().access(four, access("2600:5::1", TcpState.OPEN, TlsState.EXPIRED)).said("mail-user-access")).isEqualTo("fail certificate");
    assertThat(healthy().access(dead).said("mail-user-access")).isEqualTo("not-applicable none-offered");
    assertThat(healthy().access(four, dead).from(Vantage.ipv4Only()).said("mail-user-access")).isEqualTo("inconclusive no-ipv6-here");
  }

  @Test
  void oneExchangerThatTakesMailIsEnough() {
    var dead6 = mx(1, greets("9.9.3.1"), MailCast.ends("2600:3::1", TcpState.TIMEOUT));
    var four = mx(2, greets("9.9.4.1"));
    var dual = mx(3, greets("9.9.5.1"), greets("2600:5::1"));
    assertThat(MailCast.of(four).works()).isEqualTo("true true false");
    assertThat(MailCast.of(dead6).works()).isEqualTo("true false false");
    assertThat(MailCast.of(four, dual).works()).isEqualTo("true true true");
    assertThat(MailCast.of(dead6, four).works()).isEqualTo("true true false");
    assertThat(MailCast.of(four).assess().nat64().clat()).isEqualTo(org.v6ready.model.verdict.Nat64Outlook.Outlook.OK);
  }

  @Test
  void resolversWithDns64AskForAAlsoWhereAaaaIsDenied() {
    MailCast denied = MailCast.of(mx(2, greets("9.9.4.1")))
        .host("mx2.xa.example.vn", h -> Cast.answered(h, h.a(), AddressAnswer.failed(DnsStatus.NXDOMAIN)));
    assertThat(denied.works()).isEqualTo("true true false");
  }

  @Test
  void whetherASenderGoesOnToIpv4AfterAPermanentRefusalIsNotKnown() {
    var refuses = mx(1, greets("9.9.3.1"), MailCast.says("2600:3::1", 554, 0, null));
    assertThat(MailCast.of(refuses).works()).isEqualTo("null false false");
    assertThat(MailCast.of(refuses, mx(2, greets("9.9.5.1"), greets("2600:5::1"))).works()).isEqualTo("true true true");
    var later = mx(1, greets("9.9.3.1"), MailCast.says("2600:3::1", 421, 0, null));
    assertThat(MailCast.of(later).works()).isEqualTo("true false false");
  }

  @Test
  void mailWhoseExchangerCannotBeFoundOverIpv6NeedsIpv4() {
    MailCast lost = MailCast.of(mx(1, greets("9.9.3.1"), greets("2600:3::1")))
        .host("mx1.xa.example.vn", h -> Cast.unwalkable(h, WalkDeath.Cause.NO_ADDRESS_OF_FAMILY));
    assertThat(lost.works()).isEqualTo("true true false");
  }
}
