package org.v6ready.use.visit;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Counts of judged visits: `valid` is N_valid; `preferred` of them fetched the dual-stack object over
/// IPv6, `capable` the AAAA-only one, `resolvers` the one of the zone served over IPv6 (of
/// `resolversAsked`), `large` the large one (of `largeAsked`: those that got the small one), `broken`
/// had IPv4 and not the dual-stack object.
public record VisitTally(
    long valid,
    long preferred,
    long capable,
    long broken,
    long resolversAsked,
    long resolvers,
    long largeAsked,
    long large,
    Map<Validity, Long> dropped) {
  public VisitTally {
    dropped = Map.copyOf(dropped);
  }

  /// Counts visits.
  public static VisitTally of(Collection<Validity.Judged> judged) {
    List<Visit> valid =
        judged.stream().filter(j -> j.validity() == Validity.VALID).map(Validity.Judged::visit).toList();
    Map<Validity, Long> dropped = new EnumMap<>(Validity.class);
    judged.stream().map(Validity.Judged::validity).filter(v -> v != Validity.VALID)
        .forEach(v -> dropped.merge(v, 1L, Long::sum));
    List<Visit> six = valid.stream().filter(v -> v.loaded(TestObject.IPV6)).toList();
    return new VisitTally(
        valid.size(),
        valid.stream().filter(Visit::preferred).count(),
        six.size(),
        valid.stream().filter(v -> v.loaded(TestObject.IPV4) && !v.loaded(TestObject.DUAL)).count(),
        asked(six, TestObject.IPV6_DNS),
        six.stream().filter(v -> v.loaded(TestObject.IPV6_DNS)).count(),
        asked(six, TestObject.IPV6_LARGE),
        six.stream().filter(v -> v.loaded(TestObject.IPV6_LARGE)).count(),
        dropped);
  }

  private static long asked(List<Visit> visits, TestObject object) {
    return visits.stream().filter(v -> v.fetch(object).end() != Fetch.End.NOT_OFFERED).count();
  }
}
