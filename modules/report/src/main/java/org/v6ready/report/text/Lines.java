package org.v6ready.report.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Text being put together line by line.
public final class Lines {
  private final StringBuilder text = new StringBuilder();

  /// Adds a line.
  public void add(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  /// Adds an empty line.
  public void blank() {
    text.append('\n');
  }

  /// Wrapped to `columns`, the first line after `first`, the others indented as far.
  public void wrapped(String first, String sentence, int columns) {
    int indent = Columns.width(first);
    List<String> lines = Columns.wrap(Columns.harmless(sentence), Math.max(30, columns - indent));
    for (int i = 0; i < lines.size(); i++) {
      add((i == 0 ? first : " ".repeat(indent)) + lines.get(i));
    }
  }

  /// Wrapped to `columns` after `indent`; the lines after the first stand four cells further in. Double
  /// blanks, which set columns apart, stay where a line is not broken.
  void hanging(String indent, String text, int columns) {
    String harmless = Columns.harmless(text);
    if (Columns.width(indent + harmless) <= columns) {
      add(indent + harmless);
      return;
    }
    List<String> parts = Columns.wrap(harmless, Math.max(30, columns - Columns.width(indent) - 4));
    for (int i = 0; i < parts.size(); i++) {
      add(indent + (i == 0 ? "" : "    ") + parts.get(i));
    }
  }

  /// Writes everything; leaves the stream open.
  public void write(OutputStream out) throws IOException {
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
