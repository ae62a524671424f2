package org.v6ready.office.netns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.office.sandbox.SandboxInside;

/// The sandbox on a real link: what breaks there and why, and that nothing of it stays.
@Tag("netns")
class SandboxNetTest {
  @TempDir Path folder = Path.of("");

  private Process start(OfficeNet office, String tasks) throws IOException {
    Path list = office.net.write("viec.yaml", tasks);
    List<String> command = new ArrayList<>(List.of("ip", "netns", "exec", office.net.file("pc").getFileName().toString()));
    command.addAll(OfficeNet.java());
    command.addAll(List.of(SandboxInside.class.getName(), "eth0", list.toString()));
    return new ProcessBuilder(command).redirectError(folder.resolve("sandbox.err").toFile()).start();
  }

  /// The sandboxes of a process that there are traces of.
  private static List<Path> traces(long pid) throws IOException {
    List<Path> traces = new ArrayList<>();
    for (Path place : List.of(Path.of("/run/netns"), Path.of("/etc/netns"))) {
      if (Files.isDirectory(place)) {
        try (Stream<Path> all = Files.list(place)) {
          all.filter(one -> one.getFileName().toString().startsWith("v6ready-" + pid + "-")).forEach(traces::add);
        }
      }
    }
    return traces;
  }

  @Test
  void eachTaskBreaksForItsOwnReasonAndNothingStays() throws Exception {
    try (OfficeNet office = new OfficeNet(folder)) {
      office.radvd(OfficeNet.GOOD_PREFIX, OfficeNet.OPTIONS);
      office.settle();
      Process process =
          start(
              office,
              """
              version: 1
              tasks:
                - { name: six, url: "tcp://six.anchor.vn:443" }
                - { name: four, url: "tcp://four.anchor.vn:443" }
                - { name: literal, url: "https://45.122.240.10/" }
                - { name: certificate, url: "https://dual.anchor.vn/" }
                - { name: nobody, url: "tcp://six.anchor.vn:444" }
                - { name: command, run: ["true"] }
                - { name: ping, run: [ping, -c1, -W1, 45.122.240.10] }
                - { name: name, run: [getent, ahosts, four.anchor.vn], timeout: 10s }
              """);
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(said + Files.readString(folder.resolve("sandbox.err"))).isZero();
      assertThat(said.lines().skip(1).map(line -> String.join(" ", List.of(line.split("\t")).subList(0, 2))))
          .containsExactly(
              "six NONE", "four NO_AAAA", "literal IPV4_LITERAL", "certificate CERTIFICATE", "nobody FIREWALL",
              "command NONE", "ping IPV4_LITERAL", "name NONE");
      assertThat(traces(process.pid())).isEmpty();
    }
  }

  @Test
  void aKilledSandboxIsSweptUpByTheNextOne() throws Exception {
    try (OfficeNet office = new OfficeNet(folder)) {
      office.radvd(OfficeNet.GOOD_PREFIX, OfficeNet.OPTIONS);
      office.settle();
      Process killed = start(office, "version: 1\ntasks: [ { name: sleep, run: [sleep, \"30\"], timeout: 60s } ]\n");
      try (BufferedReader reader = killed.inputReader(StandardCharsets.UTF_8)) {
        assertThat(reader.readLine()).isEqualTo("open");
      }
      killed.destroyForcibly().waitFor();
      assertThat(traces(killed.pid())).isNotEmpty();
      Process next = start(office, "version: 1\ntasks: [ { name: command, run: [\"true\"] } ]\n");
      next.getInputStream().readAllBytes();
      assertThat(next.waitFor()).as(Files.readString(folder.resolve("sandbox.err"))).isZero();
      assertThat(traces(killed.pid())).isEmpty();
    }
  }
}
