package org.v6ready.checks.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.v6ready.checks.Cast;
import org.v6ready.checks.WebCast;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.TlsState;
import org.v6ready.model.verdict.Nat64Outlook;
import org.v6ready.model.verdict.Nat64Outlook.Outlook;
import org.v6ready.model.web.ResourceFacts;
import org.v6ready.model.web.VisitEnd;

/// The host that decides the outlook behind NAT64, and the clients that make or translate addresses themselves.
class Nat64DeciderTest {
  private static final HostFacts FOUR_ONLY = Cast.host("four.example.com", Cast.serving(Cast.FOUR_TOO));
  private static final HostFacts DUAL = Cast.host("dual.example.com", Cast.serving(Cast.FOUR_TOO), Cast.serving(Cast.SIX_TOO));

  private static ResourceFacts script(String host, VisitEnd six) {
    return WebCast.script(host, WebCast.loaded(host), six == VisitEnd.ARRIVED ? WebCast.loaded(host) : WebCast.lost(host, six));
  }

  @Test
  void anUnknownHostAfterItErasesNoDecider() {
    WebCast site =
        WebCast.healthy().resources(
            List.of(script("four.example.com", VisitEnd.NO_ADDRESS), script("unknown.example.com", VisitEnd.NOT_ATTEMPTED), script("dual.example.com", VisitEnd.ARRIVED)),
            FOUR_ONLY, DUAL);
    assertThat(site.assess().nat64().decidedBy()).isEqualTo("four.example.com");
  }

  @Test
  void theThirdPartyThatFailsOnceConnectedIsNamedAndNotTheSite() {
    WebCast site = WebCast.healthy().resources(List.of(script("dual.example.com", VisitEnd.TLS_FAILED)), DUAL);
    Nat64Outlook seen = site.assess().nat64();
    assertThat(seen.dns64()).isEqualTo(Outlook.FAILS);
    assertThat(seen.decidedBy()).isEqualTo("dual.example.com");
  }

  @Test
  void whatFailsOnceConnectedFailsThoseWhoTranslateToo() {
    Nat64Outlook seen =
        WebCast.healthy().resources(List.of()).over6(WebCast.untrusted(Cast.SIX, TlsState.EXPIRED)).assess().nat64();
    assertThat(List.of(seen.dns64(), seen.pref64(), seen.clat(), seen.pure())).containsOnly(Outlook.FAILS);
    assertThat(seen.decidedBy()).isEqualTo("xa.example.vn");
  }
}
