package org.v6ready.checks.web;

import static org.v6ready.checks.CheckEntry.web;

import java.util.List;
import org.v6ready.checks.CheckEntry;
import org.v6ready.model.fact.TargetFacts;

/// The catalogue's website checks, in the order of their ladder.
public final class WebChecks {
  private WebChecks() {}

  /// One line per check.
  public static List<CheckEntry<TargetFacts.Web>> entries() {
    return List.of(
        web("web-aaaa", "W1", "RFC 3596", 9, WebAaaaPublished.CODES, WebAaaaPublished::judge),
        web("web-aaaa-global", "W1", "RFC 6890", 8, WebAaaaGlobal.CODES, WebAaaaGlobal::judge),
        web("web-aaaa-answer", "W1", "RFC 4074 section 4", 7, WebAaaaAnswered.CODES, WebAaaaAnswered::judge),
        web("web-reachable", "W2", "RFC 6540 section 2", 9, WebReachable.CODES, WebReachable::judge),
        web("web-tls", "W3", "RFC 9525 section 6", 9, WebTls.CODES, WebTls::judge),
        web("web-redirect", "W4", "RFC 9110 section 15.4", 8, WebRedirect.CODES, WebRedirect::judge),
        web("web-content", "W4", "RFC 9110 section 15", 9, WebContent.CODES, WebContent::judge),
        web("web-dns-path", "W5", "RFC 3901 section 4", 9, WebDnsPath.CODES, WebDnsPath::judge),
        web("web-resources-critical", "W6a", "RFC 6540 section 2", 9, WebResources.CODES, WebResources::critical),
        web("web-resources", "W6", "RFC 6540 section 2", 8, WebResources.CODES, WebResources::all),
        web("web-ipv4-literal", "W6", "RFC 6540 section 2", 7, WebIpv4Literal.CODES, WebIpv4Literal::judge),
        web("web-ipv6-only", "W7", "RFC 6586", 9, WebIpv6Only.CODES, WebIpv6Only::judge),
        web("web-nat64", "W7n", "RFC 6147 section 5.1", 8, WebNat64.CODES, WebNat64::judge),
        web("web-path-mtu", "W8", "RFC 8201", 9, WebPathMtu.CODES, WebPathMtu::judge),
        web("web-happy-eyeballs", "W9", "RFC 8305 section 5", 9, WebHappyEyeballs.CODES, WebHappyEyeballs::judge),
        web("web-sustained", "W10", "RFC 6540 section 2", 9, WebSustained.CODES, WebSustained::judge));
  }
}
