package org.v6ready.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

class SqliteRunStoreTest {
  private static final Instant START = Instant.parse("2026-11-24T07:08:09Z");

  @TempDir Path directory;

  @Test
  void aRunComesBackAsItWasSavedInTheOrderListed() {
    try (SqliteRunStore store = SqliteRunStore.open(directory.resolve("a/b/v6ready.db"))) {
      store.begin(header("r1", START));
      store.list("r1", List.of("một", "hai"));
      store.save("r1", result("hai"));
      store.save("r1", result("một"));
      store.save("r1", result("hai"));
      store.finish("r1", START.plusSeconds(60));

      assertThat(store.run("r1").orElseThrow().results())
          .containsExactly(result("một"), result("hai"));
      assertThat(store.header("latest").orElseThrow())
          .isEqualTo(header("r1", START).finishedAt(START.plusSeconds(60)));
      assertThat(store.finishedTargets("r1")).containsExactlyInAnyOrder("một", "hai");
    }
  }

  static RunHeader header(String id, Instant started) {
    return new RunHeader(id, started, null, "2026.1", "v6ready", "UBND", false, Vantage.dualStack());
  }

  static TargetResult result(String name) {
    Verdict verdict =
        new Verdict("dns-ns-aaaa", "D1", Judgement.FAIL, "none", false, new TreeMap<>(), Actor.PROVINCE, "RFC 3901", null, List.of());
    return new TargetResult(
        Target.of(name, new Service.Dns(DomainName.of("example.test"))),
        START.plus(Duration.ofMillis(5)),
        new TargetFacts.Dns(List.of(), List.of()),
        new Assessment("2026.1", List.of(verdict), "D0", "D0", null, new Works(null, null, null, "derived"), Nat64Outlook.unknown(), null, List.of()));
  }
}
