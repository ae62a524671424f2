package org.v6ready.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.name.DomainName;
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

class SqliteRunStoreTest {
  static final Instant START = Instant.parse("2026-11-24T07:08:09Z");

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

  @Test
  void runsAreFoundByIdPrefixAndLatest() {
    try (SqliteRunStore store = SqliteRunStore.open(directory.resolve("v6ready.db"))) {
      store.begin(header("20261124T070809Z-aaaa", START));
      store.begin(header("20261124T080809Z-bbbb", START.plusSeconds(3600)));
      assertThat(store.header("latest").orElseThrow().id()).endsWith("bbbb");
      assertThat(store.header("latest-1").orElseThrow().id()).endsWith("aaaa");
      assertThat(store.header("20261124T07").orElseThrow().id()).endsWith("aaaa");
      assertThat(store.header("2026")).isEmpty();
      assertThat(store.header("latest-2")).isEmpty();
      assertThat(store.headers(1)).extracting(RunHeader::id).containsExactly("20261124T080809Z-bbbb");
    }
  }

  @Test
  void generatedResultsComeBackAndTheirHistoryIsNewestFirst() {
    try (SqliteRunStore store = SqliteRunStore.open(directory.resolve("v6ready.db"))) {
      TargetResult generated = new Generated(7).value(TargetResult.class);
      store.begin(header("r1", START));
      store.begin(header("r2", START.plusSeconds(9)));
      store.save("r1", generated);
      store.save("r2", generated);
      String name = generated.target().name();
      assertThat(store.result("r1", name)).contains(generated);
      assertThat(store.history(name, 9)).extracting(entry -> entry.header().id()).containsExactly("r2", "r1");
    }
  }

  @Test
  void aKilledProcessLosesNoFinishedTarget() throws Exception {
    Path file = directory.resolve("v6ready.db");
    Path told = directory.resolve("told");
    Path errors = directory.resolve("errors");
    Process child =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Saver.class.getName(),
                file.toString())
            .redirectOutput(told.toFile())
            .redirectError(errors.toFile())
            .start();
    while (child.isAlive() && Files.size(told) < 1_000) {
      Clock.system().pause(Duration.ofMillis(20));
    }
    child.destroyForcibly().waitFor();
    assertThat(errors).isEmptyFile();
    String text = Files.readString(told);
    List<String> names = text.substring(0, text.lastIndexOf('\n')).lines().toList();
    try (SqliteRunStore store = SqliteRunStore.open(file)) {
      assertThat(store.finishedTargets("r1")).containsAll(names).hasSizeGreaterThan(100);
      assertThat(store.header("r1").orElseThrow().finished()).isNull();
    }
  }

  @Test
  void aBackupIsACompleteDatabase() {
    Path copy = directory.resolve("backup.db");
    try (SqliteRunStore store = SqliteRunStore.open(directory.resolve("v6ready.db"))) {
      store.begin(header("r1", START));
      store.save("r1", result("một"));
      store.backup(copy);
      store.save("r1", result("hai"));
    }
    try (SqliteRunStore restored = SqliteRunStore.open(copy)) {
      assertThat(restored.run("r1").orElseThrow().results()).containsExactly(result("một"));
      restored.save("r1", result("ba"));
    }
  }

  @Test
  void aDatabaseOfANewerProgramIsLeftAlone() throws Exception {
    Path file = directory.resolve("v6ready.db");
    SqliteRunStore.open(file).close();
    execute(file, "PRAGMA user_version = 999");
    assertThat(failure(file)).isEqualTo("store.newer");
  }

  @Test
  void aDatabaseOfAnotherLineOfDevelopmentIsCorrupt() throws Exception {
    Path file = directory.resolve("v6ready.db");
    SqliteRunStore.open(file).close();
    try (Connection other = Database.connect(file)) {
      other.createStatement().execute("UPDATE flyway_schema_history SET checksum = 1");
      other.createStatement().execute("PRAGMA user_version = 1");
    }
    assertThatThrownBy(() -> SqliteRunStore.open(file))
        .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.key()).isEqualTo("store.corrupt"));
  }

  @Test
  void aFileThatIsNoDatabaseIsCorrupt() throws Exception {
    Path file = Files.writeString(directory.resolve("v6ready.db"), "x".repeat(5_000));
    assertThat(failure(file)).isEqualTo("store.corrupt");
  }

  @Test
  void aDirectoryThatIsAFileIsUnwritable() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "x");
    assertThat(failure(file.resolve("v6ready.db"))).isEqualTo("store.unwritable");
  }

  @Test
  void aFullDiskIsNamed() throws Exception {
    Path file = directory.resolve("v6ready.db");
    try (SqliteRunStore store = SqliteRunStore.open(file)) {
      store.begin(header("r1", START));
      store.limitPages(1);
      assertThatThrownBy(() -> {
            for (int i = 0; i < 1_000; i++) {
              store.save("r1", result("t" + i));
            }
          })
          .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.key()).isEqualTo("store.disk-full"));
    }
  }

  @Test
  @Tag("slow")
  void anotherWriterMeansLockedAfterFiveSeconds() throws Exception {
    Path file = directory.resolve("v6ready.db");
    try (SqliteRunStore store = SqliteRunStore.open(file);
        Connection other = Database.connect(file)) {
      other.createStatement().execute("BEGIN IMMEDIATE");
      assertThatThrownBy(() -> store.begin(header("r1", START)))
          .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.key()).isEqualTo("store.locked"));
      other.createStatement().execute("ROLLBACK");
      store.begin(header("r1", START));
    }
    try (SqliteRunStore again = SqliteRunStore.open(file)) {
      assertThat(again.headers(5)).as("what was written once the other had gone").hasSize(1);
    }
  }

  @Test
  void thousandsOfResultsComeBackOneByOne() {
    try (SqliteRunStore store = SqliteRunStore.open(directory.resolve("v6ready.db"))) {
      store.begin(header("r1", START));
      for (int i = 0; i < 3_000; i++) {
        store.save("r1", result("t" + i));
      }
      int[] seen = new int[1];
      store.eachResult("r1", _ -> seen[0]++);
      assertThat(seen[0]).isEqualTo(3_000);
    }
  }

  private static void execute(Path file, String sql) throws Exception {
    try (Connection connection = Database.connect(file); Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String failure(Path file) {
    try {
      SqliteRunStore.open(file).close();
      return "";
    } catch (StoreException refused) {
      return refused.key();
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
