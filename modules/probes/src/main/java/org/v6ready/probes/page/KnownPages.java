package org.v6ready.probes.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Sentences of pages nobody meant to publish: a web server before it is set up, a parked domain. Data
/// files of one lower-case sentence a line.
final class KnownPages {
  private static final int LONGEST = 4_000;
  private static final List<String> DEFAULT = load("default-pages.txt");
  private static final List<String> PARKING = load("parking-pages.txt");

  private KnownPages() {}

  static boolean defaultPage(String title, String text) {
    return says(DEFAULT, title, text);
  }

  static boolean parkingPage(String title, String text) {
    return says(PARKING, title, text);
  }

  /// Such pages are short: a long page that quotes one is not one.
  private static boolean says(List<String> sentences, String title, String text) {
    String all = (title + " " + text).toLowerCase(Locale.ROOT);
    return all.length() <= LONGEST && sentences.stream().anyMatch(all::contains);
  }

  private static List<String> load(String name) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(KnownPages.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
