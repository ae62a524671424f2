package org.v6ready.checks.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.v6ready.model.connect.TcpState.NOT_ATTEMPTED;
import static org.v6ready.model.connect.TcpState.OPEN;
import static org.v6ready.model.connect.TcpState.REFUSED;
import static org.v6ready.model.connect.TcpState.TIMEOUT;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.v6ready.checks.Cast;
import org.v6ready.checks.Judge;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.AddressFacts;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.connect.TlsFacts;
import org.v6ready.model.connect.TlsState;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.endpoint.EndpointExchange;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.target.EndpointProtocol;
import org.v6ready.model.target.Service;
import org.v6ready.model.target.Target;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.verdict.Assessment;
import org.v6ready.model.verdict.Judgement;

/// Endpoints: facts to verdicts, and the three answers.
class EndpointChecksTest {
  private static final Vantage HERE = Vantage.dualStack();

  private record Told(EndpointProtocol protocol, HostFacts host, List<EndpointExchange> exchanges, Vantage vantage) {
    Assessment assess() {
      Target target = Target.of("x", new Service.Endpoint(protocol, host.host(), 8443, ""));
      return Judge.assess(target, new TargetFacts.Endpoint(List.of(host), List.of(), exchanges), vantage);
    }

    String said(String check) {
      return assess().verdicts().stream().filter(v -> v.check().equals(check))
          .map(v -> v.judgement().word() + " " + v.code() + (v.sameOnIpv4() ? " on both" : "")).findFirst().orElseThrow();
    }

    String works() {
      var works = assess().works();
      return works.dualStack() + " " + works.ipv6OnlyWithNat64() + " " + works.ipv6Only();
    }

    Told from(Vantage other) {
      return new Told(protocol, host, exchanges, other);
    }

    Told over(EndpointProtocol other) {
      return new Told(other, host, exchanges, vantage);
    }

    Told answered(AddressAnswer a, AddressAnswer aaaa) {
      return new Told(protocol, Cast.answered(host, a, aaaa), exchanges, vantage);
    }
  }

  private static Told told(EndpointExchange... exchanges) {
    AddressFacts[] addresses = List.of(exchanges).stream().map(e -> Cast.address(e.address())).toArray(AddressFacts[]::new);
    return new Told(EndpointProtocol.TCP, Cast.host("x.example.vn", addresses), List.of(exchanges), HERE);
  }

  private static EndpointExchange speaks(IpAddress address) {
    return exchange(address, true, null, 20, OPEN);
  }

  private static EndpointExchange dead(IpAddress address, TcpState state) {
    return exchange(address, false, null, 0, Collections.nCopies(3, state).toArray(TcpState[]::new));
  }

  private static EndpointExchange exchange(IpAddress address, boolean spoke, @Nullable TlsFacts tls, int ms, TcpState... states) {
    return new EndpointExchange(address, List.of(states), spoke, spoke ? "hello" : "", tls, Duration.ofMillis(ms));
  }

  @Test
  void withoutIpv4OnOurLineNobodyKnowsWhetherAnEndpointIsDownForAll() {
    Told both = told(dead(Cast.FOUR, NOT_ATTEMPTED), dead(Cast.SIX, REFUSED));
    assertThat(both.from(Vantage.ipv6Only()).said("endpoint-reachable")).isEqualTo("inconclusive no-ipv4-here");
    Told alone = told(dead(Cast.SIX, REFUSED));
    assertThat(alone.from(Vantage.ipv6Only()).said("endpoint-reachable")).isEqualTo("fail refused");
  }

  @Test
  void aHealthyEndpointClimbsToTheTopAndWorksForEveryone() {
    Told healthy = told(speaks(Cast.FOUR), speaks(Cast.SIX));
    assertThat(healthy.assess().verdicts()).filteredOn(v -> v.check().startsWith("endpoint-"))
        .hasSize(5).allSatisfy(v -> assertThat(v.judgement()).isEqualTo(Judgement.PASS));
    assertThat(healthy.assess().rung()).isEqualTo("E5");
    assertThat(healthy.works()).isEqualTo("true true true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"endpoint-reachable", "endpoint-protocol", "endpoint-parity", "endpoint-latency"})
  void ourOwnMissingIpv6IsNeverTheirFailure(String check) {
    assertThat(told(speaks(Cast.FOUR), dead(Cast.SIX, TIMEOUT)).from(Vantage.ipv6Broken()).said(check)).isEqualTo("inconclusive no-ipv6-here");
    assertThat(told(speaks(Cast.FOUR), dead(Cast.SIX, NOT_ATTEMPTED)).from(Vantage.ipv4Only()).said(check)).isEqualTo("inconclusive no-ipv6-here");
    assertThat(told(speaks(Cast.FOUR), dead(Cast.SIX, NOT_ATTEMPTED)).said(check)).isEqualTo("inconclusive not-measured");
  }

  @ParameterizedTest
  @CsvSource({"NOERROR,NOERROR,fail none", "NOERROR,NXDOMAIN,fail broken", "NOERROR,SERVFAIL,fail broken",
    "NOERROR,TIMEOUT,inconclusive unanswered", "NOERROR,NOT_ASKED,inconclusive not-measured"})
  void absentBrokenAndUnknownAreToldApart(DnsStatus a, DnsStatus aaaa, String said) {
    assertThat(a).isEqualTo(DnsStatus.NOERROR);
    assertThat(told(speaks(Cast.FOUR)).answered(AddressAnswer.of(Cast.FOUR), AddressAnswer.failed(aaaa)).said("endpoint-aaaa")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"NOERROR,fail no-address on both", "NXDOMAIN,fail no-such-name on both", "SERVFAIL,fail unresolvable on both",
    "BOGUS,fail unresolvable on both", "TIMEOUT,inconclusive unanswered"})
  void namesThatLeadNowhereAreSoOverBothFamilies(DnsStatus both, String said) {
    assertThat(told(speaks(Cast.FOUR)).answered(AddressAnswer.failed(both), AddressAnswer.failed(both)).said("endpoint-aaaa")).isEqualTo(said);
  }

  @Test
  void addressesAreGlobal() {
    assertThat(told(speaks(Cast.FOUR), dead(Cast.ULA, NOT_ATTEMPTED)).said("endpoint-aaaa")).isEqualTo("fail not-global");
    assertThat(told(speaks(Cast.FOUR), speaks(Cast.SIX), dead(Cast.ULA, NOT_ATTEMPTED)).said("endpoint-aaaa")).isEqualTo("warn some-not-global");
    assertThat(told(speaks(Cast.SIX)).said("endpoint-aaaa")).isEqualTo("warn no-a");
    assertThat(told(speaks(Cast.FOUR), dead(Cast.ULA, NOT_ATTEMPTED)).works()).isEqualTo("true false false");
  }

  @ParameterizedTest
  @CsvSource({"REFUSED,fail refused", "TIMEOUT,fail timeout", "UNREACHABLE,fail unreachable", "PROHIBITED,fail prohibited", "RESET,fail reset"})
  void thePortAnswersOverIpv6(TcpState state, String said) {
    Told broken = told(speaks(Cast.FOUR), dead(Cast.SIX, state));
    assertThat(broken.said("endpoint-reachable")).isEqualTo(said);
    assertThat(broken.said("endpoint-protocol")).isEqualTo("not-applicable not-reached");
    assertThat(broken.works()).isEqualTo("true false false");
    assertThat(told(speaks(Cast.FOUR), speaks(Cast.SIX), dead(Cast.SIX_TOO, state)).said("endpoint-reachable")).isEqualTo(said.replace("fail", "warn"));
    assertThat(told(dead(Cast.FOUR, state), dead(Cast.SIX, state)).said("endpoint-reachable")).isEqualTo("inconclusive dead-on-both on both");
  }

  @Test
  void silenceOverUdpNeedsAControl() {
    assertThat(told(speaks(Cast.FOUR), dead(Cast.SIX, TIMEOUT)).over(EndpointProtocol.NTP).said("endpoint-reachable")).isEqualTo("fail no-answer");
    assertThat(told(dead(Cast.SIX, TIMEOUT)).over(EndpointProtocol.NTP).said("endpoint-reachable")).isEqualTo("inconclusive no-control");
    assertThat(told(dead(Cast.SIX, TIMEOUT)).said("endpoint-reachable")).isEqualTo("fail timeout");
    assertThat(told(speaks(Cast.FOUR), exchange(Cast.SIX, true, null, 20, TIMEOUT, OPEN)).said("endpoint-reachable")).isEqualTo("warn flaky");
  }

  @Test
  void whatAnswersSpeaksTheProtocol() {
    EndpointExchange mute6 = exchange(Cast.SIX, false, null, 20, OPEN);
    EndpointExchange mute4 = exchange(Cast.FOUR, false, null, 20, OPEN);
    assertThat(told(speaks(Cast.FOUR), mute6).said("endpoint-protocol")).isEqualTo("fail silent");
    assertThat(told(speaks(Cast.FOUR), mute6).works()).isEqualTo("false false false");
    assertThat(told(mute4, mute6).said("endpoint-protocol")).isEqualTo("warn silent-too on both");
    assertThat(told(mute6).said("endpoint-protocol")).isEqualTo("warn silent-too");
    assertThat(told(speaks(Cast.FOUR), mute6, speaks(Cast.SIX_TOO)).said("endpoint-protocol")).isEqualTo("warn silent");
  }

  @Test
  void certificatesAreAsGoodAsOverIpv4() {
    EndpointExchange good4 = exchange(Cast.FOUR, true, Cast.tls(TlsState.OK), 20, OPEN);
    EndpointExchange bad4 = exchange(Cast.FOUR, true, Cast.tls(TlsState.SELF_SIGNED), 20, OPEN);
    EndpointExchange bad6 = exchange(Cast.SIX, true, Cast.tls(TlsState.EXPIRED), 20, OPEN);
    assertThat(told(good4, bad6).said("endpoint-protocol")).isEqualTo("fail tls");
    assertThat(told(good4, bad6).works()).isEqualTo("false false false");
    assertThat(told(bad4, bad6).said("endpoint-protocol")).isEqualTo("warn tls-too on both");
  }

  @Test
  void theServiceIsTheSameOverBothFamilies() {
    EndpointExchange four = exchange(Cast.FOUR, true, Cast.tls(TlsState.OK), 20, OPEN);
    assertThat(told(four, exchange(Cast.SIX, true, Cast.tls(TlsState.OK, "TLSv1.2", "h2"), 20, OPEN)).said("endpoint-parity")).isEqualTo("warn older-tls");
    assertThat(told(four, exchange(Cast.SIX, true, Cast.tls(TlsState.OK, "TLSv1.3", null), 20, OPEN)).said("endpoint-parity")).isEqualTo("warn other-protocol");
    EndpointExchange other = new EndpointExchange(Cast.SIX, List.of(OPEN), true, "HTTP 500", null, Duration.ofMillis(20));
    assertThat(told(speaks(Cast.FOUR), other).over(EndpointProtocol.HTTP).said("endpoint-parity")).isEqualTo("warn answer-differs");
    assertThat(told(speaks(Cast.FOUR), other).said("endpoint-parity")).isEqualTo("pass same");
    assertThat(told(speaks(Cast.SIX)).said("endpoint-parity")).isEqualTo("not-applicable no-control");
  }

  @Test
  void aQuarterOfASecondIsWhatARacingClientWaits() {
    assertThat(told(speaks(Cast.FOUR), exchange(Cast.SIX, true, null, 270, OPEN)).said("endpoint-latency")).isEqualTo("pass as-fast");
    assertThat(told(speaks(Cast.FOUR), exchange(Cast.SIX, true, null, 271, OPEN)).said("endpoint-latency")).isEqualTo("warn slower");
  }

  @ParameterizedTest
  @EnumSource(EndpointProtocol.class)
  void everyProtocolHasACommandToRepeat(EndpointProtocol protocol) {
    assertThat(told(speaks(Cast.FOUR), dead(Cast.SIX, REFUSED)).over(protocol).assess().verdicts())
        .filteredOn(v -> v.check().equals("endpoint-reachable"))
        .allSatisfy(v -> assertThat(v.repeat()).contains(Cast.SIX.toString()));
  }

  @Test
  void withoutAaaaOnlyIpv4AndNat64Serve() {
    assertThat(told(speaks(Cast.FOUR)).said("endpoint-reachable")).isEqualTo("not-applicable no-ipv6-address");
    assertThat(told(speaks(Cast.FOUR)).works()).isEqualTo("true true false");
  }
}
