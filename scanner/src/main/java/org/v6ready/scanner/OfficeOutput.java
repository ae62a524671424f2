package org.v6ready.scanner;

import java.io.IOException;
import java.io.OutputStream;
import org.v6ready.model.office.OfficeRun;
import org.v6ready.report.json.JsonOffice;
import org.v6ready.report.table.OfficeChecks;
import org.v6ready.report.table.PlainTable;
import org.v6ready.report.text.OfficeTable;
import org.v6ready.report.text.Screen;

/// An audit in the form asked for.
final class OfficeOutput {
  private OfficeOutput() {}

  static void write(PlainTable.Format format, OfficeRun run, boolean addresses, Screen screen, OutputStream out) throws IOException {
    switch (format) {
      case TABLE -> OfficeTable.write(run, screen, out);
      case TSV, CSV -> OfficeChecks.of(run, addresses, screen.language()).write(format, screen, out);
      case JSON -> JsonOffice.write(run, addresses, screen.language(), out);
      case NDJSON -> JsonOffice.writeLines(run, addresses, screen.language(), out);
      case YAML -> JsonOffice.writeYaml(run, addresses, screen.language(), out);
    }
    out.flush();
  }
}
