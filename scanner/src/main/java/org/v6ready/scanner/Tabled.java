package org.v6ready.scanner;

import java.util.ArrayList;
import java.util.List;

/// Rows under headings: aligned on a terminal, tab-separated in a pipe.
final class Tabled {
  private final List<List<String>> rows = new ArrayList<>();

  Tabled(String... headings) {
    rows.add(List.of(headings));
  }

  void row(String... cells) {
    rows.add(List.of(cells));
  }

  boolean empty() {
    return rows.size() == 1;
  }

  void print(Console console) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      for (int c = 0; c < row.size(); c++) {
        boolean last = c == row.size() - 1;
        String cell = row.get(c).replaceAll("[\t\n\r]", " ");
        text.append(cell).append(last ? "\n" : console.outIsTerminal() ? " ".repeat(width(c) - length(cell) + 2) : "\t");
      }
    }
    console.print(text.toString());
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
  }

  /// Letters of Vietnamese with their marks take one place each.
  private static int length(String text) {
    String composed = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC);
    return composed.codePointCount(0, composed.length());
  }
}
