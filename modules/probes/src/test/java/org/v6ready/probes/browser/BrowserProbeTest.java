package org.v6ready.probes.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.v6ready.lab.Lab;
import org.v6ready.model.address.Family;
import org.v6ready.model.time.Clock;
import org.v6ready.model.web.BrowserFacts;
import org.v6ready.model.web.BrowserRequest;
import org.v6ready.model.web.BrowserVisit;
import org.v6ready.model.web.BrowserWorld;
import org.v6ready.model.web.PageSketch;
import org.v6ready.wire.Wire;
import org.v6ready.wire.WireSettings;
import org.v6ready.wire.Wires;
import org.v6ready.wire.netns.NetworkNamespace;

@Tag("browser")
class BrowserProbeTest {
  private static Lab lab;
  private static Wire wire;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    lab = Lab.start();
    wire = Wires.open(
        new WireSettings(lab.resolvers(), lab.caFile(), lab.rootHints(), lab.trustAnchor(), null, "v6ready/test", 6, 50, lab::towards, Clock.system()));
    chromium = Chromium.start(lab.caFile(), "v6ready/test");
  }

  @AfterAll
  static void stop() {
    chromium.close();
    wire.close();
    lab.close();
  }

  private static BrowserVisit in(BrowserFacts facts, BrowserWorld world) {
    return facts.visits().stream().filter(visit -> visit.world() == world).findFirst().orElseThrow();
  }

  private static BrowserFacts visit(String id) {
    BrowserProbe probe = new BrowserProbe(chromium, wire, html -> new PageSketch("", List.of(), html.length(), List.of(), 0, false, false), _ -> "", true);
    return probe.measure(lab.scenario(id).target().service().entry(), false);
  }

  @Test
  void aHealthyPageLoadsWithIpv4ImpossibleAndLooksTheSame() {
    BrowserFacts facts = visit("tai-nguyen-tot");
    BrowserVisit six = in(facts, BrowserWorld.IPV6_ONLY);
    assertThat(six.problem()).isEmpty();
    assertThat(six.requests()).extracting(BrowserRequest::host).contains("tai-nguyen-tot.test", "static.cdn-hai-ngan.test");
    assertThat(six.requests()).filteredOn(r -> !r.url().endsWith("favicon.ico")).allMatch(BrowserRequest::succeeded);
    assertThat(six.requests()).allMatch(r -> r.address() == null || r.address().family() == Family.IPV6);
    assertThat(six.similarity()).isGreaterThan(0.98);
    assertThat(facts.isolated()).isEqualTo(NetworkNamespace.possible());
  }

  @Test
  void aScriptFromAnIpv4OnlyHostFailsByNameWhenIpv4IsImpossible() {
    BrowserFacts facts = visit("tai-nguyen-cu");
    assertThat(in(facts, BrowserWorld.DUAL_STACK).requests()).filteredOn(r -> r.host().equals("static.cdn-cu.test")).allMatch(BrowserRequest::succeeded);
    assertThat(in(facts, BrowserWorld.IPV6_ONLY).requests()).filteredOn(r -> r.host().equals("static.cdn-cu.test")).isNotEmpty().noneMatch(BrowserRequest::succeeded);
  }

  @Test
  void aRefusingIpv6SiteFallsBackForDualStackUsersOnly() {
    BrowserFacts facts = visit("tu-choi");
    assertThat(in(facts, BrowserWorld.DUAL_STACK).requests().getFirst().succeeded()).isTrue();
    assertThat(in(facts, BrowserWorld.IPV6_ONLY).requests().getFirst().succeeded()).isFalse();
  }

  @Test
  void anIpv4OnlyScriptArrivesBehindNat64AndAnIpv6RefusalDoesNot() {
    assertThat(in(visit("tai-nguyen-cu"), BrowserWorld.NAT64).requests())
        .filteredOn(r -> r.host().equals("static.cdn-cu.test")).isNotEmpty().allMatch(BrowserRequest::succeeded);
    assertThat(in(visit("tu-choi"), BrowserWorld.NAT64).requests().getFirst().succeeded()).isFalse();
  }

  @Test
  void anExpiredCertificateIsNotAcceptedByTheBrowserEither() {
    BrowserFacts facts = visit("het-han");
    assertThat(in(facts, BrowserWorld.IPV6_ONLY).requests().getFirst().succeeded()).isFalse();
  }
}
