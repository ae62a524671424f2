package org.v6ready.probes.browser;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.v6ready.model.web.BrowserFacts;
import org.v6ready.model.web.BrowserRequest;
import org.v6ready.model.web.BrowserVisit;
import org.v6ready.model.web.BrowserWorld;

/// Whether a page without IPv4 differs from the usual one in any way, so that a second look is worth
/// its seconds. Says nothing of how bad that is.
final class Doubt {
  /// Two loads of one page that share less than this differ to a machine; what people notice is far less.
  private static final double ALIKE = 0.99;

  private Doubt() {}

  static boolean about(BrowserFacts page) {
    Optional<BrowserVisit> usual = page.in(BrowserWorld.DUAL_STACK).filter(BrowserVisit::loaded);
    Optional<BrowserVisit> six = page.in(BrowserWorld.IPV6_ONLY);
    return usual.isPresent() && (six.isEmpty() || (!hopeless(six.get()) && differ(usual.get(), six.get())));
  }

  /// A host without an IPv6 address will have none in a second either.
  private static boolean hopeless(BrowserVisit six) {
    return !six.loaded() && !six.requests().isEmpty() && six.requests().stream().allMatch(request -> request.address() == null);
  }

  private static boolean differ(BrowserVisit usual, BrowserVisit six) {
    Double alike = six.similarity();
    Set<String> lost = failed(six);
    lost.removeAll(failed(usual));
    return !six.loaded() || !lost.isEmpty() || six.errors().size() > usual.errors().size() || (alike != null && alike < ALIKE)
        || six.dom().textShingles() != usual.dom().textShingles();
  }

  private static Set<String> failed(BrowserVisit visit) {
    Set<String> urls = new HashSet<>();
    visit.requests().stream().filter(request -> !request.succeeded()).map(BrowserRequest::url).forEach(urls::add);
    return urls;
  }
}
