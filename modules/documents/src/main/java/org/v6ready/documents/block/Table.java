package org.v6ready.documents.block;

import java.util.List;

/// A table whose head is repeated on every page. Every row has a text for each column.
public record Table(String caption, List<Column> columns, List<List<String>> rows) implements Block {
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
