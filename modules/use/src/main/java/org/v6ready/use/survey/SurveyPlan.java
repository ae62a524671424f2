package org.v6ready.use.survey;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.use.Access;

/// Whom to visit so that "more than `target`" can be proven if about `expected` of the lines use IPv6.
/// `weighted` tells whether operators' declarations gave the strata their weights.
public record SurveyPlan(
    String id, LocalDate made, double target, double expected, boolean weighted, List<Cell> cells) {
  /// The kind of record in the store.
  public static final String KIND = "survey-plan";

  public SurveyPlan {
    cells = List.copyOf(cells);
  }

  /// So many lines of one kind of one operator in one village (empty: anywhere). `weight` is the
  /// stratum's declared lines, the same for all its villages, null when nobody declared them.
  public record Cell(String isp, Access access, String village, @Nullable Double weight, int size) {}

  /// How many lines in all.
  public int size() {
    return cells.stream().mapToInt(Cell::size).sum();
  }
}
