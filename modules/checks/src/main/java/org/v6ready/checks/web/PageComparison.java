package org.v6ready.checks.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.web.PageSketch;
import org.v6ready.model.web.PageVisit;

/// One IPv6 address's page beside the pages seen over IPv4. `distance` is the median d(4,6),
/// `allowed` what is tolerated given how much IPv4 differs from itself; `reason` is a code of
/// `web-content`, empty when the page is the same.
public record PageComparison(IpAddress address, double distance, double allowed, String reason) {
  private static final double FLOOR = 0.10;
  private static final double MARGIN = 0.05;

  /// Whether it is the same page.
  public boolean same() {
    return reason.isEmpty();
  }

  /// The worst comparison over the IPv6 addresses whose page arrived; empty when a family has none.
  public static Optional<PageComparison> worst(TargetFacts.Web facts) {
    List<PageVisit> four = Visits.over(facts, Family.IPV4).stream().filter(Visits::answered).toList();
    List<PageVisit> six = Visits.over(facts, Family.IPV6).stream().filter(Visits::answered).toList();
    if (four.isEmpty()) {
      return Optional.empty();
    }
    return six.stream()
        .map(PageVisit::entryAddress)
        .filter(Objects::nonNull)
        .distinct()
        .map(address -> of(address, four, six.stream().filter(v -> address.equals(v.entryAddress())).toList()))
        .max(Comparator.comparing((PageComparison c) -> !c.same()).thenComparingDouble(PageComparison::distance));
  }

  /// Whether IPv4 can be held against what IPv6 shows: it cannot where it shows errors only while the page
  /// arrives over IPv6 (verdict rule 5).
  static boolean controlled(TargetFacts.Web facts) {
    return Visits.over(facts, Family.IPV4).stream().anyMatch(Visits::arrived)
        || Visits.over(facts, Family.IPV6).stream().noneMatch(Visits::arrived);
  }

  /// Whether IPv6 shows the site's own page at every address, as far as there is anything to hold it against.
  public static boolean same(TargetFacts.Web facts) {
    return controlled(facts)
        ? worst(facts).map(PageComparison::same).orElse(true)
        : Visits.over(facts, Family.IPV6).stream().filter(Visits::answered).map(PageVisit::sketch)
            .noneMatch(sketch -> sketch != null && (sketch.defaultPage() || sketch.parkingPage()));
  }

  private static PageComparison of(IpAddress address, List<PageVisit> four, List<PageVisit> six) {
    double allowed = Math.max(FLOOR, quantile(among(four), 0.95) + MARGIN);
    List<Double> across = new ArrayList<>();
    for (PageVisit visit : six) {
      four.forEach(control -> across.add(distance(control, visit)));
    }
    double median = quantile(across, 0.5);
    return new PageComparison(address, median, allowed, reason(four, six, median > allowed));
  }

  private static String reason(List<PageVisit> four, List<PageVisit> six, boolean far) {
    PageVisit control = four.getFirst();
    PageVisit seen = six.getFirst();
    PageSketch before = control.sketch();
    PageSketch now = seen.sketch();
    if (six.stream().noneMatch(v -> four.stream().anyMatch(c -> c.finalStatus() == v.finalStatus()))) {
      return "other-status";
    }
    if (now != null && now.defaultPage() && (before == null || !before.defaultPage())) {
      return "default-page";
    }
    if (now != null && now.parkingPage() && (before == null || !before.parkingPage())) {
      return "parking-page";
    }
    if (octets(seen) == 0 && octets(control) > 0) {
      return "empty";
    }
    if (!far) {
      return "";
    }
    boolean titled = before != null && now != null && !fold(before.title()).equals(fold(now.title()));
    return titled ? "other-title" : "other-content";
  }

  private static String fold(String title) {
    return title.strip().toLowerCase(Locale.ROOT);
  }

  private static long octets(PageVisit visit) {
    var http = visit.hops().getLast().http();
    return http == null ? 0 : http.bodyOctets();
  }

  private static double distance(PageVisit one, PageVisit other) {
    PageSketch first = one.sketch();
    PageSketch second = other.sketch();
    if (first != null && second != null) {
      return SketchDistance.between(first, second);
    }
    if (first == null && second == null) {
      // Nothing to read on either side (an image, an error without a body): sizes must do.
      double larger = Math.max(1, Math.max(octets(one), octets(other)));
      return Math.abs(octets(one) - octets(other)) / larger;
    }
    return 1;
  }

  private static List<Double> among(List<PageVisit> visits) {
    List<Double> distances = new ArrayList<>();
    for (int i = 0; i < visits.size(); i++) {
      for (int j = i + 1; j < visits.size(); j++) {
        distances.add(distance(visits.get(i), visits.get(j)));
      }
    }
    return distances;
  }

  private static double quantile(List<Double> values, double share) {
    if (values.isEmpty()) {
      return 0;
    }
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1L, (long) (share * sorted.size())));
  }
}
