package org.v6ready.report.use;

import java.time.LocalDate;
import java.util.List;
import org.v6ready.model.use.ContextPoint;
import org.v6ready.use.show.Standing;

/// What is shown of use: the standings, the newest day of each context series, the target (0 to 1) and the
/// day forecasts are for.
public record UseReport(List<Standing> standings, List<ContextPoint> context, double target, LocalDate day) {
  public UseReport {
    standings = List.copyOf(standings);
    context = List.copyOf(context);
  }
}
