package org.v6ready.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.v6ready.model.run.Run;
import org.v6ready.report.json.JsonRun;
import org.v6ready.report.table.CsvRun;
import org.v6ready.report.table.JunitRun;
import org.v6ready.report.table.SarifRun;
import org.v6ready.report.table.TsvRun;
import org.v6ready.report.text.ScanTable;
import org.v6ready.report.text.Screen;

/// The forms a run can be printed in, all UTF-8.
public enum RunFormat {
  TABLE,
  TSV,
  JSON,
  NDJSON,
  CSV,
  YAML,
  JUNIT,
  SARIF;

  /// The word after `-o`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The words, in the order of help texts.
  public static List<String> words() {
    return Arrays.stream(values()).map(RunFormat::word).toList();
  }

  /// The format of a word; empty when there is none.
  public static Optional<RunFormat> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  /// Writes a run; leaves the stream open and unflushed.
  public void write(Run run, Screen screen, OutputStream out) throws IOException {
    switch (this) {
      case TABLE -> ScanTable.write(run, screen, out);
      case TSV -> TsvRun.write(run, out);
      case JSON -> JsonRun.write(run, screen.language(), out);
      case NDJSON -> JsonRun.writeLines(run, screen.language(), out);
      case CSV -> CsvRun.write(run, screen.language(), out);
      case YAML -> JsonRun.writeYaml(run, screen.language(), out);
      case JUNIT -> JunitRun.write(run, screen.language(), out);
      case SARIF -> SarifRun.write(run, screen.language(), out);
    }
  }
}
