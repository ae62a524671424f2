package org.v6ready.documents.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.plan.Office;
import org.v6ready.model.run.RunHeader;
import org.v6ready.plan.Plan;
import org.v6ready.plan.indicator.Standing;
import org.v6ready.plan.period.Period;

/// All a report says, computed once for every file. `now` is null when nothing was measured in the
/// period, `before` when nothing was in the one before; `points` are the states to draw, oldest first;
/// `runs` all finished runs of the period; `plan` is null when there is none; `standings` are
/// its indicators at the end of the period, `standingsBefore` at the end of the one before;
/// `offices` the newest audit of each office in the period.
public record PeriodAccount(
    Period period,
    Office office,
    @Nullable Snapshot now,
    @Nullable Snapshot before,
    List<Snapshot> points,
    List<RunHeader> runs,
    @Nullable Plan plan,
    List<Standing> standings,
    List<Standing> standingsBefore,
    List<OfficeRow> offices) {
  public PeriodAccount {
    points = List.copyOf(points);
    runs = List.copyOf(runs);
    standings = List.copyOf(standings);
    standingsBefore = List.copyOf(standingsBefore);
    offices = List.copyOf(offices);
  }

  /// The same account with the audits of offices.
  public PeriodAccount with(List<OfficeRow> audited) {
    return new PeriodAccount(period, office, now, before, points, runs, plan, standings, standingsBefore, audited);
  }

  /// The services measured in the period; none when nothing was.
  public List<ServiceRow> services() {
    return now == null ? List.of() : now.services();
  }

  /// Names of services whose rung rose, when `up`, or fell since the period before.
  public List<String> moved(boolean up) {
    Snapshot earlier = before;
    if (earlier == null) {
      return List.of();
    }
    return services().stream()
        .filter(row -> earlier.service(row.name())
            .filter(old -> old.kind().equals(row.kind()))
            .map(old -> up ? row.height() > old.height() : row.height() < old.height() && row.inconclusiveAt() == null)
            .orElse(false))
        .map(ServiceRow::name)
        .toList();
  }
}
