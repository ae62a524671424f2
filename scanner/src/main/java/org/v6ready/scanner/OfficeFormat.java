package org.v6ready.scanner;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.office.OfficeRun;
import org.v6ready.report.json.JsonOffice;
import org.v6ready.report.table.OfficeChecks;
import org.v6ready.report.table.PlainTable;
import org.v6ready.report.text.OfficeTable;
import org.v6ready.report.text.Screen;

/// The forms an audit can be printed in.
enum OfficeFormat {
  TABLE,
  TSV,
  CSV,
  JSON,
  NDJSON,
  YAML;

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The format asked for; without one a table on a terminal and TSV in a pipe.
  static OfficeFormat of(@Nullable String asked, Console console) {
    if (asked == null) {
      return console.outIsTerminal() ? TABLE : TSV;
    }
    return Arrays.stream(values())
        .filter(format -> format.word().equals(asked.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> Values.unknown("-o", asked, Arrays.stream(values()).map(OfficeFormat::word).toList()));
  }

  void write(OfficeRun run, boolean addresses, Screen screen, OutputStream out) throws IOException {
    switch (this) {
      case TABLE -> OfficeTable.write(run, screen, out);
      case TSV -> OfficeChecks.of(run, addresses, screen.language()).write(PlainTable.Format.TSV, screen, out);
      case CSV -> OfficeChecks.of(run, addresses, screen.language()).write(PlainTable.Format.CSV, screen, out);
      case JSON -> JsonOffice.write(run, addresses, screen.language(), out);
      case NDJSON -> JsonOffice.writeLines(run, addresses, screen.language(), out);
      case YAML -> JsonOffice.writeYaml(run, addresses, screen.language(), out);
    }
    out.flush();
  }
}
