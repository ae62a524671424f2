package org.v6ready.checks;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.v6ready.checks.dns.DnsChecks;
import org.v6ready.checks.endpoint.EndpointChecks;
import org.v6ready.checks.mail.MailChecks;
import org.v6ready.checks.web.WebChecks;

/// Every check there is, in the order of the ladders: by rung, within a rung the heavier first. The
/// lines themselves stand in each kind's own list.
public final class Catalogue {
  private static final List<CheckEntry<?>> ENTRIES =
      Stream.of(
              WebChecks.entries(), DnsChecks.entries(), MailChecks.entries(), EndpointChecks.entries())
          .<CheckEntry<?>>flatMap(List::stream)
          .sorted(
              Comparator.<CheckEntry<?>>comparingInt(entry -> "WMED".indexOf(entry.rung().charAt(0)))
                  .thenComparingInt(entry -> height(entry.rung()))
                  .thenComparing(Comparator.<CheckEntry<?>>comparingInt(CheckEntry::weight).reversed())
                  .thenComparing(CheckEntry::id))
          .toList();

  private Catalogue() {}

  /// All lines, sorted.
  public static List<CheckEntry<?>> entries() {
    return ENTRIES;
  }

  /// The line of a check.
  public static Optional<CheckEntry<?>> entry(String id) {
    return ENTRIES.stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  /// Twice the number of a rung, one less for its `a` half: `W6a` stands below `W6`.
  private static int height(String rung) {
    String number = rung.replaceAll("[^0-9]", "");
    return 2 * Integer.parseInt(number) - (rung.endsWith("a") ? 1 : 0);
  }
}
