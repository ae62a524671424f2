package org.v6ready.checks.web;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.BodyEnd;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.web.ResourceFacts;
import org.v6ready.model.web.ResourceVisit;

/// No URL in the page, its styles, scripts, forms or redirects is an IPv4 literal (RFC 6540).
final class WebIpv4Literal {
  static final Set<String> CODES = Set.of("none", "v4-literal", "not-all-read", "not-reached");

  private WebIpv4Literal() {}

  static Finding judge(Case<TargetFacts.Web> input) {
    List<String> literals = input.facts().literals().stream().filter(WebIpv4Literal::ipv4).toList();
    if (!literals.isEmpty()) {
      return Finding.fail("v4-literal").with("url", literals.getFirst()).with("count", literals.size())
          .repeat("curl -sL '" + WebPort.url(input.target(), input.facts()) + "' | grep -Eo '//[0-9]+(\\.[0-9]+){3}[^\"]*'")
          .evidence("literals");
    }
    List<ResourceFacts> resources = input.facts().resources();
    if (resources != null) {
      long unread = resources.stream().filter(WebIpv4Literal::unread).count();
      return unread > 0 || Visits.cut(input.facts()) ? Finding.inconclusive("not-all-read").with("count", unread) : Finding.pass("none");
    }
    boolean tried = Arrays.stream(Family.values()).anyMatch(family -> !Visits.over(input.facts(), family).isEmpty());
    return !tried || input.facts().visits().stream().anyMatch(Visits::arrived)
        ? Finding.inconclusive(Finding.NOT_MEASURED)
        : Finding.notApplicable("not-reached").with("host", input.entry().host());
  }

  /// A file in which a literal may stand, and which we did not read to its end for want of our own time or room.
  private static boolean unread(ResourceFacts resource) {
    return switch (resource.kind()) {
      case STYLE, SCRIPT, FRAME, REFRESH, DOCUMENT -> resource.depth() <= 2 && !whole(resource);
      case FONT, IMAGE, MEDIA, OBJECT, FORM, MANIFEST, PRELOAD, HINT, BEACON -> false;
    };
  }

  private static boolean whole(ResourceFacts resource) {
    ResourceVisit six = ResourceHosts.tried(resource.overIpv6());
    ResourceVisit four = ResourceHosts.tried(resource.overIpv4());
    return (six != null && read(six)) || (four != null && read(four)) || (six != null && four != null);
  }

  private static boolean read(ResourceVisit visit) {
    return visit.arrived() && visit.body() != BodyEnd.TOO_LONG;
  }

  private static boolean ipv4(String url) {
    try {
      String host = URI.create(url.startsWith("//") ? "http:" + url : url).getHost();
      return host != null && ResourceHosts.literal(host);
    } catch (IllegalArgumentException odd) {
      return url.matches(".*//[0-9]+(\\.[0-9]+){3}([:/].*)?");
    }
  }
}
