package org.v6ready.documents.report;

import java.util.ArrayList;
import java.util.List;
import org.v6ready.documents.Say;
import org.v6ready.documents.block.Block;
import org.v6ready.documents.block.Plain;
import org.v6ready.model.target.Actor;
import org.v6ready.plan.indicator.IndicatorStatus;
import org.v6ready.plan.indicator.Standing;
import org.v6ready.report.VerdictText;

/// Parts IV and V: what is asked of whom, and the work of the next period.
final class RequestPart {
  private static final int CAUSES = 3;

  private RequestPart() {}

  static void write(List<Block> body, PeriodAccount account, Say say) {
    body.add(new Block.Heading(1, say.text("request.heading")));
    int number = 0;
    for (Actor actor : Actor.values()) {
      List<FindingKind> causes = FindingKind.fails(account.services(), List.of(actor));
      if (actor != Actor.COMMUNE && !causes.isEmpty()) {
        number++;
        body.add(new Block.Heading(2, number + ". " + say.text("asked." + actor.word())));
        body.add(new Block.Items(items(causes, say)));
      }
    }
    if (number == 0) {
      body.add(new Block.Text(say.text(account.now() == null ? "request.unmeasured" : "request.none")));
    }
    body.add(new Block.Heading(1, say.text("next.heading")));
    body.add(new Block.Items(next(account, say)));
    body.add(new Block.Text(Block.Tone.TO_FILL, say.text("next.fill")));
  }

  private static List<String> items(List<FindingKind> causes, Say say) {
    VerdictText verdicts = VerdictText.in(say.language());
    List<String> items = new ArrayList<>();
    for (FindingKind cause : causes.subList(0, Math.min(CAUSES, causes.size()))) {
      List<String> names = cause.services().stream().map(ServiceRow::name).toList();
      items.add(say.text(
          "request.item",
          "check", verdicts.title(cause.example().check()),
          "remedy", Plain.cut(verdicts.remedy(cause.example()), 300),
          "count", say.number(names.size()),
          "names", say.names(names)));
    }
    if (causes.size() > CAUSES) {
      items.add(say.text("request.more", "count", say.number(causes.size() - CAUSES)));
    }
    return items;
  }

  private static List<String> next(PeriodAccount account, Say say) {
    List<String> items = new ArrayList<>(
        items(FindingKind.fails(account.services(), List.of(Actor.COMMUNE)), say));
    for (Standing standing : account.standings()) {
      if (standing.status() == IndicatorStatus.AT_RISK || standing.status() == IndicatorStatus.OVERDUE) {
        items.add(say.text("next.indicator", "name", standing.indicator().name().in(say.language())));
      }
    }
    if (account.now() != null) {
      items.add(say.text("next.letters"));
    }
    items.add(say.text("next.measure"));
    return items;
  }
}
