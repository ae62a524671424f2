package org.v6ready.probes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.v6ready.lab.Lab;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.BodyEnd;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.connect.TlsState;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.target.Service;
import org.v6ready.model.time.Clock;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.web.PageVisit;
import org.v6ready.model.web.VisitEnd;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.ProbeOptions;
import org.v6ready.probes.RunMemory;
import org.v6ready.wire.Wire;
import org.v6ready.wire.WireSettings;
import org.v6ready.wire.Wires;

class WebProbeTest {
  private static Lab lab;
  private static Wire wire;

  @BeforeAll
  static void start() {
    lab = Lab.start();
    wire =
        Wires.open(
            new WireSettings(
                lab.resolvers(), lab.caFile(), lab.rootHints(), lab.trustAnchor(), null, "v6ready/test",
                6, 200, lab::towards, Clock.system()));
  }

  @AfterAll
  static void stop() {
    wire.close();
    lab.close();
  }

  private static TargetFacts.Web measure(String id, Vantage vantage) {
    Service.Web service = (Service.Web) lab.scenario(id).target().service();
    ProbeContext context =
        new ProbeContext(
            wire, vantage, new ProbeOptions(false, true, 3), 1, Duration.ofSeconds(2), false,
            new RunMemory());
    return WebProbe.measure(service, context);
  }

  private static TargetFacts.Web measure(String id) {
    return measure(id, Vantage.dualStack());
  }

  private static List<PageVisit> visits(TargetFacts.Web facts, Family family) {
    return facts.visits().stream().filter(visit -> visit.family() == family).toList();
  }

  @Test
  void aHealthySiteIsVisitedTwiceOverEachFamilyAndSampledInPairs() {
    TargetFacts.Web facts = measure("khoe-manh");
    for (Family family : Family.values()) {
      assertThat(visits(facts, family)).hasSize(2).allMatch(visit -> visit.end() == VisitEnd.ARRIVED);
      assertThat(visits(facts, family)).allMatch(visit -> visit.finalStatus() == 200);
      assertThat(facts.hosts().getFirst().addresses(family).getFirst().port(443).orElseThrow().http())
          .isNotNull();
    }
    assertThat(facts.samples()).hasSize(2).allMatch(samples -> samples.starts().size() == 3);
    assertThat(facts.resources()).isNotNull();
  }

  @Test
  void aPortThatRefusesIsAFactAndNoVisitFallsBackToTheOtherFamily() {
    TargetFacts.Web facts = measure("tu-choi");
    assertThat(facts.hosts().getFirst().addresses(Family.IPV6).getFirst().port(443).orElseThrow().tcp())
        .isEqualTo(TcpState.REFUSED);
    assertThat(visits(facts, Family.IPV6)).allMatch(visit -> visit.end() == VisitEnd.CONNECT_FAILED);
    assertThat(visits(facts, Family.IPV4)).allMatch(visit -> visit.end() == VisitEnd.ARRIVED);
  }

  @Test
  void aBadCertificateIsReadAndNothingIsAskedBehindIt() {
    TargetFacts.Web facts = measure("het-han");
    var port = facts.hosts().getFirst().addresses(Family.IPV6).getFirst().port(443).orElseThrow();
    assertThat(port.tls()).isNotNull().matches(tls -> tls.state() == TlsState.EXPIRED);
    assertThat(port.http()).isNull();
    assertThat(visits(facts, Family.IPV6)).allMatch(visit -> visit.end() == VisitEnd.TLS_FAILED);
  }

  @Test
  void aRedirectToAHostWithoutAaaaEndsThereOverIpv6AndArrivesOverIpv4() {
    TargetFacts.Web facts = measure("chuyen-huong");
    assertThat(visits(facts, Family.IPV6)).allMatch(visit -> visit.end() == VisitEnd.NO_ADDRESS);
    assertThat(visits(facts, Family.IPV6)).allMatch(visit -> visit.finalUrl().contains("chi-ipv4.test"));
    assertThat(visits(facts, Family.IPV4)).allMatch(visit -> visit.end() == VisitEnd.ARRIVED);
    assertThat(facts.dependencies()).anyMatch(host -> host.host().ascii().equals("chi-ipv4.test"));
  }

  @Test
  void aRedirectToItselfIsALoopAndNotTenHops() {
    assertThat(visits(measure("vong-lap"), Family.IPV6))
        .allMatch(visit -> visit.end() == VisitEnd.LOOP)
        .allMatch(visit -> visit.hops().size() == 1);
  }

  @Test
  void anAnswerThatStallsIsKeptAsStalled() {
    TargetFacts.Web facts = measure("dung-giua-chung");
    assertThat(visits(facts, Family.IPV6)).allMatch(visit -> visit.end() == VisitEnd.HTTP_FAILED);
    assertThat(facts.transfers()).anyMatch(transfer -> transfer.end() == BodyEnd.STALLED);
  }

  @Test
  void anAddressThatIsNotGlobalIsListedAndNeverDialled() {
    TargetFacts.Web facts = measure("dia-chi-noi-bo");
    var six = facts.hosts().getFirst().addresses(Family.IPV6).getFirst();
    assertThat(six.ports()).isNotEmpty().allMatch(port -> port.tcp() == TcpState.NOT_ATTEMPTED);
    assertThat(visits(facts, Family.IPV6)).extracting(PageVisit::end).containsExactly(VisitEnd.FORBIDDEN_ADDRESS);
  }

  @Test
  void ourOwnMissingFamilyIsNeverDialledAndNeverTheirFailure() {
    TargetFacts.Web facts = measure("khoe-manh", Vantage.ipv4Only());
    assertThat(facts.hosts().getFirst().addresses(Family.IPV6).getFirst().ports())
        .allMatch(port -> port.tcp() == TcpState.NOT_ATTEMPTED);
    assertThat(visits(facts, Family.IPV6)).allMatch(visit -> visit.end() == VisitEnd.NOT_ATTEMPTED);
    assertThat(visits(facts, Family.IPV4)).allMatch(visit -> visit.end() == VisitEnd.ARRIVED);
  }

  @Test
  void theWwwSiblingIsMeasuredWhereItExists() {
    assertThat(measure("thieu-www").hosts()).extracting(host -> host.host().ascii())
        .containsExactly("thieu-www.test", "www.thieu-www.test");
    assertThat(measure("khoe-manh").hosts()).hasSize(1);
  }
}
