package org.v6ready.probes.vantage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.v6ready.model.vantage.Anchor;

/// The shipped anchors: a data file of `name,kind,operator,port` lines.
final class DefaultAnchors {
  private DefaultAnchors() {}

  static List<Anchor> load() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(DefaultAnchors.class.getResourceAsStream("anchors.csv"), "anchors.csv"),
                StandardCharsets.UTF_8))) {
      return lines.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(",", 4))
          .map(fields -> new Anchor(fields[0], fields[1], fields[2], Integer.parseInt(fields[3])))
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
