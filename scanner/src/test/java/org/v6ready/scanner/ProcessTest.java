package org.v6ready.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.lab.Lab;
import org.v6ready.model.run.RunHeader;
import org.v6ready.store.SqliteRunStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The program as a process: what a killed or stopped one leaves behind, and what it says on standard
/// error.
class ProcessTest {
  /// It takes some seconds, so that the program is still at work when it is stopped.
  private static final String SILENT = "dung-giua-chung";

  private static final List<String> CAST =
      List.of("khoe-manh", "chi-ipv4", "chi-ipv6", "dia-chi-noi-bo", "thieu-www", "het-han", "sai-ten", "mac-dinh", "loi-500", SILENT, "ky-so");
  private static final int SERVICES = CAST.size();

  @TempDir Path folder;

  @BeforeEach
  void write() throws Exception {
    try (Lab lab = Lab.start()) {
      Files.writeString(folder.resolve("targets.yaml"), LabNetwork.targets(lab, CAST));
    }
  }

  private Child scan(String... more) throws Exception {
    String[] args = new String[more.length + 5];
    System.arraycopy(new String[] {"scan", "--attempts", "1", "-o", "json"}, 0, args, 0, 5);
    System.arraycopy(more, 0, args, 5, more.length);
    return Child.start(folder, LabMain.class, Map.of(), List.of(), args);
  }

  private int finished() {
    Path database = folder.resolve("home/v6ready.db");
    if (!Files.exists(database)) {
      return 0;
    }
    try (SqliteRunStore store = SqliteRunStore.open(database)) {
      return store.headers(1).stream().mapToInt(header -> store.finishedTargets(header.id()).size()).sum();
    } catch (RuntimeException notMadeYet) {
      return 0;
    }
  }

  private void awaitSome() {
    Awaitility.await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(50)).until(() -> finished() >= 3);
  }

  private List<String> names(Cli.Ran ran) {
    return JsonMapper.shared().readTree(ran.out()).get("targets").valueStream().map(t -> t.get("name").asString()).toList();
  }

  @Test
  void aKilledScanKeepsWhatWasDoneAndResumeMeasuresTheRestOnce() throws Exception {
    Child child = scan("--concurrency", "1");
    awaitSome();
    child.process().destroyForcibly();
    child.ended();
    int kept = finished();
    assertThat(kept).isBetween(3, SERVICES - 1);
    Cli.Ran resumed = scan("--resume").ended();
    assertThat(resumed.exit()).as(resumed.err()).isEqualTo(Exit.FINDINGS);
    assertThat(names(resumed)).hasSize(SERVICES).doesNotHaveDuplicates();
    try (SqliteRunStore store = SqliteRunStore.open(folder.resolve("home/v6ready.db"))) {
      assertThat(store.headers(9)).singleElement().extracting(RunHeader::finished).isNotNull();
    }
  }

  @Test
  void ctrlCKeepsWhatIsDoneSaysSoAndEndsWith130() throws Exception {
    assumeThat(System.getProperty("os.name")).doesNotStartWith("Windows");
    Child child = scan("--concurrency", "1");
    awaitSome();
    new ProcessBuilder("kill", "-INT", Long.toString(child.process().pid())).start().waitFor();
    Cli.Ran ran = child.ended();
    assertThat(ran.exit()).isEqualTo(Exit.INTERRUPTED);
    assertThat(ran.err()).containsPattern("Interrupted: \\d+ of 11 targets are done and saved; \"v6ready scan --resume\" goes on\\.");
    JsonNode run = JsonMapper.shared().readTree(ran.out());
    assertThat(run.get("finished").isNull()).isTrue();
    assertThat(names(ran)).hasSizeBetween(3, SERVICES - 1);
    assertThat(names(scan("--resume").ended())).hasSize(SERVICES).doesNotHaveDuplicates();
  }

  @Test
  void standardErrorIsFreeOfTheVirtualMachinesWarnings() throws Exception {
    Cli.Ran ran = scan("--only", "Cổng thông tin (đúng chuẩn)", "targets.yaml").ended();
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.err().lines()).singleElement().asString().startsWith("Run ");
    Cli.Ran version = Child.start(folder, Main.class, Map.of(), List.of(), "version").ended();
    assertThat(version).isEqualTo(new Cli.Ran(0, Program.NAME + "\n", ""));
  }

  @Test
  void withoutAHomeFolderThePersonIsAskedForOne() throws Exception {
    for (String language : List.of("en", "vi")) {
      Cli.Ran ran =
          Child.start(folder, Main.class, Map.of("V6READY_HOME", "", "V6READY_LANG", language), List.of("-Duser.home=?"), "history", "a").ended();
      assertThat(ran.exit()).isEqualTo(Exit.INTERNAL);
      assertThat(ran.err()).contains("V6READY_HOME", "--data").doesNotContain("Exception").hasLineCount(1);
    }
  }

  @Test
  void aReaderThatGoesAwayEndsTheProgramQuietly() throws Exception {
    assumeThat(Path.of("/dev/full")).exists();
    Child child = Child.start(folder, Main.class, Map.of(), List.of(), "schema", "run");
    assertThat(child.ended().exit()).isZero();
    Process full =
        new ProcessBuilder("sh", "-c", "exec \"$0\" -cp \"$1\" org.v6ready.scanner.Main schema run >/dev/full",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")))
            .redirectErrorStream(true).start();
    String said = new String(full.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(full.waitFor()).isEqualTo(Exit.INTERNAL);
    assertThat(said).startsWith("v6ready: ").doesNotContain("Exception", "\tat ");
  }
}
