package org.v6ready.documents.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A column chart: a column, or a stack, for each category. `summary` says in words what it shows, for
/// those who cannot see it. `unit` is written beside the axis.
public record Chart(
    String title, String summary, String unit, List<String> categories, List<Series> series, boolean stacked)
    implements Block {
  public Chart {
    title = Plain.text(title);
    summary = Plain.text(summary);
    categories = Plain.texts(categories);
    series = List.copyOf(series);
    for (Series one : series) {
      if (one.values().size() != categories.size()) {
        throw new IllegalArgumentException(one.name() + ": " + one.values().size() + " values");
      }
    }
  }

  /// Whether there is anything to draw.
  public boolean drawable() {
    return !categories.isEmpty() && series.stream().flatMap(s -> s.values().stream()).anyMatch(v -> v != null);
  }

  /// One colour of the chart, `rgb` as 0xRRGGBB; a null value is a gap, not a zero.
  public record Series(String name, int rgb, List<@Nullable Double> values) {
    public Series {
      name = Plain.text(name);
      values = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(values));
    }
  }
}
