package org.v6ready.documents.checklist;

import java.util.ArrayList;
import java.util.List;
import org.v6ready.documents.Say;
import org.v6ready.documents.sheet.Book;
import org.v6ready.documents.sheet.Book.Cell;
import org.v6ready.model.plan.TaskOrigin;
import org.v6ready.plan.Exemption;
import org.v6ready.plan.Plan;
import org.v6ready.plan.task.Checklist;
import org.v6ready.plan.task.ChecklistItem;

/// The checklist as a spreadsheet: what the commune can do, what is asked of others, the steps of the
/// migration plan, the exemptions.
public final class ChecklistBook {
  private static final List<Integer> WIDTHS = List.of(14, 60, 32, 44, 12, 26, 26, 18, 20, 30, 40);

  private ChecklistBook() {}

  /// The book of a checklist.
  public static Book of(Checklist checklist, Plan plan, Say say) {
    TaskText text = new TaskText(plan, say);
    List<Book.Page> pages = new ArrayList<>();
    pages.add(page(say.text("task.ours"), found(checklist.ours()), text));
    pages.add(page(say.text("task.others"), found(checklist.others()), text));
    pages.add(page(say.text("task.steps"), checklist.items().stream().filter(item -> !found(item)).toList(), text));
    pages.add(exemptions(plan, say));
    return new Book(say.text("task.title"), pages);
  }

  private static List<ChecklistItem> found(Checklist checklist) {
    return checklist.items().stream().filter(ChecklistBook::found).toList();
  }

  private static boolean found(ChecklistItem item) {
    return item.task().origin().measured();
  }

  private static Book.Page page(String name, List<ChecklistItem> items, TaskText text) {
    List<List<Cell>> rows = new ArrayList<>();
    for (ChecklistItem item : items) {
      List<Cell> cells = new ArrayList<>(text.cells(item).stream().map(Book::text).toList());
      cells.set(4, new Cell.Figure(item.freed()));
      rows.add(cells);
    }
    return new Book.Page(name, text.headings(), WIDTHS, rows, List.of());
  }

  private static Book.Page exemptions(Plan plan, Say say) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Exemption exemption : plan.exemptions()) {
      rows.add(List.of(
          Book.text(exemption.task().isEmpty() ? exemption.subject() : exemption.task()),
          Book.text(new TaskText(plan, say).name(exemption.owner())),
          Book.text(exemption.reason()),
          Book.text(say.day(exemption.retireBy()))));
    }
    return new Book.Page(
        say.text("exempt.title"),
        List.of(say.text("task.subject"), say.text("exempt.owner"), say.text("exempt.reason"), say.text("exempt.retire")),
        List.of(36, 30, 60, 18), rows, List.of());
  }
}
