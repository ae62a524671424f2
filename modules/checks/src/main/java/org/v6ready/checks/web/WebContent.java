package org.v6ready.checks.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.checks.Repeat;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.BodyEnd;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.web.PageVisit;
import org.v6ready.model.web.VisitEnd;

/// The page over IPv6 is the page over IPv4, up to what IPv4 differs from itself.
final class WebContent {
  static final Set<String> CODES =
      Set.of("same", "ipv6-only", "not-reached", "no-control", "stalled", "never-ends", "cut-off", "unreadable",
          "no-answer", "flaky", "other-status", "default-page", "parking-page", "empty", "other-title",
          "other-content", "error-on-both", "blocks-us", "error", "fails-on-both");

  private WebContent() {}

  static Finding judge(Case<TargetFacts.Web> input) {
    if (!input.sees(Family.IPV6)) {
      return Finding.notHere(Family.IPV6);
    }
    List<PageVisit> six =
        Visits.over(input.facts(), Family.IPV6).stream().filter(WebContent::spoke).toList();
    List<PageVisit> four = Visits.over(input.facts(), Family.IPV4);
    if (six.isEmpty()) {
      return Finding.notApplicable("not-reached").with("host", input.entry().host());
    }
    List<PageVisit> bad = six.stream().filter(v -> !Visits.answered(v)).toList();
    if (!bad.isEmpty()) {
      return unfinished(input, bad, six.size(), four);
    }
    if (four.stream().noneMatch(Visits::answered) || !PageComparison.controlled(input.facts())) {
      return alone(input, six.getFirst(), four);
    }
    return PageComparison.worst(input.facts())
        .map(seen -> compared(input, seen, six.getFirst(), four))
        .orElseGet(() -> Finding.inconclusive(Finding.NOT_MEASURED));
  }

  /// The last hop connected and, where TLS was spoken, trusted: what follows is the site's answer.
  private static boolean spoke(PageVisit visit) {
    return visit.end() == VisitEnd.ARRIVED || visit.end() == VisitEnd.HTTP_FAILED;
  }

  private static Finding unfinished(Case<TargetFacts.Web> input, List<PageVisit> bad, int visits, List<PageVisit> four) {
    PageVisit worst = bad.getFirst();
    if (four.isEmpty() && !input.sees(Family.IPV4)) {
      return Finding.notHere(Family.IPV4);
    }
    boolean controlled = four.stream().anyMatch(Visits::answered);
    if (!controlled && !four.isEmpty()) {
      return about(input, Finding.inconclusive("fails-on-both"), worst).alsoOnIpv4();
    }
    Finding found = 2 * bad.size() < visits ? Finding.warn("flaky") : Finding.fail(code(Visits.bodyEnd(worst)));
    return about(input, found, worst).with("bad", bad.size()).with("count", visits);
  }

  private static String code(BodyEnd end) {
    return switch (end) {
      case STALLED -> "stalled";
      case TOO_SLOW -> "never-ends";
      case RESET, SHORT -> "cut-off";
      case BAD_ENCODING, NOT_HTTP -> "unreadable";
      case NO_ANSWER -> "no-answer";
      // A whole body without a status is an answer nobody can read.
      case COMPLETE, TOO_LONG -> "unreadable";
    };
  }

  private static Finding alone(Case<TargetFacts.Web> input, PageVisit six, List<PageVisit> four) {
    if (input.entry().a().none()) {
      return Visits.arrived(six)
          ? about(input, Finding.notApplicable("ipv6-only"), six)
          : about(input, Finding.fail("error"), six);
    }
    return four.isEmpty() && !input.sees(Family.IPV4)
        ? Finding.notHere(Family.IPV4)
        : about(input, Finding.inconclusive("no-control"), six);
  }

  private static Finding compared(Case<TargetFacts.Web> input, PageComparison seen, PageVisit six, List<PageVisit> four) {
    PageVisit control = four.stream().filter(Visits::answered).findFirst().orElse(six);
    Optional<PageVisit> at =
        Visits.over(input.facts(), Family.IPV6).stream().filter(v -> seen.address().equals(v.entryAddress())).findFirst();
    int status = at.orElse(six).finalStatus();
    Finding found;
    if (!seen.same()) {
      found = Finding.fail(seen.reason());
    } else if (Visits.turnedAway(at.orElse(six))) {
      found = Finding.inconclusive("blocks-us").alsoOnIpv4();
    } else if (status >= 400) {
      found = Finding.warn("error-on-both").alsoOnIpv4();
    } else {
      found = Finding.pass("same");
    }
    return about(input, found, at.orElse(six)).with("status4", control.finalStatus())
        .with("title4", title(control)).with("distance", number(seen.distance())).with("allowed", number(seen.allowed()));
  }

  private static String title(PageVisit visit) {
    return visit.sketch() == null ? "" : visit.sketch().title();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static Finding about(Case<TargetFacts.Web> input, Finding found, PageVisit visit) {
    var http = visit.hops().isEmpty() ? null : visit.hops().getLast().http();
    Finding full = found.with("url", visit.finalUrl()).with("address", String.valueOf(visit.entryAddress()))
        .with("status6", visit.finalStatus()).with("title6", title(visit))
        .with("octets", http == null ? 0 : http.bodyOctets())
        .with("ms", http == null ? 0 : http.took().toMillis()).evidence("visits/6");
    return visit.entryAddress() == null
        ? full
        : full.repeat(Repeat.curl(WebPort.url(input.target(), input.facts()), input.entry().host(),
            WebPort.of(input), visit.entryAddress()));
  }
}
