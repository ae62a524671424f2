package org.v6ready.documents.checklist;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.v6ready.checks.CheckText;
import org.v6ready.documents.Say;
import org.v6ready.model.plan.Task;
import org.v6ready.model.plan.TaskOrigin;
import org.v6ready.model.plan.TaskStatus;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.plan.Body;
import org.v6ready.plan.Exemption;
import org.v6ready.plan.Plan;
import org.v6ready.plan.task.ChecklistItem;
import org.v6ready.plan.task.MigrationStep;
import org.v6ready.report.OfficeText;
import org.v6ready.report.VerdictText;
import org.v6ready.report.json.Withheld;

/// Tasks in words.
public record TaskText(Plan plan, Say say) {
  /// What is to be done: the remedy of a finding, the text of a step.
  public String what(Task task) {
    return switch (task.origin()) {
      case TaskOrigin.Found(Verdict verdict, _) -> {
        VerdictText text = VerdictText.in(say.language());
        String remedy = text.remedy(verdict);
        yield remedy.isEmpty() ? text.title(verdict.check()) : remedy;
      }
      case TaskOrigin.Question(String check, _) -> say.text("task.question", "question", CheckText.in(say.language()).question(check), "check", check);
      case TaskOrigin.Step(int number) ->
          step(number).map(step -> step.text().in(say.language())).orElse(say.text("task.step", "number", "" + number));
    };
  }

  /// Why: what was found; empty for a step.
  public String why(Task task) {
    // What an audit of an office found names its inside, and a checklist is handed around.
    return task.origin() instanceof TaskOrigin.Found(Verdict verdict, _)
        ? Withheld.message(verdict, VerdictText.in(say.language()), !task.services().isEmpty())
        : "";
  }

  /// The host, zone, server or office it is about; the step's number for a step.
  public String subject(Task task) {
    return switch (task.origin()) {
      case TaskOrigin.Found(_, String subject) -> subject.isEmpty() ? OfficeText.in(say.language()).name(subject) : subject;
      case TaskOrigin.Question(_, String office) -> OfficeText.in(say.language()).name(office);
      case TaskOrigin.Step(int number) -> say.text("task.step", "number", "" + number);
    };
  }

  /// Mới, Đang làm, Chờ đơn vị khác, Xong, Đã kiểm chứng; with how often it came back.
  public String status(Task task) {
    String word = status(task.status());
    return task.reopened() == 0 ? word : say.text("task.reopened", "status", word, "count", say.number(task.reopened()));
  }

  /// The word of a status.
  public String status(TaskStatus status) {
    return say.text("task.status." + status.word());
  }

  /// The owner's name.
  public String owner(Task task) {
    return name(task.owner());
  }

  /// A body's name, or the word as it was typed.
  public String name(String id) {
    return plan.body(id).map(Body::name).map(name -> name.in(say.language())).orElse(id);
  }

  /// Who else takes part.
  public String cooperating(Task task) {
    return task.cooperating().stream().map(this::name).collect(Collectors.joining("; "));
  }

  /// The deadline, or that none is set; with the word overdue when it is.
  public String due(ChecklistItem item) {
    java.time.LocalDate due = item.task().due();
    if (due == null) {
      return say.text("task.due.none");
    }
    return item.overdue() ? say.text("task.overdue", "day", say.day(due)) : say.day(due);
  }

  /// The note, the exemption and who confirmed it.
  public String note(ChecklistItem item) {
    Task task = item.task();
    String verified = task.verifiedBy() == null ? "" : say.text("task.verified", "run", task.verifiedBy());
    return Stream.of(task.note(), verified, exemption(item)).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
  }

  private String exemption(ChecklistItem item) {
    Exemption exemption = item.exemption();
    return exemption == null
        ? ""
        : say.text(item.exempt() ? "task.exempt" : "task.exempt.over",
            "owner", name(exemption.owner()), "reason", exemption.reason(), "day", say.day(exemption.retireBy()));
  }

  /// Files and links that prove it.
  public String evidence(Task task) {
    return String.join("; ", task.evidence());
  }

  private java.util.Optional<MigrationStep> step(int number) {
    return plan.steps().stream().filter(step -> step.number() == number).findFirst();
  }

  /// The headings of a table of tasks, in the order of [#cells].
  public List<String> headings() {
    return Stream.of("id", "what", "subject", "services", "freed", "owner", "cooperating", "due", "status", "evidence", "note")
        .map(key -> say.text("task." + key))
        .toList();
  }

  /// A row of a table of tasks.
  public List<String> cells(ChecklistItem item) {
    Task task = item.task();
    return List.of(
        task.id(), what(task), subject(task), say.names(task.services()), Integer.toString(item.freed()), owner(task),
        cooperating(task), due(item), status(task), evidence(task), note(item));
  }
}
