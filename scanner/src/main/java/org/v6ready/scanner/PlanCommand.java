package org.v6ready.scanner;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.v6ready.desk.Desk;
import org.v6ready.desk.text.PlanJson;
import org.v6ready.desk.text.PlanScreen;
import org.v6ready.documents.Say;
import org.v6ready.model.plan.IndicatorValue;
import org.v6ready.plan.entry.CsvImport;
import org.v6ready.plan.entry.Entered;
import org.v6ready.plan.entry.EntryProblem;
import org.v6ready.plan.entry.ValueForm;
import org.v6ready.plan.indicator.Indicator;
import org.v6ready.plan.indicator.Standing;
import org.v6ready.yaml.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plan`: the indicators against their targets and deadlines; one of them in full; or a new value,
/// typed or out of a CSV file.
@Command(name = "plan")
final class PlanCommand implements Callable<Integer> {
  private static final long LARGEST = 16L << 20;

  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();
  @Mixin PlanDesk planDesk = new PlanDesk();
  @Mixin ListOutput output = new ListOutput();

  @Parameters(index = "0", arity = "0..1", paramLabel = "INDICATOR")
  @Nullable String indicator;

  @Parameters(index = "1", arity = "0..1", paramLabel = "VALUE")
  @Nullable String value;

  @Option(names = "--counts", paramLabel = "N/M")
  String counts = "";

  @Option(names = "--unknown", paramLabel = "N")
  String unknown = "";

  @Option(names = "--method", paramLabel = "METHOD")
  String method = "";

  @Option(names = "--source", paramLabel = "SOURCE")
  String source = "";

  @Option(names = "--origin", paramLabel = "WHO")
  String origin = "";

  @Option(names = "--date", paramLabel = "DAY")
  String date = "";

  @Option(names = "--evidence", paramLabel = "FILE", split = ",")
  List<String> evidence = List.of();

  @Option(names = "--note", paramLabel = "TEXT")
  String note = "";

  @Option(names = "--import", paramLabel = "FILE.csv")
  @Nullable Path csv;

  PlanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ListOutput.Kind kind = output.chosen(console);
    try (PlanDesk.Open open = planDesk.open(console, common.data)) {
      Desk desk = open.desk();
      if (csv != null) {
        return take(desk, csv);
      }
      if (indicator != null && (value != null || !counts.isEmpty())) {
        return enter(desk);
      }
      show(desk, kind);
      return Exit.OK;
    }
  }

  private void show(Desk desk, ListOutput.Kind kind) throws IOException {
    List<Standing> standings = desk.standings(desk.today());
    String asked = indicator;
    List<Standing> shown =
        asked == null ? standings : standings.stream().filter(standing -> standing.indicator().id().equalsIgnoreCase(asked)).toList();
    if (shown.isEmpty() && asked != null) {
      List<String> ids = desk.plan().indicators().stream().map(Indicator::id).toList();
      throw Refused.usage("plan.indicator",
          Map.of("value", asked, "near", Suggestion.of(asked, ids).orElse(ids.getFirst())));
    }
    switch (kind) {
      case JSON -> console.print(PlanJson.of(desk, shown, console.language()));
      case TSV -> PlanScreen.lines(shown, console.screen(), console.out());
      case TABLE -> {
        if (asked == null) {
          PlanScreen.all(desk, shown, console.screen(), console.out());
        } else {
          PlanScreen.one(desk, shown.getFirst(), console.screen(), console.out());
        }
      }
    }
  }

  private int enter(Desk desk) throws IOException {
    ValueForm form = new ValueForm(
        Objects.requireNonNullElse(indicator, ""), Objects.requireNonNullElse(value, ""), counts, unknown, method, source,
        origin, date.isEmpty() ? desk.today().toString() : date, String.join(";", Evidence.of(console, evidence)), note);
    return switch (desk.enter(form)) {
      case Entered.Good(IndicatorValue kept) -> {
        console.say("plan.entered", Map.of("indicator", kept.indicator(), "value", Say.in(console.language()).number(kept.number()), "method", kept.method()));
        yield Exit.OK;
      }
      case Entered.Bad(List<EntryProblem> problems) -> {
        problems.forEach(problem -> console.err().println(problem.sentence(console.language())));
        throw Refused.usage("plan.not-entered", Map.of());
      }
    };
  }

  private int take(Desk desk, Path file) throws IOException {
    Path path = console.directory().resolve(file);
    if (!Files.isRegularFile(path) || !Files.isReadable(path) || Files.size(path) > LARGEST) {
      throw Refused.usage("option.file", Map.of("option", "--import", "file", file.toString()));
    }
    String name = String.valueOf(path.getFileName());
    CsvImport.Imported taken = desk.take(name, text(path, file));
    taken.problems().forEach(problem -> console.err().println(problem.sentence(file.toString(), console.language())));
    if (!taken.problems().isEmpty()) {
      throw Refused.usage("plan.not-taken", Map.of("file", file.toString(), "count", Integer.toString(taken.problems().size())));
    }
    console.say("plan.taken", Map.of("file", file.toString(), "count", Integer.toString(taken.values().size())));
    return Exit.OK;
  }

  private static String text(Path path, Path shown) throws IOException {
    try {
      return Files.readString(path);
    } catch (CharacterCodingException notText) {
      throw Refused.usage("import.not-text", Map.of("file", shown.toString()));
    }
  }
}
