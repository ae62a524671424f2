package org.v6ready.probes.recheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.v6ready.model.connect.TcpState.NOT_ATTEMPTED;
import static org.v6ready.model.connect.TcpState.OPEN;
import static org.v6ready.model.connect.TcpState.TIMEOUT;
import static org.v6ready.model.connect.TcpState.UNREACHABLE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.AddressFacts;
import org.v6ready.model.connect.BodyEnd;
import org.v6ready.model.connect.ConnectAttempt;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.connect.TlsFacts;
import org.v6ready.model.connect.TlsState;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnssecStatus;
import org.v6ready.model.endpoint.EndpointExchange;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.web.PageVisit;
import org.v6ready.model.web.ResourceFacts;
import org.v6ready.model.web.ResourceKind;
import org.v6ready.model.web.ResourceVisit;
import org.v6ready.model.web.VisitEnd;

/// Two looks at the same thing: K of N, whichever of them went well (verdict rule 6).
class EarlierAttemptsTest {
  private static final DomainName HOST = DomainName.of("xa.example.vn");
  private static final IpAddress FOUR = IpAddress.of("9.9.9.1");
  private static final IpAddress SIX = IpAddress.of("2600::1");

  private static List<ConnectAttempt> attempts(TcpState... states) {
    return Stream.of(states).map(state -> new ConnectAttempt(state, Instant.EPOCH, Duration.ofMillis(1), "")).toList();
  }

  private static TlsFacts tls(TlsState state) {
    return new TlsFacts(state, "", null, null, null, List.of(), Duration.ofMillis(1));
  }

  private static PortFacts port(TlsState tls, TcpState... states) {
    return new PortFacts(443, attempts(states), List.of(states).contains(OPEN) ? tls(tls) : null, null);
  }

  private static TargetFacts.Web web(PortFacts four, PortFacts six, List<PageVisit> visits, List<ResourceFacts> resources) {
    HostFacts host =
        new HostFacts(
            HOST, AddressAnswer.of(FOUR), AddressAnswer.of(SIX), List.of(), DnssecStatus.INSECURE, null, null, List.of(), List.of(),
            List.of(new AddressFacts(FOUR, List.of(four), null), new AddressFacts(SIX, List.of(six), null)));
    return new TargetFacts.Web(List.of(host), List.of(), true, visits, List.of(), resources, List.of(), List.of(), List.of());
  }

  private static TargetFacts.Web ports(PortFacts four, PortFacts six) {
    return web(four, six, List.of(), List.of());
  }

  private static PortFacts port(TargetFacts facts, IpAddress address) {
    return facts.hosts().getFirst().address(address).orElseThrow().port(443).orElseThrow();
  }

  private static PageVisit visit(IpAddress address, VisitEnd end) {
    return new PageVisit(address.family(), address, List.of(), end, null);
  }

  private static List<TcpState> states(PortFacts port) {
    return port.attempts().stream().map(ConnectAttempt::state).toList();
  }

  @Test
  void aControlThatOpenedOnceIsNotDeadBecauseTheSecondLookMissedIt() {
    TargetFacts both =
        EarlierAttempts.into(
            ports(port(TlsState.OK, TIMEOUT), port(TlsState.OK, TIMEOUT)),
            ports(port(TlsState.OK, OPEN), port(TlsState.OK, UNREACHABLE, UNREACHABLE)));
    assertThat(port(both, FOUR).tcp()).isEqualTo(OPEN);
    assertThat(port(both, FOUR).flaky()).isTrue();
    assertThat(port(both, FOUR).tls()).isEqualTo(tls(TlsState.OK));
    assertThat(states(port(both, SIX))).containsExactly(UNREACHABLE, UNREACHABLE, TIMEOUT);
  }

  @Test
  void aPortThatCameBackIsFlakyAndOneThatWasOpenTwiceIsNot() {
    TargetFacts both =
        EarlierAttempts.into(
            ports(port(TlsState.OK, OPEN), port(TlsState.OK, OPEN)),
            ports(port(TlsState.OK, OPEN), port(TlsState.OK, TIMEOUT, TIMEOUT)));
    assertThat(states(port(both, FOUR))).containsExactly(OPEN);
    assertThat(states(port(both, SIX))).containsExactly(TIMEOUT, TIMEOUT, OPEN);
  }

  @Test
  void aHandshakeThatWentWellOnceIsNotBroken() {
    TargetFacts both =
        EarlierAttempts.into(
            ports(port(TlsState.OK, OPEN), port(TlsState.TIMEOUT, OPEN)),
            ports(port(TlsState.OK, OPEN), port(TlsState.OK, OPEN)));
    assertThat(port(both, SIX).tls()).isEqualTo(tls(TlsState.OK));
    TargetFacts bad =
        EarlierAttempts.into(
            ports(port(TlsState.OK, OPEN), port(TlsState.EXPIRED, OPEN)),
            ports(port(TlsState.OK, OPEN), port(TlsState.OK, OPEN)));
    assertThat(port(bad, SIX).tls()).isEqualTo(tls(TlsState.EXPIRED));
  }

  @Test
  void whatWasNotTriedTheSecondTimeStaysAsItWas() {
    TargetFacts both =
        EarlierAttempts.into(
            ports(port(TlsState.OK, NOT_ATTEMPTED), port(TlsState.OK, OPEN)),
            ports(port(TlsState.OK, TIMEOUT), port(TlsState.OK, OPEN)));
    assertThat(states(port(both, FOUR))).containsExactly(TIMEOUT, NOT_ATTEMPTED);
  }

  @Test
  void visitsAreKeptFromTheLookThatWentWellWithOneThatDidNot() {
    PortFacts open = port(TlsState.OK, OPEN);
    PageVisit good = visit(FOUR, VisitEnd.ARRIVED);
    PageVisit lost = visit(FOUR, VisitEnd.CONNECT_FAILED);
    PageVisit other = visit(SIX, VisitEnd.CONNECT_FAILED);
    TargetFacts.Web first = web(open, open, List.of(good, good, other), List.of());
    TargetFacts.Web second = web(open, open, List.of(lost, lost, other), List.of());
    assertThat(((TargetFacts.Web) EarlierAttempts.into(second, first)).visits()).containsExactly(good, good, lost, other);
    assertThat(((TargetFacts.Web) EarlierAttempts.into(first, second)).visits()).containsExactly(good, good, lost, other);
    PageVisit loop = visit(FOUR, VisitEnd.LOOP);
    assertThat(((TargetFacts.Web) EarlierAttempts.into(web(open, open, List.of(loop), List.of()), first)).visits()).containsExactly(loop);
  }

  @Test
  void aFileThatArrivedOnceArrived() {
    PortFacts open = port(TlsState.OK, OPEN);
    ResourceVisit good = new ResourceVisit(VisitEnd.ARRIVED, 200, BodyEnd.COMPLETE, List.of("cdn.vn"), "");
    ResourceVisit lost = new ResourceVisit(VisitEnd.CONNECT_FAILED, 0, BodyEnd.NO_ANSWER, List.of("cdn.vn"), "");
    ResourceFacts first = new ResourceFacts("https://cdn.vn/a.js", "cdn.vn", ResourceKind.SCRIPT, true, "", 1, null, good);
    ResourceFacts second = new ResourceFacts("https://cdn.vn/a.js", "cdn.vn", ResourceKind.SCRIPT, true, "", 1, good, lost);
    TargetFacts both = EarlierAttempts.into(web(open, open, List.of(), List.of(second)), web(open, open, List.of(), List.of(first)));
    assertThat(((TargetFacts.Web) both).resources()).extracting(ResourceFacts::overIpv6).containsExactly(good);
  }

  @Test
  void anEndpointThatSpokeOnceIsFlaky() {
    EndpointExchange good = new EndpointExchange(SIX, List.of(OPEN), true, "hello", null, Duration.ofMillis(3));
    EndpointExchange lost = new EndpointExchange(SIX, List.of(TIMEOUT), false, "", null, Duration.ZERO);
    HostFacts host = ports(port(TlsState.OK, OPEN), port(TlsState.OK, OPEN)).hosts().getFirst();
    TargetFacts one = new TargetFacts.Endpoint(List.of(host), List.of(), List.of(good));
    TargetFacts other = new TargetFacts.Endpoint(List.of(host), List.of(), List.of(lost));
    for (TargetFacts both : List.of(EarlierAttempts.into(one, other), EarlierAttempts.into(other, one))) {
      EndpointExchange kept = ((TargetFacts.Endpoint) both).exchanges().getFirst();
      assertThat(kept.spoke()).isTrue();
      assertThat(kept.transports()).containsExactlyInAnyOrder(OPEN, TIMEOUT);
    }
  }

  private static TargetFacts.Web leadingTo(TargetFacts.Web web, HostFacts... hosts) {
    return new TargetFacts.Web(
        web.hosts(), web.zones(), web.entryTls(), web.visits(), List.of(hosts), web.resources(), web.literals(), web.transfers(), web.samples());
  }

  private static HostFacts host(String name) {
    return new HostFacts(
        DomainName.of(name), AddressAnswer.of(FOUR), AddressAnswer.of(SIX), List.of(), DnssecStatus.INSECURE, null, null, List.of(), List.of(), List.of());
  }

  @Test
  void theHostsThatOnlyTheEarlierLookMetStayKnown() {
    PortFacts open = port(TlsState.OK, OPEN);
    TargetFacts both =
        EarlierAttempts.into(
            leadingTo(web(open, open, List.of(), List.of()), host("b.test")),
            leadingTo(web(open, open, List.of(), List.of()), host("a.test"), host("b.test")));
    assertThat(((TargetFacts.Web) both).dependencies()).extracting(one -> one.host().ascii()).containsExactlyInAnyOrder("a.test", "b.test");
  }
}
