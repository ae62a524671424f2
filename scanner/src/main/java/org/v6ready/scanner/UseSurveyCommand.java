package org.v6ready.scanner;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.time.Clock;
import org.v6ready.model.use.Access;
import org.v6ready.store.UseStore;
import org.v6ready.use.declare.Declaration;
import org.v6ready.use.settings.UseSettings;
import org.v6ready.use.settings.VisitorTest;
import org.v6ready.use.survey.SurveyDesign;
import org.v6ready.use.survey.SurveyLine;
import org.v6ready.use.survey.SurveyPlan;
import org.v6ready.use.survey.SurveyProgress;
import org.v6ready.use.visit.Visit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `use survey plan|links|status`: whom to visit, a link for each line, and how far it is.
@Command(name = "survey")
final class UseSurveyCommand implements Callable<Integer> {
  static final LocalDate EVER = LocalDate.of(2000, 1, 1);
  private static final List<String> ACTIONS = List.of("plan", "links", "status");

  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();

  @Parameters(index = "0", arity = "0..1", paramLabel = "plan|links|status")
  String action = "status";

  @Option(names = "--use", paramLabel = "use.yaml")
  @Nullable Path use;

  @Option(names = "--expected", paramLabel = "PERCENT")
  String expected = "95";

  @Option(names = "--target", paramLabel = "PERCENT")
  String target = "90";

  UseSurveyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!ACTIONS.contains(action)) {
      throw Values.unknown("use survey", action, ACTIONS);
    }
    UseSettings settings = UseFile.read(console, use);
    try (UseStore store = Home.useStore(console, common.data)) {
      if (action.equals("plan")) {
        return plan(store, settings);
      }
      Optional<SurveyPlan> plan = store.kept(SurveyPlan.KIND, EVER, today(), SurveyPlan.class).stream().reduce((_, later) -> later);
      if (plan.isEmpty()) {
        throw Refused.usage("survey.none", Map.of());
      }
      List<SurveyLine> lines =
          store.kept(SurveyLine.KIND, EVER, today(), SurveyLine.class).stream().filter(line -> line.plan().equals(plan.get().id())).toList();
      SurveyProgress progress = SurveyProgress.of(lines, store.kept(Visit.KIND, EVER, today(), Visit.class));
      if (action.equals("links")) {
        links(progress, settings);
      } else {
        status(progress);
      }
      return Exit.OK;
    }
  }

  static LocalDate today() {
    return LocalDate.ofInstant(Clock.system().now(), ZoneId.systemDefault());
  }

  private double share(String option, String text) {
    String plain = text.replace(',', '.').replace("%", "").strip();
    if (!plain.matches("\\d{1,3}(\\.\\d{1,3})?") || Double.parseDouble(plain) > 100) {
      throw Refused.usage("option.percent", Map.of("option", option, "value", text));
    }
    return Double.parseDouble(plain) / 100;
  }

  private int plan(UseStore store, UseSettings settings) {
    double above = share("--target", target);
    double hoped = share("--expected", expected);
    if (settings.operators().isEmpty()) {
      throw Refused.usage("survey.no-operators", Map.of());
    }
    List<Declaration> declarations = store.kept(Declaration.KIND, EVER, today(), Declaration.class);
    String id = today() + "-" + Clock.system().now().getEpochSecond();
    SurveyPlan plan =
        SurveyDesign.plan(id, today(), settings, Declaration.active(declarations), above, hoped)
            .orElseThrow(() -> Refused.usage("survey.impossible", Map.of("target", target, "expected", expected)));
    SurveyDesign.lines(plan).forEach(line -> store.keep(SurveyLine.KIND, line.code(), line.made(), line));
    store.keep(SurveyPlan.KIND, plan.id(), plan.made(), plan);
    Tabled table = new Tabled(text("isp"), text("access"), text("village"), text("lines"));
    plan.cells().forEach(cell -> table.row(cell.isp(), access(cell.access()), cell.village(), "" + cell.size()));
    table.print(console);
    console.say(plan.weighted() ? "survey.made" : "survey.made.unweighted",
        Map.of("size", "" + plan.size(), "target", target, "expected", expected));
    return Exit.OK;
  }

  private void links(SurveyProgress progress, UseSettings settings) {
    VisitorTest test = settings.visitorTest();
    if (test == null) {
      console.say("serve.no-visitors", Map.of());
    }
    String base = test == null ? "/s/" : test.page().source() + "/s/";
    Tabled table = new Tabled(text("link"), text("isp"), text("access"), text("village"), text("state"));
    for (SurveyProgress.Line line : progress.lines()) {
      SurveyLine each = line.line();
      table.row(base + each.code(), each.isp(), access(each.access()), each.village(), text("state." + line.state().word()));
    }
    table.print(console);
  }

  private void status(SurveyProgress progress) {
    Tabled table = new Tabled(text("isp"), text("access"), text("village"), text("lines"), text("counted"), text("preferred"), text("tried"));
    for (SurveyProgress.Cell cell : progress.cells()) {
      table.row(cell.isp(), access(cell.access()), cell.village(), "" + cell.planned(), "" + cell.counted(), "" + cell.preferred(), "" + cell.tried());
    }
    table.print(console);
  }

  private String access(Access access) {
    return text("access." + access.word());
  }

  private String text(String key) {
    return console.text("survey." + key, Map.of());
  }
}
