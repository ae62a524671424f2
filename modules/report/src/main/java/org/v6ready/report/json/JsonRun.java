package org.v6ready.report.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.TargetResult;
import org.v6ready.report.VerdictText;

/// A whole run in schema `v6ready/run/1`, streamed; sentences in the chosen language. Leaves the
/// stream open; what the stream throws comes out as [tools.jackson.core.JacksonException].
public final class JsonRun {
  /// The schema's name.
  public static final String SCHEMA = "v6ready/run/1";

  private JsonRun() {}

  /// Indented JSON with a line end.
  public static void write(Run run, Locale language, OutputStream out) throws IOException {
    try (Document document = Document.json(out)) {
      write(run, VerdictText.in(language), document);
    }
    out.write('\n');
  }

  /// The same document as YAML.
  public static void writeYaml(Run run, Locale language, OutputStream out) {
    try (Document document = Document.yaml(out)) {
      write(run, VerdictText.in(language), document);
    }
  }

  /// One line for each target, each an element of `targets` with the run's id added.
  public static void writeLines(Run run, Locale language, OutputStream out) throws IOException {
    for (TargetResult result : run.results()) {
      writeLine(run.header().id(), result, language, out);
    }
  }

  /// One target as one line.
  public static void writeLine(String runId, TargetResult result, Locale language, OutputStream out)
      throws IOException {
    try (Document document = Document.line(out)) {
      document.object(
          () -> {
            document.text("schema", SCHEMA);
            document.text("run", runId);
            TargetPart.fields(document, result, VerdictText.in(language));
          });
    }
    out.write('\n');
  }

  private static void write(Run run, VerdictText text, Document document) {
    document.object(
        () -> {
          HeaderPart.fields(document, run.header());
          document.array(
              "targets",
              run.results(),
              result -> document.object(() -> TargetPart.fields(document, result, text)));
          SummaryPart.write(document, run.results());
        });
  }
}
