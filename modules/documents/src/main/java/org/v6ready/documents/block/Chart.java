package org.v6ready.documents.block;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A column chart: a column, or a stack, for each category. `summary` says in words what it shows, for
/// those who cannot see it. `unit` is written beside the axis.
public record Chart(
    String title, String summary, String unit, List<String> categories, List<Series> series, boolean stacked)
    implements Block {
  /// How many steps an axis has.
  public static final int LINES = 4;

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

  /// The value at the upper end of the axis, which has [#LINES] steps: the smallest round one that no
  /// column passes; 100 for shares, so that charts of different periods can be held beside each other.
  public double top() {
    return unit.equals("%") ? 100 : above(stacked ? highestStack() : highest());
  }

  private static double above(double value) {
    for (double magnitude = LINES; ; magnitude *= 10) {
      for (double step : new double[] {1, 2, 3, 4, 5, 6, 8}) {
        if (step * magnitude >= value) {
          return step * magnitude;
        }
      }
    }
  }

  private double highest() {
    return series.stream().flatMap(one -> one.values().stream()).filter(Objects::nonNull).mapToDouble(value -> value).max().orElse(0);
  }

  private double highestStack() {
    return IntStream.range(0, categories.size())
        .mapToDouble(at -> series.stream().map(one -> one.values().get(at)).filter(Objects::nonNull).mapToDouble(value -> value).sum())
        .max()
        .orElse(0);
  }

  /// One colour of the chart, `rgb` as 0xRRGGBB; a null value is a gap, not a zero.
  public record Series(String name, int rgb, List<@Nullable Double> values) {
    public Series {
      name = Plain.text(name);
      values = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(values));
    }

    /// Whether white letters read better on its colour.
    public boolean dark() {
      return 0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255) < 140;
    }
  }
}
