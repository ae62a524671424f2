package org.v6ready.documents.block;

import java.util.List;

/// A table whose head is repeated on every page. Every row has a text for each column.
public record Table(String caption, List<Column> columns, List<List<String>> rows) implements Block {
  private static final int LONG = 600;

  public Table {
    caption = Plain.text(caption);
    columns = List.copyOf(columns);
    rows = rows.stream().map(Plain::texts).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(row.size() + " cells for " + columns.size() + " columns");
      }
    }
  }

  /// Whether a row is short enough to stand on one page; longer ones may fill several.
  public static boolean whole(List<String> row) {
    return row.stream().allMatch(text -> text.length() <= LONG);
  }

  /// A column; `weight` is its share of the width.
  public record Column(String heading, int weight, Align align) {
    public Column {
      heading = Plain.text(heading);
      if (weight < 1) {
        throw new IllegalArgumentException("a column needs a width");
      }
    }
  }

  /// Where texts stand in a column.
  public enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }
}
