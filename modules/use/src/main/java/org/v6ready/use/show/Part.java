package org.v6ready.use.show;

import java.util.Comparator;
import java.util.List;
import org.v6ready.model.use.Measure;

/// One part of a figure's breakdown: what it is (a code of the bundle), or the `service` within it, and how
/// much it is of the whole. A service's number is the least it may be: small days are not kept.
public record Part(String code, String service, long count, double share) {
  /// The parts of a figure, each followed by its services, the largest first. Parts with nothing in them are
  /// left out.
  public static List<Part> of(Measure measure) {
    return measure.breakdown().entrySet().stream()
        .filter(entry -> entry.getValue() > 0 && measure.whole() > 0)
        .map(entry -> of(entry.getKey(), entry.getValue(), measure.whole()))
        .sorted(
            Comparator.comparing(Part::code)
                .thenComparing(part -> !part.service.isEmpty())
                .thenComparing(Comparator.comparingLong(Part::count).reversed())
                .thenComparing(Part::service))
        .toList();
  }

  private static Part of(String key, long count, long whole) {
    int at = key.indexOf('@');
    return new Part(at < 0 ? key : key.substring(0, at), at < 0 ? "" : key.substring(at + 1), count, (double) count / whole);
  }
}
