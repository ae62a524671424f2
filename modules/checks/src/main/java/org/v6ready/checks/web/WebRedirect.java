package org.v6ready.checks.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.checks.Repeat;
import org.v6ready.model.address.Family;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.web.PageVisit;
import org.v6ready.model.web.VisitEnd;

/// The redirect chain, pinned to IPv6, ends where IPv4's does, over IPv6-capable hosts only (RFC 9110
/// section 15.4).
final class WebRedirect {
  static final Set<String> CODES =
      Set.of("same-destination", "not-reached", "loop", "v4-only-hop", "v4-literal", "forbidden-hop", "hop-unresolved",
          "hop-failed", "bad-location", "other-destination", "other-status");

  private WebRedirect() {}

  static Finding judge(Case<TargetFacts.Web> input) {
    if (!input.sees(Family.IPV6)) {
      return Finding.notHere(Family.IPV6);
    }
    List<PageVisit> six =
        Visits.over(input.facts(), Family.IPV6).stream().filter(Visits::connected).toList();
    List<PageVisit> four = Visits.over(input.facts(), Family.IPV4);
    if (six.isEmpty()) {
      return Finding.notApplicable("not-reached").with("host", input.entry().host());
    }
    List<PageVisit> bad = six.stream().filter(v -> ending(v).isPresent()).toList();
    if (!bad.isEmpty()) {
      return broken(input, bad, six.size(), four);
    }
    List<PageVisit> controls =
        PageComparison.controlled(input.facts()) ? four.stream().filter(Visits::answered).toList() : List.of();
    return six.stream().filter(Visits::answered).flatMap(seen -> difference(input, controls, seen).stream()).findFirst()
        .orElseGet(() -> Finding.pass("same-destination").with("url", six.getFirst().finalUrl())
            .with("hops", six.getFirst().hops().size() - 1));
  }

  private static Finding broken(Case<TargetFacts.Web> input, List<PageVisit> bad, int visits, List<PageVisit> four) {
    PageVisit worst = bad.getFirst();
    String code = ending(worst).orElseThrow();
    boolean alike = !four.isEmpty() && four.stream().allMatch(v -> ending(v).equals(Optional.of(code)));
    boolean bySelf = Set.of("v4-only-hop", "v4-literal").contains(code);
    if (!bySelf && four.isEmpty() && !input.sees(Family.IPV4)) {
      return Finding.notHere(Family.IPV4);
    }
    Finding found =
        alike ? Finding.warn(code).alsoOnIpv4() : 2 * bad.size() >= visits ? Finding.fail(code) : Finding.warn(code);
    return about(input, found, worst).with("bad", bad.size()).with("count", visits);
  }

  /// The code of a chain that ends badly after its first hop connected; empty for one that arrives
  /// or whose last answer itself is the trouble.
  private static Optional<String> ending(PageVisit visit) {
    boolean later = visit.hops().size() > 1;
    return switch (visit.end()) {
      case ARRIVED, HTTP_FAILED, NOT_ATTEMPTED -> Optional.empty();
      case LOOP, TOO_MANY_REDIRECTS -> Optional.of("loop");
      case NO_ADDRESS -> later ? Optional.of("v4-only-hop") : Optional.empty();
      case UNRESOLVED -> later ? Optional.of("hop-unresolved") : Optional.empty();
      case LITERAL_OF_OTHER_FAMILY -> Optional.of("v4-literal");
      case FORBIDDEN_ADDRESS -> later ? Optional.of("forbidden-hop") : Optional.empty();
      case CONNECT_FAILED, TLS_FAILED -> later ? Optional.of("hop-failed") : Optional.empty();
      case BAD_LOCATION -> Optional.of("bad-location");
    };
  }

  /// How a visit differs from every one over IPv4. Where those end at paths that differ from visit to visit
  /// (a session in the path, one of several servers), no path is held against IPv6.
  private static Optional<Finding> difference(Case<TargetFacts.Web> input, List<PageVisit> controls, PageVisit seen) {
    boolean steady = controls.stream().map(WebRedirect::destination).distinct().count() == 1;
    List<String> codes = controls.stream().map(control -> difference(control, seen, steady)).toList();
    if (codes.isEmpty() || codes.contains("")) {
      return Optional.empty();
    }
    PageVisit control = controls.getFirst();
    String code = codes.getFirst();
    return Optional.of(about(input, Finding.fail(code), seen).with("four", control.finalUrl())
            .with("status4", control.finalStatus()).with("status6", seen.finalStatus()));
  }

  private static String difference(PageVisit control, PageVisit seen, boolean steady) {
    boolean elsewhere =
        steady ? !destination(control).equals(destination(seen)) : !site(destination(control)).equals(site(destination(seen)));
    return elsewhere ? "other-destination" : Visits.statusClass(control) != Visits.statusClass(seen) ? "other-status" : "";
  }

  private static String site(String destination) {
    return destination.replaceFirst("(?<=[^:/])/.*", "");
  }

  /// Scheme, host and path; what a query holds (a session, a time) may differ from visit to visit.
  private static String destination(PageVisit visit) {
    try {
      URI url = URI.create(visit.finalUrl());
      String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
      String path = url.getPath() == null || url.getPath().isEmpty() ? "/" : url.getPath();
      return url.getScheme() + "://" + host + path.replaceAll(";jsessionid=[^/]*", "");
    } catch (IllegalArgumentException odd) {
      return visit.finalUrl();
    }
  }

  private static Finding about(Case<TargetFacts.Web> input, Finding found, PageVisit visit) {
    boolean endless = visit.end() == VisitEnd.LOOP || visit.end() == VisitEnd.TOO_MANY_REDIRECTS;
    return found.with("url", visit.finalUrl()).with("hops", visit.hops().size() - (endless ? 0 : 1))
        .with("address", String.valueOf(visit.entryAddress()))
        .repeat(Repeat.curl(WebPort.url(input.target(), input.facts()), Family.IPV6)).evidence("redirects/6");
  }
}
