package org.v6ready.probes.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;

@Tag("browser")
class BrowserLeakTest {
  @TempDir Path temporary;

  private Process held() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Djava.io.tmpdir=" + temporary,
                "-cp", System.getProperty("java.class.path"), HeldBrowser.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("TMPDIR", temporary.toString());
    Process process = builder.start();
    BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = lines.readLine();
    while (line != null && !line.startsWith("started")) {
      line = lines.readLine();
    }
    assertThat(line).isNotNull();
    assertThat(profiles()).hasSize(1);
    return process;
  }

  private List<Path> profiles() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.filter(file -> file.getFileName().toString().matches("v6ready.*|.*hromium.*")).toList();
    }
  }

  private static List<ProcessHandle> alive(List<ProcessHandle> family) {
    return family.stream().filter(ProcessHandle::isAlive).toList();
  }

  private void nothingIsLeftOf(List<ProcessHandle> family, long pid) throws IOException {
    Deadline end = Deadline.in(Duration.ofSeconds(30), Clock.system());
    while (!end.passed() && !(alive(family).isEmpty() && profiles().isEmpty())) {
      Clock.system().pause(Duration.ofMillis(100));
    }
    assertThat(alive(family)).isEmpty();
    assertThat(profiles()).isEmpty();
    Path namespaces = Path.of("/run/netns");
    if (Files.isDirectory(namespaces)) {
      try (Stream<Path> names = Files.list(namespaces)) {
        assertThat(names.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.startsWith("v6ready-" + pid + "-"));
      }
    }
  }

  @Test
  void aKillThatNobodyCanCatchLeavesNoProcessNoProfileAndNoNamespace() throws IOException {
    Process process = held();
    List<ProcessHandle> family = process.descendants().toList();
    assertThat(family).isNotEmpty();
    process.destroyForcibly();
    nothingIsLeftOf(family, process.pid());
  }

  @Test
  void anOrdinaryKillLeavesNothingEither() throws IOException {
    Process process = held();
    List<ProcessHandle> family = process.descendants().toList();
    process.destroy();
    nothingIsLeftOf(family, process.pid());
  }
}
