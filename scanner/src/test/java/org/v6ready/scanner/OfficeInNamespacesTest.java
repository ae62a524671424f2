package org.v6ready.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.model.time.Clock;
import org.v6ready.report.json.JsonSchemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The verb as people run it, on a machine with one neighbour and a router that advertises (radvd), and no Internet.
@Tag("netns")
class OfficeInNamespacesTest {
  private static final String PC = "v6ofs-p" + ProcessHandle.current().pid();
  private static final String RT = "v6ofs-r" + ProcessHandle.current().pid();
  private static final String MAC = "3c:52:82:78:00:10";

  @TempDir Path folder = Path.of("");
  private final List<Process> running = new ArrayList<>();

  private Process start(String name, String... command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve(name + ".out").toFile())
            .redirectError(folder.resolve(name + ".err").toFile())
            .start();
    running.add(process);
    return process;
  }

  private void run(String commands) throws IOException, InterruptedException {
    for (String command : commands.strip().lines().toList()) {
      Process process = start("command", "sh", "-c", command);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(command).isTrue();
      assertThat(process.exitValue()).as(command + "\n" + Files.readString(folder.resolve("command.err"))).isZero();
    }
  }

  @BeforeEach
  void build() throws IOException, InterruptedException {
    Files.writeString(
        folder.resolve("targets.yaml"),
        "version: 1\ntargets: [{ name: a, web: a.example }]\noffices: [{ name: Trụ sở, assets: 2, answers: { lan-22: 'yes' } }]\n");
    Files.writeString(
        folder.resolve("radvd.conf"),
        "interface rt0 { AdvSendAdvert on; MinRtrAdvInterval 3; MaxRtrAdvInterval 4; prefix 2402:800:78::/64 { }; RDNSS 2402:800:78::1 { }; };\n");
    run(
        """
        ip netns add PC && ip netns add RT
        ip link add eth0 address MAC netns PC type veth peer name rt0 netns RT
        ip -n PC link set lo up && ip -n RT link set lo up
        ip netns exec RT sysctl -qw net.ipv6.conf.all.forwarding=1
        ip -n RT link set rt0 up && ip -n RT addr add 192.168.78.1/24 dev rt0 && ip -n RT addr add 2402:800:78::1/64 dev rt0 nodad
        ip -n PC link set eth0 up && ip -n PC addr add 192.168.78.10/24 dev eth0 && ip -n PC route add default via 192.168.78.1 metric 100
        """.replace("PC", PC).replace("RT", RT).replace("MAC", MAC));
    start("radvd", "ip", "netns", "exec", RT, "radvd", "--nodaemon", "--logmethod", "stderr", "--config",
        folder.resolve("radvd.conf").toString(), "--pidfile", folder.resolve("radvd.pid").toString());
    for (int i = 0; i < 150 && !addressed(); i++) {
      Clock.system().pause(Duration.ofMillis(100));
    }
  }

  private boolean addressed() throws IOException, InterruptedException {
    run("ip -n " + PC + " -6 -o addr show dev eth0 scope global -tentative");
    return Files.readString(folder.resolve("command.out")).contains("2402:800:78:");
  }

  @AfterEach
  void remove() throws IOException, InterruptedException {
    for (Process process : running) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      boolean _ = process.waitFor(10, TimeUnit.SECONDS);
    }
    run("ip netns del " + PC + "; ip netns del " + RT + "; true");
  }

  private static List<String> java() {
    return List.of(
        ProcessHandle.current().info().command().orElse("java"), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED", "-Djava.net.preferIPv6Addresses=system", "-Dstdout.encoding=UTF-8", "-cp",
        System.getProperty("java.class.path"), "org.v6ready.scanner.Main");
  }

  private Process verb(String name, List<String> before, String arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("ip", "netns", "exec", PC));
    command.addAll(before);
    command.addAll(java());
    command.addAll(List.of(arguments.split(" ")));
    command.addAll(List.of("--lang", "vi", "--data", folder.resolve("data").toString()));
    return start(name, command.toArray(String[]::new));
  }

  private String done(String name, Process process) throws IOException, InterruptedException {
    assertThat(process.waitFor(90, TimeUnit.SECONDS)).as(name).isTrue();
    String complaint = Files.readString(folder.resolve(name + ".err"));
    assertThat(process.exitValue()).as(complaint).isIn(0, 1, 3);
    assertThat(complaint).doesNotContain("Exception", "WARNING");
    return Files.readString(folder.resolve(name + ".out"));
  }

  private String office(String arguments) throws IOException, InterruptedException {
    return done("office", verb("office", List.of(), "office targets.yaml " + arguments));
  }

  private static JsonNode read(String json) {
    var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(JsonSchemas.office());
    assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    return JsonMapper.builder().build().readTree(json);
  }

  private static String code(JsonNode audit, String check) {
    for (JsonNode verdict : audit.get("verdicts")) {
      if (verdict.get("check").asString().equals(check)) {
        return verdict.get("verdict").asString() + " " + verdict.get("code").asString();
      }
    }
    return "";
  }

  @Test
  void theRealOutputFitsItsSchemaAndWithholdsTheInsideWhenAsked() throws IOException, InterruptedException {
    JsonNode whole = read(office("--profile standard --consent X -o json"));
    assertThat(whole.get("network").get("ipv6Prefix").asString()).isEqualTo("2402:800:78::/64");
    assertThat(whole.get("network").get("rdnss").toString()).contains("2402:800:78::1");
    assertThat(code(whole, "lan-22")).isEqualTo("pass answered-yes");
    assertThat(code(whole, "net-19")).isEqualTo("inconclusive not-run");
    String withheld = office("--profile standard --consent X --hide-addresses -o json");
    assertThat(read(withheld).get("privateAddresses").asBoolean()).isFalse();
    assertThat(withheld).doesNotContain("192.168.78.", "fe80:", MAC);
    assertThat(office("--hide-addresses -o csv")).startsWith("office,check,rung,verdict,code,actor,message\n").doesNotContain("192.168.78.", MAC);
    assertThat(office("--hide-addresses -o ndjson").lines().map(line -> JsonMapper.builder().build().readTree(line).get("record").asString()).distinct())
        .containsExactly("office", "check", "device");
  }

  @Test
  void theNextAuditIsJudgedByWhatTheOtherVerbsFound() throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("apps"));
    Files.writeString(folder.resolve("apps/a.ini"), "server=10.1.2.3:8080\npassword=bí mật\n");
    Files.writeString(folder.resolve("tasks.yaml"), "version: 1\ntasks:\n  - { name: Cổng, run: [ping, -c1, '192.0.2.1'], timeout: 5s }\n");
    assertThat(done("apps", verb("apps", List.of(), "office apps apps"))).contains("10.1.2.3");
    assertThat(done("sandbox", verb("sandbox", List.of(), "office sandbox --tasks tasks.yaml"))).contains("Cổng");
    String json = office("-o json");
    JsonNode audit = read(json);
    assertThat(code(audit, "app-01")).isEqualTo("warn found");
    assertThat(code(audit, "net-19")).isEqualTo("fail break");
    assertThat(audit.get("evidence").get("sandbox").get("tasks").get(0).get("cause").asString()).isEqualTo("ipv4-literal");
    assertThat(json).doesNotContain("bí mật");
    String table = office("-o table");
    assertThat(table).contains("Minh chứng được tính", "Cổng");
    assertThat(table.lines().map(String::length)).allMatch(length -> length <= 80);
  }

  @Test
  void withNoToolsInstalledTheAuditStillAnswers() throws IOException, InterruptedException {
    Process process = verb("office", List.of("env", "PATH=/nonexistent"), "office targets.yaml --profile standard --consent X -o json");
    JsonNode audit = read(done("office", process));
    assertThat(audit.get("inventory").get("devices")).hasSize(2);
    assertThat(code(audit, "lan-01")).isEqualTo("pass heard");
  }

  @Test
  void anInterfaceThatVanishesMidRunIsAnAbsence() throws IOException, InterruptedException {
    Process process = verb("office", List.of(), "office targets.yaml --profile standard --consent X -o json");
    for (int i = 0; i < 300 && !Files.readString(folder.resolve("office.err")).contains("standard"); i++) {
      Clock.system().pause(Duration.ofMillis(50));
    }
    Clock.system().pause(Duration.ofSeconds(2));
    run("ip -n " + PC + " link del eth0");
    JsonNode audit = read(done("office", process));
    assertThat(audit.get("inventory").get("missing").get("why").asString()).isIn("no-interface", "failed");
    assertThat(code(audit, "nbr-02")).startsWith("inconclusive");
  }

  @Test
  void aVpnAndASecondLineAreNeverMixedWithTheOffice() throws IOException, InterruptedException {
    run(
        """
        ip link add tslcd0 netns PC type veth peer name far0 netns RT
        ip -n PC link set tslcd0 up && ip -n RT link set far0 up
        ip -n PC addr add 10.77.0.2/24 dev tslcd0 && ip -n RT addr add 10.77.0.1/24 dev far0
        ip -n PC route add default via 10.77.0.1 dev tslcd0 metric 500
        ip -n PC tuntap add vpn0 mode tun && ip -n PC link set vpn0 up && ip -n PC addr add 10.88.0.2/24 dev vpn0
        ip -n PC route add default dev vpn0 metric 1
        """.replace("PC", PC).replace("RT", RT));
    JsonNode audit = read(office("--profile standard --consent X -o json"));
    assertThat(audit.get("network").get("interface").asString()).isEqualTo("eth0");
    assertThat(audit.get("network").get("ipv4Prefix").asString()).isEqualTo("192.168.78.0/24");
    assertThat(audit.get("inventory").get("swept").asString()).isEqualTo("192.168.78.0/24");
    assertThat(audit.get("inventory").toString()).doesNotContain("10.77.0.", "10.88.0.");
    assertThat(code(audit, "net-16")).isEqualTo("warn ipv4-only");
    assertThat(code(audit, "hst-11")).isEqualTo("warn ipv6-outside");
  }
}
