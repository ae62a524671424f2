package org.v6ready.desk.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.v6ready.documents.Say;
import org.v6ready.documents.checklist.TaskText;
import org.v6ready.model.plan.Task;
import org.v6ready.model.plan.TaskOrigin;
import org.v6ready.plan.Plan;
import org.v6ready.plan.task.Checklist;
import org.v6ready.plan.task.ChecklistItem;
import org.v6ready.report.text.Columns;
import org.v6ready.report.text.Lines;
import org.v6ready.report.text.Screen;

/// The checklist for a terminal: what the commune can do, what is asked of others, then the steps.
public final class ChecklistScreen {
  private static final int ID = 13;

  private final Screen screen;
  private final Say say;
  private final TaskText text;
  private final Lines lines = new Lines();

  private ChecklistScreen(Plan plan, Screen screen) {
    this.screen = screen;
    this.say = Say.in(screen.language());
    this.text = new TaskText(plan, say);
  }

  /// Writes the items in their order.
  public static void write(Checklist checklist, Plan plan, Screen screen, OutputStream out) throws IOException {
    ChecklistScreen page = new ChecklistScreen(plan, screen);
    page.group("task.ours", found(checklist.ours()));
    page.group("task.others", found(checklist.others()));
    page.group("task.steps", checklist.items().stream().filter(item -> !finding(item)).toList());
    if (checklist.items().isEmpty()) {
      page.lines.add(page.say.text("task.nothing"));
    }
    page.lines.write(out);
  }

  private static List<ChecklistItem> found(Checklist checklist) {
    return checklist.items().stream().filter(ChecklistScreen::finding).toList();
  }

  private static boolean finding(ChecklistItem item) {
    return item.task().origin().measured();
  }

  private void group(String key, List<ChecklistItem> items) {
    if (items.isEmpty()) {
      return;
    }
    lines.add(say.text(key) + " (" + say.number(items.size()) + ")");
    items.forEach(this::item);
    lines.blank();
  }

  private void item(ChecklistItem item) {
    Task task = item.task();
    String freed = item.freed() == 0 ? "" : ", " + say.text("task.frees", "count", say.number(item.freed()));
    lines.wrapped(Columns.fit(task.id(), ID), text.what(task), screen.columns());
    lines.wrapped(" ".repeat(ID), say.text("task.line", "owner", text.owner(task), "due", text.due(item), "status", text.status(task)) + freed, screen.columns());
    if (finding(item)) {
      String services = task.services().isEmpty() ? "" : ": " + say.names(task.services());
      lines.wrapped(" ".repeat(ID), text.subject(task) + services, screen.columns());
    }
  }

  /// Everything about one task.
  public static void one(ChecklistItem item, Plan plan, Screen screen, OutputStream out) throws IOException {
    ChecklistScreen page = new ChecklistScreen(plan, screen);
    List<String> headings = page.text.headings();
    List<String> cells = page.text.cells(item);
    for (int i = 0; i < headings.size(); i++) {
      if (!cells.get(i).isBlank()) {
        page.lines.wrapped(Columns.fit(headings.get(i) + ":", 28), cells.get(i), screen.columns());
      }
    }
    String why = page.text.why(item.task());
    if (!why.isEmpty()) {
      page.lines.wrapped(Columns.fit(page.say.text("book.message") + ":", 28), why, screen.columns());
    }
    page.lines.write(out);
  }

  /// One line for each task, tabs between, for pipes.
  public static void lines(Checklist checklist, Plan plan, Screen screen, OutputStream out) throws IOException {
    ChecklistScreen page = new ChecklistScreen(plan, screen);
    for (ChecklistItem item : checklist.items()) {
      Task task = item.task();
      String due = task.due() == null ? "" : task.due().toString();
      page.lines.add(
          String.join("\t", List.of(task.id(), task.status().word(), task.owner(), due, Integer.toString(item.freed()),
              Columns.harmless(page.text.subject(task)), Columns.harmless(page.text.what(task)))));
    }
    page.lines.write(out);
  }
}
