package org.v6ready.documents.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.office.OfficeRun;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.plan.period.Dates;

/// An office's newest audit of a period: the rung proven, how many checks fail, how many questions nobody has
/// answered. The name is empty where no office is declared.
public record OfficeRow(
    String name, LocalDate day, String run, String rung, @Nullable String inconclusiveAt, long fails, int questions) {
  /// One row for each office, by name; `runs` are in the order of their start.
  public static List<OfficeRow> newest(List<OfficeRun> runs) {
    Map<String, OfficeRow> rows = new LinkedHashMap<>();
    runs.forEach(run -> rows.put(run.facts().office().name(), of(run)));
    List<OfficeRow> sorted = new ArrayList<>(rows.values());
    sorted.sort(java.util.Comparator.comparing(OfficeRow::name));
    return sorted;
  }

  private static OfficeRow of(OfficeRun run) {
    long fails = run.assessment().verdicts().stream().filter(verdict -> verdict.judgement() == Judgement.FAIL).count();
    return new OfficeRow(
        run.facts().office().name(), Dates.day(run.started()), run.id(), run.assessment().rung(),
        run.assessment().inconclusiveAt(), fails, run.assessment().questions().size());
  }
}
