package org.v6ready.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.v6ready.documents.letter.Letter;
import org.v6ready.documents.report.PeriodReading;
import org.v6ready.documents.report.Snapshot;
import org.v6ready.model.plan.IndicatorValue;
import org.v6ready.model.plan.Task;
import org.v6ready.model.plan.TaskOrigin;
import org.v6ready.model.plan.ValueSource;
import org.v6ready.plan.Body;
import org.v6ready.plan.indicator.Indicator;
import org.v6ready.plan.indicator.Standing;
import org.v6ready.plan.period.Period;
import org.v6ready.plan.task.ChecklistItem;
import org.v6ready.plan.task.MigrationStep;

/// The request letters that the checklist calls for today.
public final class Letters {
  private final Desk desk;
  private final @Nullable LocalDate by;
  private final @Nullable Snapshot run;

  /// Letters that ask for everything by a day, or leave it blank.
  public Letters(Desk desk, @Nullable LocalDate by, Locale language) {
    this.desk = desk;
    this.by = by;
    this.run = PeriodReading.newest(new StoredRuns(desk.runs()), language).orElse(null);
  }

  /// Every letter that asks for something, for all bodies outside the commune.
  public List<Letter> all() {
    List<Letter> letters = new ArrayList<>();
    desk.plan().bodies().stream().filter(body -> !body.ours()).forEach(body -> letters.addAll(to(body)));
    return letters;
  }

  /// The letters to one body: one for each of its addressees, and one to the body itself for findings
  /// that are none of theirs. Empty when there is nothing to ask.
  public List<Letter> to(Body body) {
    List<Task> findings =
        desk.checklist(desk.today()).open().items().stream()
            .map(ChecklistItem::task)
            // What an audit of an office found holds no service back, and letters speak of services.
            .filter(task -> task.origin() instanceof TaskOrigin.Found && !task.services().isEmpty() && task.owner().equals(body.id()))
            .toList();
    List<MigrationStep> steps = steps(body);
    List<Indicator> owed = owed(body);
    List<Letter> letters = new ArrayList<>();
    List<Task> left = new ArrayList<>(findings);
    for (Body.Addressee addressee : body.addressees()) {
      List<Task> own = findings.stream().filter(task -> concerns(task, addressee)).toList();
      left.removeAll(own);
      letters.add(letter(body, addressee.name(), own, steps, owed));
    }
    boolean alone = body.addressees().isEmpty();
    letters.add(letter(body, body.name().vi(), left, alone ? steps : List.of(), alone ? owed : List.of()));
    return letters.stream().filter(letter -> !letter.empty()).toList();
  }

  private Letter letter(Body body, String addressee, List<Task> findings, List<MigrationStep> steps, List<Indicator> owed) {
    return new Letter(desk.office(), desk.plan(), body, addressee, findings, steps, owed, by, desk.today(), run);
  }

  /// Open steps that the body itself has to take.
  private List<MigrationStep> steps(Body body) {
    List<Integer> open =
        desk.checklist(desk.today()).open().items().stream()
            .map(item -> item.task().origin())
            .filter(TaskOrigin.Step.class::isInstance)
            .map(origin -> ((TaskOrigin.Step) origin).number())
            .toList();
    return desk.plan().steps().stream()
        .filter(step -> open.contains(step.number()) && step.responsible().contains(body.id()))
        .toList();
  }

  /// Indicators the body leads and that have neither a value nor a declaration of this reporting quarter.
  private List<Indicator> owed(Body body) {
    LocalDate since = Period.quarterReportedOn(desk.today()).window().from();
    return desk.standings(desk.today()).stream()
        .filter(standing -> standing.indicator().lead().contains(body.id()) && older(standing, since))
        .map(Standing::indicator)
        .toList();
  }

  private static boolean older(Standing standing, LocalDate since) {
    IndicatorValue value = standing.value();
    return Stream.concat(
            Stream.ofNullable(value), standing.crossChecks().stream().filter(other -> other.source() == ValueSource.DECLARED))
        .allMatch(known -> known.asOf().isBefore(since));
  }

  private static boolean concerns(Task task, Body.Addressee addressee) {
    String text =
        ((task.origin() instanceof TaskOrigin.Found(_, String subject) ? subject : "") + " " + String.join(" ", task.services()))
            .toLowerCase(Locale.ROOT);
    return addressee.words().stream().anyMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)));
  }
}
