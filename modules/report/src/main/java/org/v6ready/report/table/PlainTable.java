package org.v6ready.report.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.v6ready.report.json.Document;
import org.v6ready.report.text.Columns;
import org.v6ready.report.text.Lines;
import org.v6ready.report.text.Screen;

/// Rows under names, for answers that are one simple list. `names` are for machines and stay the same;
/// `headings` are the reader's words. The last column takes the rest of the line and wraps.
public record PlainTable(List<String> names, List<String> headings, List<List<String>> rows) {
  private static final int WIDEST = 34;

  public PlainTable {
    names = List.copyOf(names);
    headings = List.copyOf(headings);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /// The forms it can be written in.
  public enum Format {
    TABLE,
    TSV,
    CSV,
    JSON,
    NDJSON,
    YAML;

    /// The word of `-o`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The format of a [#word].
    public static Optional<Format> of(String word) {
      return Arrays.stream(values()).filter(one -> one.word().equals(word.toLowerCase(Locale.ROOT))).findFirst();
    }

    /// Every word.
    public static List<String> words() {
      return Arrays.stream(values()).map(Format::word).toList();
    }
  }

  /// Writes it; leaves the stream open.
  public void write(Format format, Screen screen, OutputStream out) throws IOException {
    switch (format) {
      case TABLE -> table(screen, out);
      case TSV -> lines("\t", cell -> cell.replaceAll("\\p{Cntrl}", " "), out);
      case CSV -> lines(",", cell -> cell.matches("[^,\"\\p{Cntrl}]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"', out);
      case JSON, YAML -> document(format, out);
      case NDJSON -> {
        for (List<String> row : rows) {
          try (Document document = Document.line(out)) {
            object(document, row);
          }
          out.write('\n');
        }
      }
    }
  }

  private void lines(String between, java.util.function.UnaryOperator<String> cell, OutputStream out) throws IOException {
    List<List<String>> all = new ArrayList<>();
    all.add(names);
    all.addAll(rows);
    for (List<String> row : all) {
      out.write((row.stream().map(cell).collect(Collectors.joining(between)) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private void document(Format format, OutputStream out) throws IOException {
    try (Document document = format == Format.JSON ? Document.json(out) : Document.yaml(out)) {
      document.object(() -> document.array("rows", rows, row -> object(document, row)));
    }
    if (format == Format.JSON) {
      out.write('\n');
    }
  }

  private void object(Document document, List<String> row) {
    document.object(
        () -> {
          for (int i = 0; i < names.size(); i++) {
            document.text(names.get(i), row.get(i));
          }
        });
  }

  private void table(Screen screen, OutputStream out) throws IOException {
    int last = names.size() - 1;
    int[] widths = new int[last];
    for (int i = 0; i < last; i++) {
      int column = i;
      int widest = rows.stream().mapToInt(row -> Columns.width(row.get(column))).max().orElse(0);
      widths[i] = Math.min(WIDEST, Math.max(Columns.width(headings.get(i)), widest)) + 2;
    }
    Lines lines = new Lines();
    row(lines, headings, widths, screen.columns());
    rows.forEach(row -> row(lines, row, widths, screen.columns()));
    lines.write(out);
  }

  private static void row(Lines lines, List<String> row, int[] widths, int columns) {
    StringBuilder first = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      first.append(Columns.fit(Columns.harmless(row.get(i)), widths[i]));
    }
    lines.wrapped(first.toString(), row.getLast(), columns);
  }
}
