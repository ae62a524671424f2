package org.v6ready.checks.ladder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Who runs a host that many websites load from, by the suffix of its name; `operators.tsv` beside this
/// class is the list.
public final class Operators {
  private static final Map<String, String> BY_SUFFIX = read();

  private Operators() {}

  /// The operator of the longest known suffix; empty when there is none.
  public static String of(String host) {
    String suffix = host.toLowerCase(Locale.ROOT);
    while (!suffix.isEmpty()) {
      String known = BY_SUFFIX.get(suffix);
      if (known != null) {
        return known;
      }
      int dot = suffix.indexOf('.');
      suffix = dot < 0 ? "" : suffix.substring(dot + 1);
    }
    return "";
  }

  private static Map<String, String> read() {
    try (InputStream file = Objects.requireNonNull(Operators.class.getResourceAsStream("operators.tsv"))) {
      Map<String, String> found = new HashMap<>();
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .forEach(row -> found.put(row[0], row[1]));
      return Map.copyOf(found);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
