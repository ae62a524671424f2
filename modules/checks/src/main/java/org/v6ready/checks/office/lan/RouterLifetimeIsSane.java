package org.v6ready.checks.office.lan;

import java.time.Duration;
import java.util.List;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.OfficeView;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.RouterAdvertisement;

/// Routers offer themselves for long enough, and not as a last word (RFC 4861 section 6.2.1, RFC 7772).
final class RouterLifetimeIsSane {
  private static final Duration LEAST = Duration.ofMinutes(10);
  private static final Duration MOST = Duration.ofMinutes(150);

  private RouterLifetimeIsSane() {}

  static Finding judge(OfficeFacts facts) {
    List<RouterAdvertisement> heard = OfficeView.of(facts).advertisements().stream().filter(ra -> ra.lifetime() != null).toList();
    if (heard.isEmpty()) {
      return facts.lan().solicited().known().isPresent() ? Finding.notApplicable("none") : Told.not(facts.lan().solicited());
    }
    if (heard.stream().noneMatch(RouterAdvertisement::defaultRouter)) {
      return Finding.fail("zero").with("router", heard.getFirst().source());
    }
    RouterAdvertisement router = heard.stream().filter(RouterAdvertisement::defaultRouter).findFirst().orElseThrow();
    Duration lifetime = router.lifetime() == null ? Duration.ZERO : router.lifetime();
    Finding found = lifetime.compareTo(LEAST) < 0 ? Finding.warn("short") : lifetime.compareTo(MOST) > 0 ? Finding.warn("long") : Finding.pass("sane");
    return found.with("router", router.source()).with("seconds", lifetime.toSeconds());
  }
}
