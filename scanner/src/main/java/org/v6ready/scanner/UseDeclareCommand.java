package org.v6ready.scanner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.v6ready.documents.PaperFiles;
import org.v6ready.documents.declaration.DeclarationForm;
import org.v6ready.documents.declaration.FormFile;
import org.v6ready.documents.declaration.FormIntake;
import org.v6ready.model.time.Clock;
import org.v6ready.store.UseStore;
import org.v6ready.use.declare.Declaration;
import org.v6ready.use.declare.FormProblem;
import org.v6ready.use.declare.FormReading;
import org.v6ready.use.settings.Operator;
import org.v6ready.use.settings.UseSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `use declare form|import|list`: the form for operators, reading it back, what they declared.
@Command(name = "declare")
final class UseDeclareCommand implements Callable<Integer> {
  private static final List<String> ACTIONS = List.of("form", "import", "list");

  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();

  @Parameters(index = "0", arity = "0..1", paramLabel = "form|import|list")
  String action = "list";

  @Parameters(index = "1..*", arity = "0..*", paramLabel = "FILE")
  List<Path> files = List.of();

  @Option(names = "--use", paramLabel = "use.yaml")
  @Nullable Path use;

  @Option(names = "--out", paramLabel = "DIR")
  Path out = Path.of("");

  UseDeclareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (!ACTIONS.contains(action)) {
      throw Values.unknown("use declare", action, ACTIONS);
    }
    UseSettings settings = UseFile.read(console, use);
    if (action.equals("form")) {
      return form(settings);
    }
    try (UseStore store = Home.useStore(console, common.data)) {
      return action.equals("import") ? read(store, settings) : list(store);
    }
  }

  private int form(UseSettings settings) throws IOException {
    if (settings.operators().isEmpty()) {
      throw Refused.usage("survey.no-operators", Map.of());
    }
    Path folder = console.directory().resolve(out);
    for (Operator operator : settings.operators()) {
      DeclarationForm form = new DeclarationForm(operator, settings.place(), settings.villages(), console.language());
      String name = "ipv6-" + operator.name().replaceAll("[^\\p{L}\\p{N}]+", "-");
      console.print(PaperFiles.write(folder, name + ".xlsx", form::xlsx) + "\n");
      console.print(PaperFiles.write(folder, name + ".docx", form::docx) + "\n");
    }
    return Exit.OK;
  }

  private int read(UseStore store, UseSettings settings) throws IOException {
    if (files.isEmpty()) {
      throw Refused.usage("declare.no-file", Map.of());
    }
    boolean good = true;
    for (Path file : files) {
      good &= read(store, settings, file);
    }
    return good ? Exit.OK : Exit.USAGE;
  }

  private boolean read(UseStore store, UseSettings settings, Path file) throws IOException {
    byte[] octets;
    try (InputStream in = Files.newInputStream(console.directory().resolve(file))) {
      octets = in.readNBytes(FormFile.MAX_OCTETS + 1);
    } catch (NoSuchFileException missing) {
      throw Refused.usage("declare.missing", Map.of("file", file.toString()));
    }
    FormReading.Outcome outcome =
        FormIntake.read(String.valueOf(file.getFileName()), octets, settings, UseSurveyCommand.today(), Clock.system().now());
    return switch (outcome) {
      case FormReading.Outcome.Good(Declaration declaration) -> {
        store.keep(Declaration.KIND, declaration.id(), declaration.asOf(), declaration);
        console.say("declare.read", Map.of("file", file.toString(), "isp", declaration.isp(), "day", declaration.asOf().toString(),
            "rows", "" + declaration.rows().size()));
        yield true;
      }
      case FormReading.Outcome.Bad(List<FormProblem> problems) -> {
        problems.forEach(problem -> console.err().println(problem.render(console.language())));
        console.say("declare.bad", Map.of("file", file.toString(), "count", "" + problems.size()));
        yield false;
      }
    };
  }

  private int list(UseStore store) {
    Tabled table = new Tabled(text("survey.isp"), text("declare.day"), text("survey.access"), text("survey.village"),
        text("declare.active"), text("declare.enabled"), text("declare.file"));
    for (Declaration each : store.kept(Declaration.KIND, UseSurveyCommand.EVER, UseSurveyCommand.today(), Declaration.class)) {
      each.rows().forEach(row -> table.row(each.isp(), each.asOf().toString(), text("survey.access." + row.access().word()),
          row.village(), "" + row.active(), "" + row.enabled(), each.file()));
    }
    if (table.empty()) {
      console.say("declare.none", Map.of());
    } else {
      table.print(console);
      console.say("declare.enablement", Map.of());
    }
    return Exit.OK;
  }

  private String text(String key) {
    return console.text(key, Map.of());
  }
}
