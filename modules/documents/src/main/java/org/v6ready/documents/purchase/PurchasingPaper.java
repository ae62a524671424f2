package org.v6ready.documents.purchase;

import java.util.ArrayList;
import java.util.List;
import org.v6ready.documents.Say;
import org.v6ready.documents.block.Block;
import org.v6ready.documents.block.Paper;
import org.v6ready.documents.block.Table;
import org.v6ready.documents.sheet.Book;
import org.v6ready.plan.purchase.DeviceClass;

/// What to ask suppliers for, by class of equipment, with a column they fill in; to attach to a
/// tender's papers.
public final class PurchasingPaper {
  private PurchasingPaper() {}

  /// The list as an annex to print or edit.
  public static Paper of(List<DeviceClass> classes, Say say) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(say.text("buy.clause")));
    for (DeviceClass device : classes) {
      blocks.add(new Table(device.name().in(say.language()), columns(say), rows(device, say)));
    }
    blocks.add(new Block.Text(Block.Tone.NOTE, say.text("buy.note")));
    return new Paper(say.text("buy.title"), say.language(), List.of(),
        List.of(new Paper.Annex(say.text("buy.title"), "", "", false, blocks)));
  }

  /// The same as a spreadsheet, one sheet for all classes so that it can be filtered.
  public static Book book(List<DeviceClass> classes, Say say) {
    List<List<Book.Cell>> rows = new ArrayList<>();
    for (DeviceClass device : classes) {
      for (DeviceClass.Requirement line : device.requirements()) {
        rows.add(List.of(
            Book.text(device.name().in(say.language())), Book.text(line.text().in(say.language())),
            Book.text(line.basis()), Book.text(level(line, say)), Book.text(""), Book.text("")));
      }
    }
    List<String> headings = List.of(say.text("buy.class"), say.text("buy.requirement"), say.text("buy.basis"),
        say.text("buy.level"), say.text("buy.answer"), say.text("buy.proof"));
    return new Book(say.text("buy.title"),
        List.of(new Book.Page(say.text("buy.sheet"), headings, List.of(40, 70, 30, 14, 14, 30), rows, List.of(say.text("buy.note")))));
  }

  private static List<Table.Column> columns(Say say) {
    return List.of(
        new Table.Column(say.text("number"), 6, Table.Align.CENTRE),
        new Table.Column(say.text("buy.requirement"), 46, Table.Align.LEFT),
        new Table.Column(say.text("buy.basis"), 20, Table.Align.LEFT),
        new Table.Column(say.text("buy.level"), 14, Table.Align.CENTRE),
        new Table.Column(say.text("buy.answer"), 14, Table.Align.CENTRE));
  }

  private static List<List<String>> rows(DeviceClass device, Say say) {
    List<List<String>> rows = new ArrayList<>();
    for (DeviceClass.Requirement line : device.requirements()) {
      rows.add(List.of(Integer.toString(rows.size() + 1), line.text().in(say.language()), line.basis(), level(line, say), ""));
    }
    return rows;
  }

  private static String level(DeviceClass.Requirement line, Say say) {
    return say.text(line.must() ? "buy.must" : "buy.should");
  }
}
