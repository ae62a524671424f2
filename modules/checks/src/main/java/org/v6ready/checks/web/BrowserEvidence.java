package org.v6ready.checks.web;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.v6ready.checks.Finding;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.web.BrowserFacts;
import org.v6ready.model.web.BrowserVisit;
import org.v6ready.model.web.BrowserWorld;
import org.v6ready.model.web.ConsoleError;

/// How a page without IPv4 differs from the page everybody gets, beyond what two loads of the same page
/// differ anyway (verdicts, W7).
public final class BrowserEvidence {
  static final Set<String> CODES = Set.of("works-in-browser", "script-error", "looks-different", "reads-different");

  /// Two screenshots of one page that share this much look the same to people.
  private static final double ALIKE = 0.95;

  private static final double NOISE = 0.02;
  private static final double DISTANCE = 0.10;
  private static final double DISTANCE_NOISE = 0.05;

  private BrowserEvidence() {}

  /// The first difference over all pages, worst kind first; empty when there is none. Requests that
  /// failed are not judged here.
  public static Optional<Finding> difference(TargetFacts.Web facts) {
    return facts.further().browser().stream().flatMap(page -> difference(page, facts).stream()).findFirst();
  }

  /// Whether the entry page came up in all the worlds that comparing needs: a browser that shows nobody
  /// the page proves nothing about it.
  public static boolean any(TargetFacts.Web facts) {
    return facts.further().browser().stream().limit(1)
        .anyMatch(page -> page.compares() && page.all(BrowserWorld.IPV6_ONLY).anyMatch(BrowserVisit::loaded));
  }

  /// What every load without IPv4 shows: one that is like the usual clears the page.
  private static Optional<Finding> difference(BrowserFacts page, TargetFacts.Web facts) {
    List<Optional<Finding>> found =
        page.compares() ? page.all(BrowserWorld.IPV6_ONLY).map(six -> difference(page, six, facts)).toList() : List.of();
    return found.isEmpty() || found.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : found.getFirst().map(one -> one.with("url", page.url()));
  }

  private static Optional<Finding> difference(BrowserFacts page, BrowserVisit six, TargetFacts.Web facts) {
    BrowserVisit first = page.in(BrowserWorld.DUAL_STACK).orElseThrow();
    BrowserVisit control = page.in(BrowserWorld.CONTROL).orElseThrow();
    return error(first, control, six, facts).or(() -> reads(first, control, six)).or(() -> looks(control, six));
  }

  private static Optional<Finding> error(
      BrowserVisit first, BrowserVisit control, BrowserVisit six, TargetFacts.Web facts) {
    Set<String> usual = new HashSet<>();
    List.of(first, control).forEach(visit -> visit.errors().forEach(error -> usual.add(bare(error))));
    return six.errors().stream()
        .filter(error -> !usual.contains(bare(error)) && firstParty(error.url(), facts))
        .findFirst()
        .map(error -> Finding.fail("script-error").with("text", error.text()));
  }

  /// Numbers (lines, ids, times) differ from load to load.
  private static String bare(ConsoleError error) {
    return error.text().replaceAll("[0-9]+", "#");
  }

  private static boolean firstParty(String url, TargetFacts.Web facts) {
    HostFacts entry = facts.hosts().getFirst();
    DomainName zone = entry.zone();
    DomainName home = zone == null ? entry.host() : zone;
    String host = url.replaceFirst("^[a-z]+://", "").split("[/:?#]", 2)[0];
    return host.isEmpty() || DomainName.parse(host).map(name -> name.within(home)).orElse(false);
  }

  private static Optional<Finding> reads(BrowserVisit first, BrowserVisit control, BrowserVisit six) {
    double noise = SketchDistance.between(first.dom(), control.dom());
    double distance = SketchDistance.between(first.dom(), six.dom());
    return distance > Math.max(DISTANCE, noise + DISTANCE_NOISE)
        ? Optional.of(Finding.fail("reads-different").with("percent", Math.round(100 * distance)).with("usual", Math.round(100 * noise)))
        : Optional.empty();
  }

  private static Optional<Finding> looks(BrowserVisit control, BrowserVisit six) {
    Double usual = control.similarity();
    Double alike = six.similarity();
    return usual != null && alike != null && alike < Math.min(ALIKE, usual - NOISE)
        ? Optional.of(Finding.fail("looks-different").with("percent", Math.round(100 * alike)).with("usual", Math.round(100 * usual)))
        : Optional.empty();
  }
}
