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
import org.v6ready.model.web.PageSketch;
import org.v6ready.wire.Wire;
import org.v6ready.wire.WireSettings;
import org.v6ready.wire.Wires;

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
    chromium = Chromium.start(lab.caFile());
  }

  @AfterAll
  static void stop() {
    chromium.close();
    wire.close();
    lab.close();
  }

  private static BrowserFacts visit(String id) {
    BrowserProbe probe = new BrowserProbe(chromium, wire, html -> new PageSketch("", List.of(), html.length(), List.of(), 0, false, false), _ -> "");
    return probe.measure(lab.scenario(id).target().service().entry(), false);
  }

  @Test
  void aHealthyPageLoadsWithIpv4ImpossibleAndLooksTheSame() {
    BrowserFacts facts = visit("tai-nguyen-tot");
    BrowserVisit six = facts.visits().get(2);
    assertThat(six.problem()).isEmpty();
    assertThat(six.requests()).extracting(BrowserRequest::host).contains("tai-nguyen-tot.test", "static.cdn-hai-ngan.test");
    assertThat(six.requests()).filteredOn(r -> !r.url().endsWith("favicon.ico")).allMatch(BrowserRequest::succeeded);
    assertThat(six.requests()).allMatch(r -> r.address() == null || r.address().family() == Family.IPV6);
    assertThat(facts.ipv6OnlySimilarity()).isGreaterThan(0.98);
  }

  @Test
  void aScriptFromAnIpv4OnlyHostFailsByNameWhenIpv4IsImpossible() {
    BrowserFacts facts = visit("tai-nguyen-cu");
    assertThat(facts.visits().get(0).requests()).filteredOn(r -> r.host().equals("static.cdn-cu.test")).allMatch(BrowserRequest::succeeded);
    assertThat(facts.visits().get(2).requests()).filteredOn(r -> r.host().equals("static.cdn-cu.test")).isNotEmpty().noneMatch(BrowserRequest::succeeded);
  }

  @Test
  void aRefusingIpv6SiteFallsBackForDualStackUsersOnly() {
    BrowserFacts facts = visit("tu-choi");
    assertThat(facts.visits().get(0).requests().getFirst().succeeded()).isTrue();
    assertThat(facts.visits().get(2).requests().getFirst().succeeded()).isFalse();
  }

  @Test
  void anExpiredCertificateIsNotAcceptedByTheBrowserEither() {
    BrowserFacts facts = visit("het-han");
    assertThat(facts.visits().get(2).requests().getFirst().succeeded()).isFalse();
  }
}
