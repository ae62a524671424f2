package org.v6ready.use.declare;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.v6ready.model.text.Messages;

/// One thing wrong with a filled form: the sheet and the cell (empty when the whole file is meant), the
/// sentence's key and what fills it. Every sentence ends with what to do.
public record FormProblem(String file, String sheet, String cell, String key, Map<String, String> args) {
  public FormProblem {
    args = Map.copyOf(new TreeMap<>(args));
  }

  /// One line with its place, such as `khai.xlsx, Kê khai!C12: …`.
  public String render(Locale language) {
    Messages words = Messages.of(FormProblem.class, "org.v6ready.use.declare.problems", language);
    String table = sheet.startsWith("#") ? words.text("form.table", Map.of("n", sheet.substring(1))) : sheet;
    String place = cell.isEmpty() ? file : file + ", " + table + "!" + cell;
    return place + ": " + words.text("form." + key, args);
  }
}
