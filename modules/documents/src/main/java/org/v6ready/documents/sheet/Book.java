package org.v6ready.documents.sheet;

import java.util.List;
import org.v6ready.documents.block.Plain;

/// A spreadsheet file: sheets of rows under one head row.
public record Book(String title, List<Page> pages) {
  public Book {
    title = Plain.text(title);
    pages = List.copyOf(pages);
  }

  /// A sheet; `widths` are in characters, one for each heading. `notes` stand under the rows.
  public record Page(String name, List<String> headings, List<Integer> widths, List<List<Cell>> rows, List<String> notes) {
    public Page {
      headings = Plain.texts(headings);
      widths = List.copyOf(widths);
      rows = List.copyOf(rows);
      notes = Plain.texts(notes);
    }
  }

  /// What a cell holds.
  public sealed interface Cell {
    /// Text from anywhere; never run as a formula.
    record Text(String text) implements Cell {
      public Text {
        text = Plain.text(text);
      }
    }

    /// A number.
    record Figure(double value) implements Cell {}

    /// A formula of our own, without the equals sign; `share` shows it in per cent.
    record Formula(String expression, boolean share) implements Cell {}
  }

  /// A cell of text.
  public static Cell text(String text) {
    return new Cell.Text(text);
  }
}
