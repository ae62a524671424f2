package org.v6ready.documents.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.v6ready.model.run.RunHeader;
import org.v6ready.plan.period.Dates;

/// Which runs stand for a period. The newest finished one does, unless it looked at less than half of
/// what another of the period looked at: a scan of a few services is not the state of all. Runs of
/// the demonstration never count.
public final class PeriodRuns {
  private static final int MONTHS = 12;

  private final RunSource source;
  private final List<RunHeader> finished;

  public PeriodRuns(RunSource source) {
    this.source = source;
    this.finished =
        source.headers().stream()
            .filter(header -> header.finished() != null && !header.demonstration())
            .toList();
  }

  /// Every finished run of some days, newest first.
  public List<RunHeader> in(Dates dates) {
    return finished.stream().filter(header -> dates.contains(header.started())).toList();
  }

  /// The run that stands for some days; empty when nothing was measured in them.
  public Optional<RunHeader> standingFor(Dates dates) {
    return standingFor(in(dates));
  }

  /// The run that stands for the last three months there were any.
  public Optional<RunHeader> newest() {
    return finished.stream().findFirst()
        .flatMap(last -> standingFor(new Dates(Dates.day(last.started()).minusMonths(3), Dates.day(last.started()))));
  }

  /// The run that stands for each of the last months up to the last of some days, oldest first.
  public List<RunHeader> months(Dates dates) {
    Map<YearMonth, List<RunHeader>> months = new LinkedHashMap<>();
    YearMonth first = YearMonth.from(dates.to()).minusMonths(MONTHS - 1);
    for (RunHeader header : finished) {
      YearMonth month = YearMonth.from(Dates.day(header.started()));
      if (!Dates.day(header.started()).isAfter(dates.to()) && !month.isBefore(first)) {
        months.computeIfAbsent(month, _ -> new ArrayList<>()).add(header);
      }
    }
    List<RunHeader> points = new ArrayList<>();
    months.values().forEach(month -> standingFor(month).ifPresent(points::add));
    Collections.reverse(points);
    return points;
  }

  private Optional<RunHeader> standingFor(List<RunHeader> runs) {
    int most = runs.stream().mapToInt(header -> source.targets(header.id())).max().orElse(0);
    return runs.stream().filter(header -> most > 0 && 2 * source.targets(header.id()) >= most).findFirst();
  }
}
