package org.v6ready.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.model.fact.EarlierRuns;
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
    Instant at = NOW.minus(Duration.ofDays(daysAgo));
    String id = "run-" + daysAgo + demonstration;
    store.begin(new RunHeader(id, at, at, "test", "test", "", demonstration, Vantage.dualStack()));
    List<Verdict> verdicts =
        List.of(verdict("web-reachable", "W2", reachable), verdict("web-ipv6-only", "W7", works));
    store.save(id, new TargetResult(TARGET, at, Unmeasured.facts(TARGET.service()),
        new Assessment("test", verdicts, "W7", "W7", null, new Works(true, true, true, "derived"), Nat64Outlook.unknown(), null, List.of())));
  }

  private static EarlierRuns remembered(SqliteRunStore store) {
    TargetFacts facts = new Memories(store, "this-run").into("xa", Unmeasured.facts(TARGET.service()), NOW);
    return java.util.Objects.requireNonNull(((TargetFacts.Web) facts).further().earlier());
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
  void aFirstRunRemembersNothing() {
    try (SqliteRunStore store = SqliteRunStore.open(directory.resolve("b.db"))) {
      TargetFacts facts = new Memories(store, "this-run").into("xa", Unmeasured.facts(TARGET.service()), NOW);
      assertThat(((TargetFacts.Web) facts).further().earlier()).isNull();
    }
  }
}
