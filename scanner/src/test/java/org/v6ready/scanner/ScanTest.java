package org.v6ready.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.lab.Lab;
import org.v6ready.wire.WireSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `scan` from its file to its exit code, on the laboratory's Internet.
class ScanTest {
  private static Lab lab;
  private static Network network;

  @TempDir Path directory;
  private Cli cli;

  @BeforeAll
  static void open() {
    lab = Lab.start();
    network = LabNetwork.of(lab);
  }

  @AfterAll
  static void close() {
    lab.close();
  }

  @BeforeEach
  void write() throws Exception {
    Files.writeString(directory.resolve("targets.yaml"), LabNetwork.targets(lab, List.of("khoe-manh", "chi-ipv4", "tu-choi")));
    cli = Cli.in(directory).with(network).with("LANG", "en");
  }

  @Test
  void findingsEndWithOneAndTheTableGoesToATerminalOnly() {
    Cli.Ran piped = cli.run("scan");
    assertThat(piped.exit()).isEqualTo(Exit.FINDINGS);
    assertThat(piped.out()).startsWith("name\tkind\t").contains("\tW1\t", "web-reachable\trefused");
    assertThat(piped.out().lines()).hasSize(4);
    assertThat(piped.err()).contains("3 targets, measured from a line with: IPv4 and IPv6.").doesNotContain("\r", "\u001b");
    Cli.Ran seen = cli.onTerminal().run("export");
    assertThat(seen.out().replaceAll("\u001b\\[[0-9;]*m", "")).contains("Service", "✗ web-reachable");
  }

  @Test
  void theBarIsDrawnAndTakenAwayOnATerminal() {
    Cli.Ran ran = cli.onTerminal().run("scan", "--only", "demo", "targets.yaml", "--attempts", "1");
    assertThat(ran.err()).contains("█", "3/3").endsWith("\r\u001b[K");
  }

  @Test
  void allGoodEndsWithZeroAndARungCanBeAskedFor() {
    assertThat(cli.run("scan", "--only", "Cổng thông tin (đúng chuẩn)", "targets.yaml").exit()).isZero();
    assertThat(cli.run("scan", "--min-rung", "W5", "--only", "Cổng thông tin (đúng chuẩn)", "targets.yaml").exit()).isZero();
    assertThat(cli.run("scan", "--min-rung", "W1", "--only", "IPv6 từ chối kết nối", "targets.yaml", "--attempts", "1").exit()).isZero();
    assertThat(cli.run("scan", "--min-rung", "W2", "--only", "IPv6 từ chối kết nối", "targets.yaml", "--attempts", "1").exit()).isEqualTo(Exit.FINDINGS);
  }

  @Test
  void partsThatWereNotAskedForAreNotMeasuredAndNeverGreen() {
    JsonNode target = only(cli.run("scan", "--checks", "endpoint", "--only", "Cổng thông tin (đúng chuẩn)", "targets.yaml", "-o", "json"));
    List<String> unmeasured =
        target.get("verdicts").valueStream()
            .filter(verdict -> verdict.get("code").asString().equals("not-measured"))
            .map(verdict -> verdict.get("verdict").asString()).distinct().toList();
    assertThat(unmeasured).containsExactly("inconclusive");
  }

  private static JsonNode only(Cli.Ran ran) {
    return JsonMapper.shared().readTree(ran.out()).get("targets").get(0);
  }

  @Test
  void nothingToResumeIsSaidAndANewRunBegins() {
    Cli.Ran ran = cli.run("scan", "--resume", "--only", "Cổng thông tin (đúng chuẩn)", "targets.yaml");
    assertThat(ran.err()).contains("No unfinished run was found; a new one begins.");
    assertThat(ran.exit()).isZero();
  }

  @Test
  void aRunFromAnotherLineIsNotGoneOnWith() {
    Cli.Ran offline = cli.with(Cli.OFFLINE).run("scan");
    assertThat(offline.exit()).isEqualTo(Exit.NOT_MEASURABLE);
    unfinish();
    Cli.Ran ran = cli.run("scan", "--resume", "--only", "Cổng thông tin (đúng chuẩn)", "targets.yaml", "-o", "json");
    assertThat(ran.err()).contains("This machine's line has changed since run");
    assertThat(JsonMapper.shared().readTree(ran.out()).get("targets").size()).isEqualTo(1);
  }

  private void unfinish() {
    LabNetwork.sql(directory.resolve("home/v6ready.db"), "UPDATE runs SET finished = NULL, header = json_set(header, '$.finished', NULL)");
  }

  @Test
  void theNetworkOptionsWinOverTheFile() throws Exception {
    Files.writeString(directory.resolve("hints"), Files.readString(lab.rootHints()));
    WireSettings[] seen = new WireSettings[1];
    Network watching = settings -> {
      seen[0] = settings;
      return network.open(settings);
    };
    cli.with(watching).run("scan", "--resolver", "192.0.2.1,2001:db8::1", "--root-hints", "hints", "--only", "Cổng thông tin (đúng chuẩn)", "targets.yaml", "--attempts", "1");
    assertThat(seen[0].resolvers()).hasSize(2);
    assertThat(seen[0].rootHints()).hasFileName("hints");
  }

  @Test
  void offlineSaysSoAndJudgesNothing() {
    Cli.Ran ran = cli.with(Cli.OFFLINE).run("scan", "-o", "json");
    assertThat(ran.exit()).isEqualTo(Exit.NOT_MEASURABLE);
    assertThat(ran.err()).contains("This machine has no network: none of the 3 services was measured");
    JsonNode run = JsonMapper.shared().readTree(ran.out());
    assertThat(run.get("vantage").get("type").asString()).isEqualTo("offline");
    run.get("targets").forEach(target -> {
      assertThat(target.get("worksDualStack").isNull()).isTrue();
      assertThat(target.get("worksIpv6Only").isNull()).isTrue();
      assertThat(target.get("worst").isNull()).isTrue();
      assertThat(target.get("verdicts").valueStream().map(v -> v.get("verdict").asString()).collect(Collectors.toSet()))
          .doesNotContain("pass", "fail", "warn");
    });
  }

  @Test
  void offlineTheTableShowsNoRungAndNoColourOfSuccess() {
    cli.with(Cli.OFFLINE).run("scan");
    String table = cli.onTerminal().run("export").out();
    assertThat(table).contains("no network", "3 not proven").doesNotContain("W0", "nothing yet", "\u001b[32m", "\u001b[1;31m");
    assertThat(cli.run("explain", "khoe-manh.test").out()).contains("Where it stands is not proven");
    assertThat(cli.run("history", "khoe-manh.test").out()).contains("?    not proven");
  }

  @Test
  void onlyWordsMayStandBeforeTheFile() {
    assertThat(cli.run("scan", "--only", "nobody", "targets.yaml").err()).contains("--only: \"nobody\" is unknown; known are: demo");
  }

  @Test
  void theDoctorSaysWhatCanBeMeasured() {
    Cli.Ran ran = cli.run("doctor");
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("Everything can be measured from here.", "Java: 25", "MTU", "MB free");
    Cli.Ran offline = cli.with(Cli.OFFLINE).run("doctor");
    assertThat(offline.exit()).isEqualTo(Exit.NOT_MEASURABLE);
    assertThat(offline.out()).contains("This machine has no network", "could not be proven").doesNotContain("✓", "✗", "Mail can be measured");
  }
}
