package org.v6ready.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.fact.EarlierRuns;
import org.v6ready.model.fact.Further;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.run.RunHeader;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.target.Actor;
import org.v6ready.model.target.Service;
import org.v6ready.model.target.Target;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.verdict.Assessment;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Nat64Outlook;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.model.verdict.Works;
import org.v6ready.store.SqliteRunStore;

class MemoriesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final Target TARGET = Target.of("xa", Service.Web.at(DomainName.of("xa.vn"), true, "/"));

  @TempDir Path directory;

  private static Verdict verdict(String check, String rung, Judgement judgement) {
    return new Verdict(check, rung, judgement, "x", false, new TreeMap<>(), Actor.MINISTRY, "RFC 6540", null, List.of());
  }

  private static void run(SqliteRunStore store, int daysAgo, Judgement works, Judgement reachable, boolean demonstration) {
    run(store, daysAgo, works, reachable, demonstration, "192.0.2.53");
  }

  private static void run(
      SqliteRunStore store, int daysAgo, Judgement works, Judgement reachable, boolean demonstration, String resolver) {
    Instant at = NOW.minus(Duration.ofDays(daysAgo));
    String id = "run-" + daysAgo + demonstration + resolver;
    store.begin(new RunHeader(id, at, at, "test", "test", "", demonstration, at(resolver)));
    List<Verdict> verdicts =
        List.of(verdict("web-reachable", "W2", reachable), verdict("web-ipv6-only", "W7", works));
    store.save(id, new TargetResult(TARGET, at, Unmeasured.facts(TARGET.service()),
        new Assessment("test", verdicts, "W7", "W7", null, new Works(true, true, true, "derived"), Nat64Outlook.unknown(), null, List.of())));
  }

  private static Vantage at(String resolver) {
    Vantage v = Vantage.dualStack();
    return new Vantage(v.type(), v.ipv4(), v.ipv6(), List.of(), false, true, true, true, List.of(IpAddress.of(resolver)), List.of(), List.of(), List.of(), null, null);
  }

  private static Further memories(SqliteRunStore store, String resolver) {
    TargetFacts facts = new Memories(store, "this-run", at(resolver).place()).into("xa", Unmeasured.facts(TARGET.service()), NOW);
    return ((TargetFacts.Web) facts).further();
  }

  private static EarlierRuns remembered(SqliteRunStore store) {
    return java.util.Objects.requireNonNull(memories(store, "192.0.2.53").earlier());
  }

  private static EarlierRuns elsewhere(SqliteRunStore store) {
    return java.util.Objects.requireNonNull(memories(store, "192.0.2.53").elsewhere());
  }

  @Test
  void countsTheRunsOfAMonthThatCouldTellAndThoseThatHeld() {
    try (SqliteRunStore store = SqliteRunStore.open(directory.resolve("a.db"))) {
      run(store, 60, Judgement.FAIL, Judgement.PASS, false);
      run(store, 31, Judgement.PASS, Judgement.PASS, false);
      run(store, 21, Judgement.INCONCLUSIVE, Judgement.INCONCLUSIVE, false);
      run(store, 11, Judgement.PASS, Judgement.WARN, false);
      run(store, 2, Judgement.PASS, Judgement.PASS, false);
      run(store, 1, Judgement.FAIL, Judgement.PASS, true);
      EarlierRuns past = remembered(store);
      assertThat(past.runs()).isEqualTo(4);
      assertThat(past.valid()).isEqualTo(3);
      assertThat(past.held()).isEqualTo(2);
      assertThat(past.since()).isEqualTo(NOW.minus(Duration.ofDays(31)));
      assertThat(past.longestGap()).isEqualTo(Duration.ofDays(20));
      assertThat(past.lost()).isEqualTo(NOW.minus(Duration.ofDays(11)));
    }
  }

  @Test
  void aMeasuringPointThatLosesASiteIsNotOutvotedByOneThatDoesNot() {
    try (SqliteRunStore store = SqliteRunStore.open(directory.resolve("c.db"))) {
      for (int day = 1; day < 36; day++) {
        run(store, day, Judgement.PASS, Judgement.PASS, false, "192.0.2.53");
        run(store, day, Judgement.PASS, Judgement.PASS, false, day % 2 == 0 ? "2401:d800:1::53" : "2401:d800:2::53");
      }
      assertThat(elsewhere(store).held()).isEqualTo(elsewhere(store).valid());
      run(store, 3, Judgement.FAIL, Judgement.PASS, false, "198.51.100.53");
      assertThat(elsewhere(store).valid()).isEqualTo(1);
      assertThat(elsewhere(store).held()).isZero();
      assertThat(remembered(store).held()).isEqualTo(remembered(store).valid());
      assertThat(memories(store, "203.0.113.53").earlier()).isNull();
    }
  }

  @Test
  void whatIsOlderThanTheMonthAndTheRunThatOpensItIsNotCounted() {
    try (SqliteRunStore store = SqliteRunStore.open(directory.resolve("d.db"))) {
      for (int day = 1; day < 38; day++) {
        run(store, day, day == 35 ? Judgement.FAIL : Judgement.PASS, Judgement.PASS, false);
      }
      EarlierRuns past = remembered(store);
      assertThat(past.since()).isEqualTo(NOW.minus(Duration.ofDays(30)));
      assertThat(past.runs()).isEqualTo(30);
      assertThat(past.valid()).isEqualTo(30);
      assertThat(past.held()).isEqualTo(30);
      assertThat(past.lost()).isNull();
    }
  }

  @Test
  void aRunThatCannotTellDoesNotOpenTheMonth() {
    try (SqliteRunStore store = SqliteRunStore.open(directory.resolve("e.db"))) {
      run(store, 36, Judgement.PASS, Judgement.PASS, false);
      run(store, 31, Judgement.NOT_APPLICABLE, Judgement.NOT_APPLICABLE, false);
      run(store, 29, Judgement.WARN, Judgement.PASS, false);
      run(store, 22, Judgement.PASS, Judgement.INCONCLUSIVE, false);
      EarlierRuns past = remembered(store);
      assertThat(past.since()).isEqualTo(NOW.minus(Duration.ofDays(36)));
      assertThat(past.valid()).isEqualTo(2);
      assertThat(past.held()).isEqualTo(2);
      assertThat(past.longestGap()).isEqualTo(Duration.ofDays(29));
    }
  }

  @Test
  void aFirstRunRemembersNothing() {
    try (SqliteRunStore store = SqliteRunStore.open(directory.resolve("b.db"))) {
      assertThat(memories(store, "192.0.2.53").earlier()).isNull();
      assertThat(memories(store, "192.0.2.53").elsewhere()).isNull();
    }
  }
}
