package org.v6ready.web.plan;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.v6ready.desk.Desk;
import org.v6ready.documents.Say;
import org.v6ready.documents.checklist.TaskText;
import org.v6ready.model.plan.Task;
import org.v6ready.model.plan.TaskOrigin;
import org.v6ready.model.plan.TaskStatus;
import org.v6ready.plan.task.Checklist;
import org.v6ready.plan.task.ChecklistItem;

/// The checklist as a page shows it: what the commune can do, what is asked of others, the steps.
public record ChecklistView(List<Row> ours, List<Row> others, List<Row> steps, List<Choice> owners, int open, int overdue) {
  /// One task.
  public record Row(
      String id, String what, String why, String subject, String services, int freed, String owner, String cooperating, String due,
      String dueDay, boolean overdue, String status, String statusWord, boolean verified, String evidence, String note, boolean exempt) {}

  /// A choice of a form.
  public record Choice(String id, String name) {}

  /// What to show: a status word or `open` or `all`, an owner's id, words to look for.
  public record Filter(String status, String owner, String words) {}

  static ChecklistView of(Desk desk, Filter filter, Locale language) {
    LocalDate today = desk.today();
    Checklist whole = desk.checklist(today);
    TaskText text = new TaskText(desk.plan(), Say.in(language));
    List<ChecklistItem> shown = whole.items().stream().filter(item -> matches(item, filter, text)).toList();
    return new ChecklistView(
        rows(shown.stream().filter(item -> found(item) && item.task().ours()).toList(), text),
        rows(shown.stream().filter(item -> found(item) && !item.task().ours()).toList(), text),
        rows(shown.stream().filter(item -> !found(item)).toList(), text),
        whole.items().stream().map(item -> item.task().owner()).distinct().sorted().map(id -> new Choice(id, text.name(id))).toList(),
        whole.open().items().size(),
        (int) whole.items().stream().filter(ChecklistItem::overdue).count());
  }

  static Row row(ChecklistItem item, TaskText text) {
    Task task = item.task();
    LocalDate due = task.due();
    return new Row(
        task.id(), text.what(task), text.why(task), text.subject(task), text.say().names(task.services()), item.freed(), text.owner(task),
        text.cooperating(task), text.due(item), due == null ? "" : due.toString(), item.overdue(), text.status(task), task.status().word(),
        task.status() == TaskStatus.VERIFIED, text.evidence(task), text.note(item), item.exempt());
  }

  private static List<Row> rows(List<ChecklistItem> items, TaskText text) {
    return items.stream().map(item -> row(item, text)).toList();
  }

  private static boolean found(ChecklistItem item) {
    return item.task().origin().measured();
  }

  private static boolean matches(ChecklistItem item, Filter filter, TaskText text) {
    Task task = item.task();
    boolean status =
        switch (filter.status()) {
          case "all" -> true;
          case "", "open" -> task.status().open() && !item.exempt();
          default -> task.status().word().equals(filter.status());
        };
    boolean owner = filter.owner().isEmpty() || task.owner().equalsIgnoreCase(filter.owner());
    String all = task.id() + " " + text.what(task) + " " + text.subject(task) + " " + String.join(" ", task.services());
    return status && owner && bare(all).contains(bare(filter.words()));
  }

  private static String bare(String text) {
    return Normalizer.normalize(text.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).strip();
  }
}
