package org.v6ready.documents.report;

import java.util.List;
import org.v6ready.documents.Say;
import org.v6ready.documents.block.Block;
import org.v6ready.plan.period.Dates;
import org.v6ready.plan.period.Period;
import org.v6ready.report.Words;

/// Part I: what was directed and done, and what was measured in which days.
final class DirectionPart {
  private DirectionPart() {}

  static void write(List<Block> body, PeriodAccount account, Say say) {
    body.add(new Block.Heading(1, say.text("direction.heading")));
    Dates window = account.period().window();
    body.add(new Block.Text(
        account.period() instanceof Period.Between
            ? say.text("direction.dates", "days", say.days(window))
            : say.text("direction.window", "period", say.period(account.period()), "days", say.days(window))));
    body.add(new Block.Text(measured(account, say)));
    body.add(new Block.Text(Block.Tone.TO_FILL, say.text("direction.fill")));
  }

  private static String measured(PeriodAccount account, Say say) {
    Snapshot now = account.now();
    if (now == null) {
      return say.text("direction.nothing", "office", account.office().name());
    }
    return say.text(
        "direction.measured",
        "office", account.office().name(),
        "runs", say.number(account.runs().size()),
        "date", say.day(Dates.day(now.header().started())),
        "run", now.header().id(),
        "vantage", Words.in(say.language()).text("vantage." + now.header().vantage().type().word()));
  }
}
