package org.v6ready.yaml;

import java.util.ArrayList;
import java.util.List;

/// Comma-separated values (RFC 4180); the separator is the comma, semicolon or tab the first line has
/// most of, because spreadsheets in Vietnam save semicolons.
public final class Csv {
  private final String text;
  private final char separator;
  private final List<Row> rows = new ArrayList<>();
  private List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private boolean quoted;
  private int line = 1;
  private int rowLine = 1;

  private Csv(String text) {
    this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
    String first = this.text.lines().findFirst().orElse("");
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(first, candidate) > count(first, best)) {
        best = candidate;
      }
    }
    this.separator = best;
  }

  /// A row and the line it begins on, from 1.
  public record Row(int line, List<String> cells) {}

  /// The rows that are not blank.
  public static List<Row> rows(String text) {
    return new Csv(text).read();
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private List<Row> read() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
      }
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"' && (quoted || cell.isEmpty())) {
        quoted = !quoted;
      } else if (quoted) {
        cell.append(c);
      } else if (c == separator) {
        endCell();
      } else if (c == '\n') {
        endRow();
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    endRow();
    return rows;
  }

  private void endCell() {
    cells.add(cell.toString());
    cell.setLength(0);
  }

  private void endRow() {
    endCell();
    if (cells.stream().anyMatch(value -> !value.isBlank())) {
      rows.add(new Row(rowLine, List.copyOf(cells)));
    }
    cells = new ArrayList<>();
    rowLine = line;
  }
}
