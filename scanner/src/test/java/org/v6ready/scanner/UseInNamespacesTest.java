package org.v6ready.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.v6ready.model.time.Clock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An office and a web server (nginx) in two namespaces, softflowd on the office's line: what the collector
/// says must be what the kernel counted, and what nginx logged must be read.
@Tag("netns")
class UseInNamespacesTest {
  private static final String OFFICE = "v6use-o" + ProcessHandle.current().pid();
  private static final String WORLD = "v6use-w" + ProcessHandle.current().pid();

  @TempDir Path folder = Path.of("");
  private final List<Process> running = new ArrayList<>();

  private Process start(String name, String... command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve(name + ".out").toFile())
            .redirectError(folder.resolve(name + ".err").toFile());
    builder.environment().putAll(Map.of("V6READY_SNMP_AUTH", "matkhau-ky-12", "V6READY_SNMP_PRIV", "matkhau-dong-34"));
    Process process = builder.start();
    running.add(process);
    return process;
  }

  private void run(String command) throws IOException, InterruptedException {
    Process process = start("command", "sh", "-c", command);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(command).isTrue();
    assertThat(process.exitValue()).as(command + "\n" + Files.readString(folder.resolve("command.err"))).isZero();
  }

  @BeforeEach
  void build() throws IOException, InterruptedException {
    String o = "ip -n " + OFFICE + " ";
    String w = "ip -n " + WORLD + " ";
    run("ip netns add " + OFFICE + " && ip netns add " + WORLD);
    run("ip link add in0 netns " + OFFICE + " type veth peer name out0 netns " + WORLD);
    // Offload would let the interface count one large packet where the wire had many.
    run("ip netns exec " + OFFICE + " ethtool -K in0 tso off gso off gro off && ip netns exec " + WORLD
        + " ethtool -K out0 tso off gso off gro off || true");
    run(o + "link set lo up && " + w + "link set lo up && " + o + "link set in0 up && " + w + "link set out0 up");
    run(o + "addr add 192.168.77.10/24 dev in0 && " + o + "addr add 2405:4800:1:2::10/64 dev in0 nodad");
    run(w + "addr add 192.168.77.1/24 dev out0 && " + w + "addr add 2405:4800:1:2::1/64 dev out0 nodad");
    run(w + "addr add 113.160.1.2/32 dev lo && " + w + "addr add 2a02:26f0::5/128 dev lo nodad");
    run(o + "route add default via 192.168.77.1 && " + o + "-6 route add default via 2405:4800:1:2::1");
    nginx();
  }

  private void nginx() throws IOException, InterruptedException {
    Files.write(folder.resolve("large.bin"), new byte[900_000]);
    Path configuration = folder.resolve("nginx.conf");
    Files.writeString(
        configuration,
        """
        user root; daemon off; pid %1$s/nginx.pid; error_log %1$s/error.log;
        events {}
        http { access_log %1$s/access.log combined; client_body_temp_path %1$s/t1; proxy_temp_path %1$s/t2;
          fastcgi_temp_path %1$s/t3; uwsgi_temp_path %1$s/t4; scgi_temp_path %1$s/t5;
          server { listen 80; listen [::]:80; root %1$s; } }
        """.formatted(folder));
    start("nginx", "ip", "netns", "exec", WORLD, "nginx", "-c", configuration.toString(), "-p", folder.toString());
    for (int i = 0; i < 100 && !Files.exists(folder.resolve("nginx.pid")); i++) {
      Clock.system().pause(Duration.ofMillis(100));
    }
  }

  @AfterEach
  void remove() throws IOException, InterruptedException {
    for (Process process : running) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      boolean _ = process.waitFor(10, TimeUnit.SECONDS);
    }
    run("ip netns del " + OFFICE + "; ip netns del " + WORLD + "; rm -rf /etc/netns/" + OFFICE + "; true");
  }

  private String v6ready(String arguments) {
    return ProcessHandle.current().info().command().orElse("java") + " -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -cp "
        + System.getProperty("java.class.path") + " org.v6ready.scanner.Main " + arguments + " --data " + folder.resolve("data");
  }

  private void browse(int times, String family, String host) throws IOException, InterruptedException {
    run("for i in $(seq " + times + "); do ip netns exec " + OFFICE + " curl -s -" + family + " -A Mozilla -o /dev/null http://"
        + host + "/large.bin || exit 1; done");
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 9})
  void theCollectorSaysWhatTheKernelCounted(int version) throws IOException, InterruptedException {
    Process collector =
        start("collect", ("ip netns exec " + OFFICE + " " + v6ready(
            "use collect --listen 127.0.0.1:20550 --exporter 127.0.0.1 --local 2405:4800:1::/48 --counters in0 --for 10m -o json"))
            .split(" "));
    await("collect.err", "20550");
    Process softflowd =
        start("softflowd", "ip", "netns", "exec", OFFICE, "softflowd", "-d", "-i", "in0", "-n", "127.0.0.1:20550", "-v",
            "" + version, "-c", folder.resolve("ctl").toString(), "-p", folder.resolve("pid").toString(), "-t", "maxlife=60");
    Clock.system().pause(Duration.ofSeconds(2));
    for (int round = 0; round < 5; round++) {
      browse(7, "6", "[2a02:26f0::5]");
      browse(3, "4", "113.160.1.2");
    }
    // softflowd reads its packets in blocks; the last ones are read when more traffic follows.
    run("ip netns exec " + OFFICE + " ping -q -c 200 -i 0.01 -s 16 113.160.1.2");
    Clock.system().pause(Duration.ofSeconds(2));
    run("ip netns exec " + OFFICE + " softflowctl -c " + folder.resolve("ctl") + " expire-all");
    assertThat(softflowd.isAlive()).isTrue();
    Clock.system().pause(Duration.ofSeconds(2));
    collector.descendants().forEach(ProcessHandle::destroy);
    collector.destroy();
    assertThat(collector.waitFor(60, TimeUnit.SECONDS)).isTrue();
    JsonNode figures = JsonMapper.builder().build().readTree(Files.readString(folder.resolve("collect.out"))).get("figures");
    double flows = share(figures, "flows", "B-SHARE");
    double counters = share(figures, "counters", "B-SHARE");
    assertThat(counters).isBetween(0.65, 0.75);
    assertThat(Math.abs(flows - counters)).as(flows + " and " + counters).isLessThan(0.003);
    assertThat(share(figures, "flows", "F-SHARE")).isBetween(0.69, 0.71);
  }

  /// The office's resolver logs what it answers; the world's knows three services: one without AAAA, one with,
  /// and a machine that only the reverse tree names.
  private void resolvers() throws IOException, InterruptedException {
    run("for a in 113.160.1.3 113.160.1.9 113.160.1.53; do ip -n " + WORLD + " addr add $a/32 dev lo; done");
    run("for a in 11 12; do ip -n " + OFFICE + " addr add 192.168.77.$a/24 dev in0; done");
    start("world-dns", "ip", "netns", "exec", WORLD, "dnsmasq", "-k", "-R", "-h", "-i", "lo", "-C", "/dev/null", "--bind-interfaces",
        "--listen-address=113.160.1.53", "--host-record=tin.vn,113.160.1.2", "--host-record=dual.vn,113.160.1.3,2a02:26f0::5",
        "--host-record=may9.hosting.vn,113.160.1.9", "--local=/vn/", "--user=root");
    start("office-dns", "ip", "netns", "exec", OFFICE, "dnsmasq", "-k", "-R", "-h", "-C", "/dev/null", "--bind-interfaces",
        "--listen-address=127.0.0.1", "--server=113.160.1.53", "--log-queries", "--log-facility=" + folder.resolve("dns.log"), "--user=root");
    Files.createDirectories(Path.of("/etc/netns", OFFICE));
    Files.writeString(Path.of("/etc/netns", OFFICE, "resolv.conf"), "nameserver 127.0.0.1\n");
  }

  private void snmpd() throws IOException {
    Path configuration = folder.resolve("snmpd.conf");
    Files.writeString(
        configuration,
        """
        createUser reader SHA-256 "matkhau-ky-12" AES "matkhau-dong-34"
        rouser reader authpriv
        """);
    start("snmpd", "ip", "netns", "exec", OFFICE, "snmpd", "-f", "-C", "-c", configuration.toString(), "-Lo", "-I", "-smux", "-p",
        folder.resolve("snmpd.pid").toString(), "udp6:[::1]:16100");
  }

  @Test
  void theRoutersCountersAgreeOverSnmpVersionThreeAndTheLossNamesTheServices() throws IOException, InterruptedException {
    resolvers();
    snmpd();
    Process collector =
        start("collect", ("ip netns exec " + OFFICE + " " + v6ready(
            "use collect --listen 127.0.0.1:20550 --exporter 127.0.0.1 --local 2405:4800:1::/48 --snmp ::1 --snmp-port 16100"
                + " --snmp-user reader --dns-log " + folder.resolve("dns.log")
                + " --look-up --resolver 127.0.0.1 --for 10m -o json"))
            .split(" "));
    await("collect.err", "20550");
    start("softflowd", "ip", "netns", "exec", OFFICE, "softflowd", "-d", "-i", "in0", "-n", "127.0.0.1:20550", "-v", "10", "-c",
        folder.resolve("ctl").toString(), "-p", folder.resolve("pid").toString(), "-t", "maxlife=60");
    Clock.system().pause(Duration.ofSeconds(2));
    // Many times what the questions to the agent weigh, which its counters hold, too.
    browse(18, "6", "dual.vn");
    for (String host : List.of("192.168.77.10", "192.168.77.11", "192.168.77.12")) {
      browse(3, "4 --interface " + host, "tin.vn");
      browse(3, "4 --interface " + host, "113.160.1.9");
    }
    browse(3, "4", "dual.vn");
    run("ip netns exec " + OFFICE + " ping -q -c 200 -i 0.01 -s 16 113.160.1.2");
    Clock.system().pause(Duration.ofSeconds(2));
    run("ip netns exec " + OFFICE + " softflowctl -c " + folder.resolve("ctl") + " expire-all");
    // net-snmp reads its tables anew every 60 s.
    Clock.system().pause(Duration.ofSeconds(65));
    collector.descendants().forEach(ProcessHandle::destroy);
    collector.destroy();
    assertThat(collector.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String told = Files.readString(folder.resolve("collect.out"));
    JsonNode figures = JsonMapper.builder().build().readTree(told).get("figures");
    double flows = share(figures, "flows", "B-SHARE");
    assertThat(Math.abs(flows - share(figures, "counters", "B-SHARE"))).as(told).isLessThan(0.003);
    JsonNode parts = figure(figures, "flows", "B-SHARE").get("breakdown");
    assertThat(parts.get("ipv4-content@tin.vn").asLong()).as(told).isBetween(8_100_000L, 9_600_000L);
    assertThat(parts.get("ipv4-unknown@may9.hosting.vn").asLong()).isBetween(8_100_000L, 9_600_000L);
    assertThat(parts.get("ipv4-either").asLong()).isBetween(2_300_000L, 3_300_000L);
    assertThat(parts.has("ipv4-either@dual.vn")).isFalse();
    assertThat(share(figures, "flows", "B-ACH")).isBetween(0.84, 0.87);
    assertThat(figure(figures, "flows", "B-ACH").get("state").asString()).isEqualTo("not-enough-evidence");
    noAddressIn("data/v6ready.db", "data/flow-templates.txt");
  }

  /// What is kept never holds an address of a device or of what it talked to.
  private void noAddressIn(String... kept) throws IOException {
    for (String file : kept) {
      String text = Files.readString(folder.resolve(file), java.nio.charset.StandardCharsets.ISO_8859_1);
      assertThat(text).doesNotContain("192.168.77.", "113.160.1.", "2a02:26f0", "2405:4800", "127.0.0.1");
    }
  }

  @Test
  void whatNginxLoggedIsReadByFamily() throws IOException, InterruptedException {
    browse(3, "6", "[2a02:26f0::5]");
    browse(1, "4", "113.160.1.2");
    // The office's IPv4 address is private: on this log it is no visitor of the Internet.
    Process log = start("log", v6ready("use log " + folder.resolve("access.log") + " -o json").split(" "));
    assertThat(log.waitFor(60, TimeUnit.SECONDS)).isTrue();
    JsonNode figures = JsonMapper.builder().build().readTree(Files.readString(folder.resolve("log.out"))).get("figures");
    JsonNode requests = figure(figures, "access-log", "L-REQ");
    assertThat(requests.get("part").asInt()).isEqualTo(3);
    assertThat(requests.get("whole").asInt()).isEqualTo(3);
    assertThat(requests.get("skipped").get("not-public").asInt()).isEqualTo(1);
    assertThat(figure(figures, "access-log", "L-OCT").get("part").asLong()).isEqualTo(2_700_000);
  }

  private void await(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    for (int i = 0; i < 300; i++) {
      if (Files.exists(path) && Files.readString(path).contains(text)) {
        return;
      }
      Clock.system().pause(Duration.ofMillis(200));
    }
    throw new AssertionError(file + " never said " + text + ": " + Files.readString(path));
  }

  private static double share(JsonNode figures, String method, String quantity) {
    return figure(figures, method, quantity).get("share").asDouble();
  }

  private static JsonNode figure(JsonNode figures, String method, String quantity) {
    for (JsonNode figure : figures) {
      if (figure.get("method").asString().equals(method) && figure.get("quantity").asString().equals(quantity)) {
        return figure;
      }
    }
    throw new AssertionError("no " + method + " " + quantity + " in " + figures);
  }
}
