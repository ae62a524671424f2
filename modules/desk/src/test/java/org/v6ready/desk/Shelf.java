package org.v6ready.desk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.AuditProfile;
import org.v6ready.model.office.Lan;
import org.v6ready.model.office.Line;
import org.v6ready.model.office.LocalHost;
import org.v6ready.model.office.OfficeAssessment;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.OfficeRun;
import org.v6ready.model.office.Seen;
import org.v6ready.model.run.RunHeader;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.target.Actor;
import org.v6ready.model.target.Service;
import org.v6ready.model.target.Target;
import org.v6ready.model.time.Clock;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.verdict.Assessment;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Nat64Outlook;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.model.verdict.Works;
import org.v6ready.plan.Office;
import org.v6ready.plan.Plan;
import org.v6ready.plan.file.PlanReader;
import org.v6ready.plan.file.PlanReading;
import org.v6ready.store.SqliteOfficeStore;
import org.v6ready.store.SqliteRunStore;

/// A desk over a fresh store, at a time that stands still.
final class Shelf implements AutoCloseable {
  private static final String HEAD =
      "version: 1\nplan: { title: Kế hoạch hạ tầng số, issuer: UBND xã Trần Phú, focal: VHXH }\npacks: [xa-tranphu-2026]\n";

  private final Path directory;
  final SqliteRunStore store;
  final Desk desk;
  private Instant now = Instant.parse("2026-11-20T03:00:00Z");

  Shelf(Path directory, String more) {
    this.directory = directory;
    store = SqliteRunStore.open(directory.resolve("v6ready.db"));
    Office office = Office.of("UBND xã Trần Phú", "Thái Nguyên", "");
    desk = new Desk(plan(more), office, store, store, new Clock() {
      @Override
      public Instant now() {
        return now;
      }

      @Override
      public long nanoTime() {
        return 0;
      }

      @Override
      public void pause(Duration duration) {}
    });
  }

  void at(String instant) {
    now = Instant.parse(instant);
  }

  private static Plan plan(String more) {
    return switch (PlanReader.parse("plan.yaml", (HEAD + more).getBytes(StandardCharsets.UTF_8), Map.of())) {
      case PlanReading.Good(Plan plan) -> plan;
      case PlanReading.Bad bad -> throw new AssertionError(bad);
    };
  }

  /// Stores a finished run of websites on a day; each is `name owner`, with `!` behind when it has no
  /// AAAA.
  void run(String day, String... websites) {
    Instant started = Instant.parse(day + "T02:00:00Z");
    RunHeader header = new RunHeader("run-" + day, started, null, "2026.1", "v6ready 1.0.0", "UBND xã Trần Phú", false, Vantage.dualStack());
    store.begin(header);
    for (String website : websites) {
      String[] parts = website.replace("!", "").split(" ");
      store.save(header.id(), result(parts[0], Actor.ofWord(parts[1]).orElseThrow(), website.endsWith("!"), started));
    }
    store.finish(header.id(), started.plusSeconds(60));
  }

  /// Stores an audit of an office on a day, on a rung, with one check that fails and one question.
  void audit(String day, String office, String rung) {
    LocalHost host = new LocalHost("linux", "", no(), no(), no(), no(), no(), no(), no(), no(), no(), no(), no(), no(), no(), no(), no());
    Lan lan = new Lan("eth0", no(), no(), Duration.ZERO, no(), no(), no());
    Line line = new Line(no(), no(), no(), no(), List.of(), List.of(), no(), no(), no());
    OfficeFacts facts =
        new OfficeFacts(org.v6ready.model.office.Office.named(office), AuditProfile.PASSIVE, null, Vantage.dualStack(), host, lan, line, no(), no(), no(), no(), List.of(), 0);
    Verdict rogue = new Verdict("lan-03", "N1", Judgement.FAIL, "rogue", false, new TreeMap<>(), Actor.COMMUNE, "RFC 4861", null, List.of());
    Instant at = Instant.parse(day + "T02:00:00Z");
    try (SqliteOfficeStore audits = SqliteOfficeStore.open(directory.resolve("v6ready.db"))) {
      audits.save(new OfficeRun(office + day, at, at.plusSeconds(9), "v6ready", facts, new OfficeAssessment("2026.1", List.of(rogue), rung, null, List.of("lan-22"))));
    }
  }

  private static <T> Seen<T> no() {
    return Seen.not(Absence.FAILED);
  }

  private static TargetResult result(String name, Actor owner, boolean broken, Instant at) {
    String host = name + ".example";
    Verdict verdict =
        new Verdict("web-aaaa", "W1", broken ? Judgement.FAIL : Judgement.PASS, broken ? "absent" : "published", false,
            new TreeMap<>(Map.of("host", host, "count", "1")), owner, "RFC 3596", "dig AAAA " + host, List.of());
    String rung = broken ? "W0" : "W7";
    Assessment assessment =
        new Assessment("2026.1", List.of(verdict), rung, rung, null, new Works(true, !broken, !broken, "derived"), Nat64Outlook.unknown(), true, List.of());
    Target target = new Target(name, Service.Web.at(DomainName.of(host), true, "/"), owner, List.of(), false, 3, Duration.ofSeconds(5));
    return new TargetResult(target, at,
        new TargetFacts.Web(List.of(), List.of(), true, List.of(), List.of(), null, List.of(), List.of(), List.of()), assessment);
  }

  @Override
  public void close() {
    store.close();
  }
}
