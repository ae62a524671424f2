package org.v6ready.report.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.v6ready.checks.ladder.Blocker;

/// The hosts of others that block most services, in schema `v6ready/blockers/1`.
public final class JsonBlockers {
  private JsonBlockers() {}

  /// Indented JSON with a line end.
  public static void write(String runId, int services, List<Blocker> blockers, OutputStream out) throws IOException {
    try (Document document = Document.json(out)) {
      document.object(
          () -> {
            document.text("schema", "v6ready/blockers/1");
            document.text("run", runId);
            document.number("services", services);
            array(document, blockers);
          });
    }
    out.write('\n');
  }

  static void array(Document document, List<Blocker> blockers) {
    document.array("blockers", blockers, blocker -> document.object(() -> {
      document.text("host", blocker.host());
      document.text("operator", blocker.operator().isEmpty() ? null : blocker.operator());
      document.text("class", blocker.hostClass().word());
      document.text("exampleUrl", blocker.exampleUrl());
      document.number("freed", blocker.freed());
      document.number("touched", blocker.services().size());
      document.texts("services", blocker.services());
    }));
  }
}
