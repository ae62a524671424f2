package org.v6ready.report.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.report.VerdictText;
import org.v6ready.report.json.Document;

/// SARIF 2.1.0 (OASIS): a rule for each check that has something to say, a result for each fail, warn
/// and inconclusive.
public final class SarifRun {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  private record Result(TargetResult target, Verdict verdict) {}

  private SarifRun() {}

  /// Writes a run; sentences in the chosen language.
  public static void write(Run run, Locale language, OutputStream out) throws IOException {
    VerdictText text = VerdictText.in(language);
    List<Result> results =
        run.results().stream()
            .flatMap(target -> target.assessment().verdicts().stream().map(verdict -> new Result(target, verdict)))
            .filter(result -> result.verdict().judgement().compareTo(Judgement.INCONCLUSIVE) >= 0)
            .toList();
    try (Document document = Document.json(out)) {
      document.object(
          () -> {
            document.text("$schema", SCHEMA);
            document.text("version", "2.1.0");
            document.array("runs", List.of(run), _ -> run(document, run, results, text));
          });
    }
    out.write('\n');
  }

  private static void run(Document document, Run run, List<Result> results, VerdictText text) {
    Map<String, String> rules = new TreeMap<>();
    results.forEach(r -> rules.put(r.verdict().check(), text.title(r.verdict().check())));
    document.object(
        () -> {
          document.object("tool", () -> document.object("driver", () -> {
            document.text("name", "v6ready");
            document.text("version", run.header().program().replaceFirst(".* ", ""));
            document.array("rules", rules.entrySet(), rule -> document.object(() -> {
              document.text("id", rule.getKey());
              document.object("shortDescription", () -> document.text("text", rule.getValue()));
            }));
          }));
          document.text("columnKind", "unicodeCodePoints");
          document.array("results", results, result -> result(document, result, text));
        });
  }

  private static void result(Document document, Result result, VerdictText text) {
    Verdict verdict = result.verdict();
    boolean open = verdict.judgement() == Judgement.INCONCLUSIVE;
    document.object(
        () -> {
          document.text("ruleId", verdict.check());
          document.text("kind", open ? "open" : "fail");
          document.text("level", open ? "none" : verdict.judgement() == Judgement.FAIL ? "error" : "warning");
          document.object("message", () -> document.text("text",
              (result.target().target().name() + ": " + text.message(verdict) + " " + text.remedy(verdict)).strip()));
          document.array("locations", List.of(result.target().target()), target -> document.object(() ->
              document.array("logicalLocations", List.of(target), _ -> document.object(() -> {
                document.text("name", target.name());
                document.text("fullyQualifiedName", target.service().entry());
                document.text("kind", "resource");
              }))));
          document.object("partialFingerprints", () -> document.text("v6ready/v1",
              target(result) + "/" + verdict.check() + "/" + verdict.code()));
        });
  }

  private static String target(Result result) {
    return result.target().target().service().entry();
  }
}
