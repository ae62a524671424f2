package org.v6ready.scanner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.v6ready.desk.Desk;
import org.v6ready.model.time.Clock;
import org.v6ready.model.use.Measure;
import org.v6ready.plan.Office;
import org.v6ready.plan.Plan;
import org.v6ready.plan.file.PlanReader;
import org.v6ready.plan.file.PlanReading;
import org.v6ready.store.SqliteRunStore;
import org.v6ready.store.UseStore;
import org.v6ready.targets.Organisation;
import org.v6ready.targets.Reading;
import org.v6ready.web.ScanRefused;
import org.v6ready.web.plan.DeskSource;
import org.v6ready.yaml.ProblemText;
import picocli.CommandLine.Option;

/// `--plan`: which plan.yaml; opens it over the store.
final class PlanDesk {
  private static final Path USUAL = Path.of("plan.yaml");

  @Option(names = "--plan", paramLabel = "FILE")
  @Nullable Path file;

  /// An open desk, every run told; closes its store.
  record Open(Desk desk, SqliteRunStore store) implements AutoCloseable {
    @Override
    public void close() {
      store.close();
    }
  }

  Open open(Console console, @Nullable Path data) {
    Plan plan = read(console);
    SqliteRunStore store = Home.store(console, data);
    try {
      Desk desk = new Desk(plan, office(console, plan), store, store, () -> use(console, data), Clock.system());
      desk.catchUp();
      return new Open(desk, store);
    } catch (RuntimeException failed) {
      store.close();
      throw failed;
    }
  }

  private static List<Measure> use(Console console, @Nullable Path data) {
    try (UseStore store = Home.useStore(console, data)) {
      return store.measures();
    }
  }

  /// The desk of the dashboard: plan.yaml as it is at each request.
  DeskSource served(Console console, SqliteRunStore store, UseStore use) {
    return () -> {
      Path path = path(console);
      if (!Files.exists(path)) {
        throw ScanRefused.key("noPlan.file", Map.of());
      }
      return switch (PlanReader.read(path, console.environment())) {
        case PlanReading.Good(Plan plan) -> {
          Desk desk = new Desk(plan, office(console, plan), store, store, use::measures, Clock.system());
          desk.catchUp();
          yield desk;
        }
        case PlanReading.Bad bad ->
            throw ScanRefused.saying(language -> bad.problems().stream().map(PlanReader.problemText(language)::render).toList());
      };
    };
  }

  private Path path(Console console) {
    Path shown = file == null ? USUAL : file;
    boolean here = console.directory().equals(Path.of("").toAbsolutePath());
    return here ? shown : console.directory().resolve(shown);
  }

  /// The plan, or a refusal after all its problems have been said.
  Plan read(Console console) {
    Path shown = file == null ? USUAL : file;
    Path path = path(console);
    if (file == null && !Files.exists(path)) {
      throw Refused.usage("plan.none", Map.of());
    }
    return switch (PlanReader.read(path, console.environment())) {
      case PlanReading.Good(Plan plan) -> plan;
      case PlanReading.Bad bad -> {
        ProblemText text = PlanReader.problemText(console.language());
        bad.problems().forEach(problem -> console.err().println(text.render(problem)));
        throw Refused.usage("plan.bad", Map.of("file", shown.toString(), "count", Integer.toString(bad.problems().size())));
      }
    };
  }

  /// Who issues papers: plan.yaml's `papers`, else targets.yaml's organisation, else the plan's issuer.
  private static Office office(Console console, Plan plan) {
    Office own = plan.office();
    if (own != null) {
      return own;
    }
    Organisation organisation =
        Files.exists(console.directory().resolve("targets.yaml"))
                && TargetsFile.reading(console, null) instanceof Reading.Good(var document)
            ? document.organisation()
            : null;
    String issuer = plan.issuer().vi();
    if (organisation == null || organisation.name().isEmpty()) {
      return Office.of(issuer, "", "");
    }
    String province = organisation.province();
    String contact = organisation.contact();
    return Office.of(organisation.name(), province == null ? "" : province, contact == null ? "" : contact);
  }
}
