package org.v6ready.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A database that cannot be used: one sentence, exit code 4, and the file left as it was.
class StorageTroubleTest {
  @TempDir Path folder;
  private Path database;

  @BeforeEach
  void write() throws Exception {
    Files.writeString(folder.resolve("targets.yaml"), "version: 1\ntargets: [{ name: A, web: a.test }]\n");
    Files.createDirectories(folder.resolve("home"));
    database = folder.resolve("home/v6ready.db");
  }

  private void refused(String english, String vietnamese, String... args) {
    for (String language : List.of("en", "vi")) {
      Cli.Ran ran = Cli.in(folder).with("LANG", language).run(args);
      assertThat(ran.exit()).isEqualTo(Exit.INTERNAL);
      assertThat(ran.err()).contains(language.equals("en") ? english : vietnamese).doesNotContain("Exception", "\tat ");
      assertThat(ran.err().lines()).hasSize(1);
      assertThat(ran.out()).isEmpty();
    }
  }

  @Test
  void aDatabaseOfANewerProgramIsLeftAlone() throws Exception {
    Cli.in(folder).run("scan");
    LabNetwork.sql(database, "PRAGMA user_version = 99");
    byte[] before = Files.readAllBytes(database);
    refused("was written by a newer v6ready", "do một bản v6ready mới hơn tạo ra", "scan");
    refused("was written by a newer v6ready", "do một bản v6ready mới hơn tạo ra", "history", "A");
    assertThat(Files.readAllBytes(database)).isEqualTo(before);
  }

  @Test
  void aDatabaseAnotherProgramKeepsLockedIsNamed() throws Exception {
    Cli.in(folder).run("scan");
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement hold = other.createStatement()) {
      hold.execute("BEGIN IMMEDIATE");
      Cli.Ran ran = Cli.in(folder).run("scan", "--lang", "vi");
      assertThat(ran.exit()).isEqualTo(Exit.INTERNAL);
      assertThat(ran.err()).contains("đang bị một chương trình khác khóa");
      hold.execute("ROLLBACK");
    }
    assertThat(Cli.in(folder).run("history", "A", "--lang", "en").out()).contains("not proven");
  }

  @Test
  void aFileThatIsNoDatabaseIsNotOverwritten() throws Exception {
    Files.writeString(database, "my own notes, not a database ".repeat(200));
    refused("The database cannot be read", "Không đọc được cơ sở dữ liệu", "scan");
    assertThat(Files.readString(database)).startsWith("my own notes");
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws Exception {
    Files.writeString(folder.resolve("file"), "x");
    refused("Check the folder's permissions", "kiểm tra quyền của thư mục", "scan", "--data", "file/home");
  }

  @Test
  void aFullDiskEndsTheScanWithASentenceAndKeepsWhatWasSaved() throws Exception {
    assumeThat(shell("unshare -m true")).as("mount namespaces").isZero();
    StringBuilder many = new StringBuilder("version: 1\ntargets:\n");
    for (int i = 0; i < 400; i++) {
      many.append("  - { name: T").append(i).append(", web: t").append(i).append(".test }\n");
    }
    Files.writeString(folder.resolve("targets.yaml"), many.toString());
    // The small disk lives in a mount namespace of its own; a copy of what it held is made before it goes.
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Files.writeString(folder.resolve("classpath"), "-cp \"" + classes.replace("\\", "\\\\") + "\"");
    int exit = shell("cd " + folder + " && V6READY_HOME=home V6READY_LANG=en LC_ALL=C.UTF-8 unshare -m sh -c 'mount -t tmpfs -o size=512k none home && "
        + java + " --enable-native-access=ALL-UNNAMED @classpath " + OfflineMain.class.getName() + " scan; code=$?; cp home/v6ready.db* .; exit $code' 2>said >printed");
    assertThat(exit).as(Files.readString(folder.resolve("said"))).isEqualTo(Exit.INTERNAL);
    assertThat(Files.readString(folder.resolve("said"))).contains("The disk is full; nothing more can be saved").doesNotContain("Exception");
    Cli.Ran kept = Cli.in(folder).with("V6READY_HOME", folder.toString()).run("export", "-o", "ndjson");
    assertThat(kept.exit()).as(kept.err()).isZero();
    assertThat(kept.out().lines().count()).isBetween(1L, 399L);
  }

  private static int shell(String command) throws IOException, InterruptedException {
    return new ProcessBuilder("sh", "-c", command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
  }

  @Test
  void withoutIpv6LoopbackTheDemonstrationSaysWhatIsMissing() throws Exception {
    assumeThat(shell("unshare -n true")).as("network namespaces").isZero();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Files.writeString(folder.resolve("classpath"), "-cp \"" + classes.replace("\\", "\\\\") + "\"");
    for (Map.Entry<String, String> language : Map.of("en", "switch IPv6 on for the loopback interface", "vi", "hãy bật IPv6 cho giao diện loopback").entrySet()) {
      int exit = shell("cd " + folder + " && V6READY_HOME=home LC_ALL=C.UTF-8 V6READY_LANG=" + language.getKey() + " unshare -n "
          + java + " --enable-native-access=ALL-UNNAMED @classpath " + Main.class.getName() + " demo 2>said >printed");
      assertThat(exit).isEqualTo(Exit.INTERNAL);
      assertThat(Files.readString(folder.resolve("said"))).contains("::1", language.getValue()).hasLineCount(1);
    }
  }
}
