package org.v6ready.scanner;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.v6ready.model.office.AppRank;
import org.v6ready.model.office.Office;
import org.v6ready.model.office.OfficeEvidence;
import org.v6ready.model.time.Clock;
import org.v6ready.office.apps.AppFinding;
import org.v6ready.office.apps.AppLimits;
import org.v6ready.office.apps.AppReport;
import org.v6ready.office.apps.AppSearch;
import org.v6ready.office.apps.Place;
import org.v6ready.report.table.PlainTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `office apps`: what in configuration, code and programs binds them to IPv4.
@Command(name = "apps")
final class OfficeAppsCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();
  @Mixin OfficeChoice which = new OfficeChoice();
  @Mixin TableOutput output = new TableOutput();

  @Parameters(index = "0..*", arity = "1..*", paramLabel = "DIR")
  List<Path> folders = List.of();

  OfficeAppsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    output.check(console);
    Office office = which.ofUsualFile(console);
    Instant at = Clock.system().now();
    AppReport report = AppSearch.scan(folders.stream().map(console.directory()::resolve).toList(), AppLimits.standard());
    for (AppReport.Skipped skipped : report.skipped()) {
      if (skipped.reason() == AppReport.Reason.NOT_THERE) {
        throw Refused.usage("option.file", Map.of("option", "apps", "file", skipped.file()));
      }
    }
    output.write(table(report), console);
    console.say("apps.done", Map.of(
        "files", Integer.toString(report.files()),
        "megabytes", Long.toString(report.octets() >> 20),
        "high", Long.toString(report.count(AppRank.HIGH)),
        "medium", Long.toString(report.count(AppRank.MEDIUM)),
        "low", Long.toString(report.count(AppRank.LOW)),
        "loopback", Integer.toString(report.loopback())));
    report.skipped().stream().limit(10).forEach(skipped -> console.say("apps.skipped", Map.of(
        "file", skipped.file(), "reason", console.text("apps.reason." + skipped.reason().word(), Map.of()))));
    List<String> roots = folders.stream().map(folder -> console.directory().resolve(folder).toString()).toList();
    OfficeChoice.keep(office, new OfficeEvidence.Apps(report.scan(at, roots)), console, common.data);
    return report.count(AppRank.HIGH) + report.count(AppRank.MEDIUM) > 0 ? Exit.FINDINGS : Exit.OK;
  }

  private PlainTable table(AppReport report) {
    List<List<String>> rows = new ArrayList<>();
    boolean people = output.forPeople(console);
    for (AppFinding finding : report.findings()) {
      Place first = finding.places().isEmpty() ? new Place("", 0, "") : finding.places().getFirst();
      rows.add(people ? read(finding, first) : List.of(
          finding.rank().word(), finding.rule().word(), finding.rule().check(), finding.what(), Integer.toString(finding.count()),
          first.file(), Integer.toString(first.line()), first.excerpt()));
    }
    List<String> names =
        people ? List.of("rank", "what", "count", "where") : List.of("rank", "rule", "check", "what", "count", "file", "line", "text");
    return new PlainTable(names, people ? names.stream().map(this::heading).toList() : names, rows);
  }

  private List<String> read(AppFinding finding, Place first) {
    String place = first.line() > 0 ? first.file() + ":" + first.line() : first.file();
    String rule = console.text("apps.rule." + finding.rule().word(), Map.of());
    return List.of(
        console.text("apps.rank." + finding.rank().word(), Map.of()), finding.what(), Integer.toString(finding.count()), place + " · " + rule);
  }

  private String heading(String name) {
    return console.text("apps.heading." + name, Map.of());
  }
}
