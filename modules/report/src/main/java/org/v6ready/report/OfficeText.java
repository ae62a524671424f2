package org.v6ready.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.office.Told;
import org.v6ready.checks.office.neighbours.Coverage;
import org.v6ready.checks.office.neighbours.Replacement;
import org.v6ready.model.office.AppScan;
import org.v6ready.model.office.Device;
import org.v6ready.model.office.Inventory;
import org.v6ready.model.office.Office;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.SandboxRun;
import org.v6ready.model.office.SnmpAgent;
import org.v6ready.model.text.Days;

/// Sentences about an office that the terminal and the dashboard share.
public final class OfficeText {
  private static final int SHOWN = 20;

  private final Words words;
  private final Locale language;

  private OfficeText(Words words, Locale language) {
    this.words = words;
    this.language = language;
  }

  /// The sentences in Vietnamese, or in English when the language is English.
  public static OfficeText in(Locale language) {
    return new OfficeText(Words.in(language), language);
  }

  /// What people call the office.
  public String name(Office office) {
    return name(office.name());
  }

  /// What people call an office by its name, which is empty where none is declared.
  public String name(String name) {
    return name.isEmpty() ? words.text("office.here") : name;
  }

  /// Whether a family reaches the Internet; null is not proven.
  public String internet(@Nullable Boolean reached) {
    return words.text(reached == null ? "office.internet.unknown" : reached ? "office.internet.yes" : "office.internet.no");
  }

  /// How much of the asset list was found; empty without a list.
  public Optional<String> coverage(OfficeFacts facts) {
    @Nullable Integer assets = facts.office().assets();
    return assets == null || assets <= 0 ? Optional.empty() : facts.inventory().known().map(all -> coverage(Coverage.of(all, assets)));
  }

  private String coverage(Coverage coverage) {
    return words.text(coverage.settled() ? "office.coverage" : "office.coverage.few", Map.of(
        "found", "" + coverage.found(), "assets", "" + coverage.assets(), "percent", "" + coverage.percent(),
        "runs", "" + coverage.runs(), "random", "" + coverage.random(), "able", "" + coverage.able()));
  }

  /// The devices that an IPv6-only network would leave behind.
  public static List<Replacement> left(OfficeFacts facts) {
    @Nullable Inventory inventory = facts.inventory().known().orElse(null);
    return inventory == null ? List.of() : Replacement.of(inventory);
  }

  /// What such a device seems to be, with its name or vendor.
  public String kind(Replacement one) {
    Device device = one.device();
    String name = device.names().stream().findFirst().orElse(device.vendor());
    return words.text("office.kind." + one.kind().word()) + (name.isEmpty() ? "" : " " + name);
  }

  /// What to do first about it.
  public String first(Replacement one) {
    return words.text("office.first." + one.step().word());
  }

  /// What other verbs found out before, each with its day.
  public List<String> evidence(OfficeFacts facts) {
    List<String> found = new ArrayList<>();
    facts.sandbox().known().ifPresent(run -> {
      found.add(sandbox(run));
      run.broken().stream().limit(SHOWN).forEach(task -> found.add(words.text("office.evidence.broken", Map.of(
          "task", task.name(), "cause", cause(task.cause()), "detail", task.detail().isEmpty() ? "" : "(" + task.detail() + ")"))));
    });
    facts.snmp().known().ifPresent(agents -> agents.forEach(agent -> found.add(agent(agent))));
    facts.apps().known().ifPresent(scan -> found.add(programs(scan)));
    return found;
  }

  /// Why a task broke without IPv4.
  public String cause(SandboxRun.Cause cause) {
    return words.text("office.cause." + cause.word());
  }

  private String day(Instant at) {
    return Days.told(Told.day(at), language);
  }

  private String sandbox(SandboxRun run) {
    return words.text("office.evidence.sandbox", Map.of(
        "day", day(run.at()), "tasks", "" + run.tasks().size(), "broken", "" + run.broken().size(), "unmeasured", "" + run.unmeasured()));
  }

  private String agent(SnmpAgent agent) {
    String answered = words.text(agent.answered() ? "office.evidence.answered" : "office.evidence.silent");
    String who = agent.name().isEmpty() ? agent.address().toString() : agent.name() + " (" + agent.address() + ")";
    return words.text("office.evidence.snmp", Map.of("day", day(agent.at()), "who", who, "answered", answered));
  }

  private String programs(AppScan scan) {
    return words.text("office.evidence.apps", Map.of(
        "day", day(scan.at()), "files", "" + scan.files(), "grave", "" + (scan.grave("app-01").size() + scan.grave("app-02").size())));
  }
}
