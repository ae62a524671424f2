package org.v6ready.documents.checklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.v6ready.documents.Say;
import org.v6ready.documents.block.Block;
import org.v6ready.documents.block.Paper;
import org.v6ready.documents.block.Table;
import org.v6ready.model.plan.TaskOrigin;
import org.v6ready.plan.Plan;
import org.v6ready.plan.task.Checklist;
import org.v6ready.plan.task.ChecklistItem;

/// The checklist to print and carry around: a box to tick before every task, what the commune can do
/// apart from what is asked of others.
public final class ChecklistPaper {
  private ChecklistPaper() {}

  /// The paper of a checklist as it stood on a day.
  public static Paper of(Checklist checklist, Plan plan, LocalDate day, Say say) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(Block.Tone.NOTE, say.text("task.printed", "day", say.day(day), "plan", plan.title().in(say.language()))));
    table(blocks, say.text("task.ours"), found(checklist.ours(), true), plan, say);
    table(blocks, say.text("task.others"), found(checklist.others(), true), plan, say);
    table(blocks, say.text("task.steps"), found(checklist, false), plan, say);
    if (blocks.size() == 1) {
      blocks.add(new Block.Text(say.text("task.nothing")));
    }
    Paper.Annex only = new Paper.Annex(say.text("task.title"), "", "", true, blocks);
    return new Paper(say.text("task.title"), say.language(), List.of(), List.of(only));
  }

  private static List<ChecklistItem> found(Checklist checklist, boolean findings) {
    return checklist.items().stream().filter(item -> item.task().origin().measured() == findings).toList();
  }

  private static void table(List<Block> blocks, String caption, List<ChecklistItem> items, Plan plan, Say say) {
    if (items.isEmpty()) {
      return;
    }
    TaskText text = new TaskText(plan, say);
    List<List<String>> rows = new ArrayList<>();
    for (ChecklistItem item : items) {
      rows.add(List.of(
          item.task().status().open() ? "\u25a1" : "\u25a0",
          item.task().id(),
          text.what(item.task()) + "\n" + text.subject(item.task()),
          say.names(item.task().services()),
          text.owner(item.task()) + (item.task().cooperating().isEmpty() ? "" : "\n" + say.text("task.with", "names", text.cooperating(item.task()))),
          text.due(item),
          text.status(item.task()),
          text.note(item)));
    }
    blocks.add(new Table(
        caption,
        List.of(
            new Table.Column("", 5, Table.Align.CENTRE),
            new Table.Column(say.text("task.id"), 17, Table.Align.LEFT),
            new Table.Column(say.text("task.what"), 33, Table.Align.LEFT),
            new Table.Column(say.text("task.services"), 20, Table.Align.LEFT),
            new Table.Column(say.text("task.owner"), 19, Table.Align.LEFT),
            new Table.Column(say.text("task.due"), 13, Table.Align.CENTRE),
            new Table.Column(say.text("task.status"), 14, Table.Align.CENTRE),
            new Table.Column(say.text("task.note"), 15, Table.Align.LEFT)),
        rows));
  }
}
