package org.v6ready.model.use;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One figure, never without its method, unit, point of observation, window, counts, coverage and the
/// version of the formulas. `share` is 0 to 1 and is `part / whole` unless strata were weighted;
/// `interval` is null when none can be given (a census, a total, too few samples), and `notes` (codes of
/// the bundle) then say why. `population` is the number of things the sample was drawn from, null when
/// unknown. `breakdown` holds further counts by code, such as the octets lost for each reason; `skipped`
/// what was left out, by reason. Figures are only added, never changed.
public record Measure(
    String id,
    Series series,
    Window window,
    long part,
    long whole,
    double share,
    @Nullable Interval interval,
    @Nullable Long population,
    List<Stratum> strata,
    @Nullable Coverage coverage,
    Map<String, Long> breakdown,
    Map<String, Long> skipped,
    List<String> notes,
    String formulas,
    Instant recorded) {
  public Measure {
    if (part < 0 || part > whole || !(0 <= share && share <= 1)) {
      throw new IllegalArgumentException(part + " of " + whole + ", share " + share);
    }
    strata = List.copyOf(strata);
    breakdown = Map.copyOf(new TreeMap<>(breakdown));
    skipped = Map.copyOf(new TreeMap<>(skipped));
    notes = List.copyOf(notes);
  }

  /// The same with one more note.
  public Measure noting(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new Measure(
        id, series, window, part, whole, share, interval, population, strata, coverage, breakdown, skipped, more, formulas, recorded);
  }
}
