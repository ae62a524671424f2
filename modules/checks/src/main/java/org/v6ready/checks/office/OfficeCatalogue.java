package org.v6ready.checks.office;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.v6ready.checks.office.host.HostChecks;
import org.v6ready.checks.office.lan.LanChecks;
import org.v6ready.checks.office.line.LineChecks;
import org.v6ready.checks.office.neighbours.NeighbourChecks;
import org.v6ready.checks.office.services.ServiceChecks;

/// Every check of office networks: by rung, those beside a rung after those on it, then by id.
public final class OfficeCatalogue {
  private static final List<OfficeEntry> ENTRIES =
      Stream.of(HostChecks.entries(), LanChecks.entries(), NeighbourChecks.entries(), LineChecks.entries(), ServiceChecks.entries())
          .flatMap(List::stream)
          .sorted(Comparator.comparing(OfficeEntry::rung).thenComparing(OfficeEntry::id))
          .toList();

  private OfficeCatalogue() {}

  /// All lines, sorted.
  public static List<OfficeEntry> entries() {
    return ENTRIES;
  }

  /// The line of a check.
  public static Optional<OfficeEntry> entry(String id) {
    return ENTRIES.stream().filter(entry -> entry.id().equals(id)).findFirst();
  }
}
