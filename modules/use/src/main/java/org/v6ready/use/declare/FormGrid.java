package org.v6ready.use.declare;

import java.util.List;

/// A filled form as a grid of texts, whatever file it came in: sheets of rows. A table of a Word file is
/// a sheet whose name is `#` and its number. Dates of spreadsheets come as ISO text, whole numbers
/// without decimals; a cell that holds an error begins with `#ERR`.
public record FormGrid(String file, List<Sheet> sheets) {
  public FormGrid {
    sheets = List.copyOf(sheets);
  }

  /// One sheet; every row may have a length of its own.
  public record Sheet(String name, List<List<String>> rows) {
    public Sheet {
      rows = rows.stream().map(List::copyOf).toList();
    }

    String text(int row, int column) {
      return row < rows.size() && column < rows.get(row).size() ? rows.get(row).get(column).strip() : "";
    }
  }

  /// `C12` for column 2, row 11.
  public static String cell(int row, int column) {
    StringBuilder letters = new StringBuilder();
    for (int c = column; c >= 0; c = c / 26 - 1) {
      letters.insert(0, (char) ('A' + c % 26));
    }
    return letters.append(row + 1).toString();
  }
}
