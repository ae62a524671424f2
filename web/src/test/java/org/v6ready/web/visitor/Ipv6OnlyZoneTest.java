package org.v6ready.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.model.time.Clock;
import org.v6ready.store.SqliteUseStore;
import org.v6ready.store.UseStore;
import org.v6ready.use.visit.Finding;
import org.v6ready.use.visit.TestObject;
import org.v6ready.use.visit.Visit;

/// The name whose zone is delegated to a name server that has a AAAA and nothing else: NSD serves the zone and
/// its parent, unbound is the visitor's resolver, with IPv6 and without. Root, Linux.
@Tag("netns")
class Ipv6OnlyZoneTest {
  private static final String MARK = "v6z" + ProcessHandle.current().pid() % 100_000;
  private static final String CLIENT = MARK + "c";
  private static final String WORLD = MARK + "w";
  private static final int PORT = 8480;
  private static final Map<String, String> NAMES = names();

  @TempDir Path folder = Path.of("");
  private final List<Process> running = new ArrayList<>();

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    List.of("ds", "v4", "v6", "v6ns").forEach(word -> names.put(word, word + ".kiemtra.test"));
    names.put("big", "v6.kiemtra.test");
    return names;
  }

  @BeforeEach
  void build() throws IOException, InterruptedException {
    run("ip netns add " + CLIENT + " && ip netns add " + WORLD);
    run("ip -n " + WORLD + " link add " + MARK + "a type veth peer name " + MARK + "b netns " + CLIENT);
    for (String side : List.of(WORLD + " " + MARK + "a 1", CLIENT + " " + MARK + "b 2")) {
      String[] at = side.split(" ");
      run("ip -n " + at[0] + " link set lo up && ip -n " + at[0] + " link set " + at[1] + " up");
      run("ip -n " + at[0] + " addr add 192.0.2." + at[2] + "/24 dev " + at[1]);
      run("ip -n " + at[0] + " addr add 2001:db8:77::" + at[2] + "/64 dev " + at[1] + " nodad");
    }
    run("ip -n " + WORLD + " addr add 2001:db8:77::53/64 dev " + MARK + "a nodad");
    Files.createDirectories(Path.of("/etc/netns", CLIENT));
    Files.writeString(Path.of("/etc/netns", CLIENT, "resolv.conf"), "nameserver 127.0.0.1\n");
    zones();
    Process server =
        start("server", WORLD, System.getProperty("java.home") + "/bin/java", "--enable-native-access=ALL-UNNAMED", "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), VisitorShowroom.class.getName(),
            folder.toString(), "" + PORT);
    for (int i = 0; i < 300 && !Files.readString(folder.resolve("server.out")).contains("listening"); i++) {
      assertThat(server.isAlive()).as(Files.readString(folder.resolve("server.err"))).isTrue();
      Clock.system().pause(Duration.ofMillis(200));
    }
  }

  private void zones() throws IOException {
    Files.writeString(
        folder.resolve("parent.zone"),
        """
        $ORIGIN kiemtra.test.
        $TTL 60
        @ SOA ns1 root 1 3600 600 86400 60
        @ NS ns1
        ns1 A 192.0.2.1
        ns1 AAAA 2001:db8:77::1
        @ A 192.0.2.1
        @ AAAA 2001:db8:77::1
        ds A 192.0.2.1
        ds AAAA 2001:db8:77::1
        v4 A 192.0.2.1
        v6 AAAA 2001:db8:77::1
        v6ns NS ns6.v6ns
        ns6.v6ns AAAA 2001:db8:77::53
        """);
    Files.writeString(
        folder.resolve("child.zone"),
        """
        $ORIGIN v6ns.kiemtra.test.
        $TTL 60
        @ SOA ns6 root 1 3600 600 86400 60
        @ NS ns6
        ns6 AAAA 2001:db8:77::53
        @ AAAA 2001:db8:77::1
        """);
    nsd("parent", "kiemtra.test", "192.0.2.1", "2001:db8:77::1");
    nsd("child", "v6ns.kiemtra.test", "2001:db8:77::53");
  }

  private void nsd(String name, String zone, String... addresses) throws IOException {
    StringBuilder text = new StringBuilder("server:\n");
    for (String address : addresses) {
      text.append("  ip-address: ").append(address).append('\n');
    }
    text.append(
        """
          username: ""
          zonesdir: "%1$s"
          database: ""
          pidfile: "%1$s/%2$s.pid"
          xfrdfile: "%1$s/%2$s.xfrd"
          xfrdir: "%1$s"
          zonelistfile: "%1$s/%2$s.list"
        remote-control:
          control-enable: no
        zone:
          name: %3$s
          zonefile: "%1$s/%2$s.zone"
        """.formatted(folder, name, zone));
    Files.writeString(folder.resolve(name + ".conf"), text);
    start(name, WORLD, "nsd", "-d", "-c", folder.resolve(name + ".conf").toString());
  }

  private void resolver(boolean ipv6) throws IOException, InterruptedException {
    Files.writeString(
        folder.resolve("unbound.conf"),
        """
        server:
          interface: 127.0.0.1
          do-daemonize: no
          username: ""
          chroot: ""
          directory: "%1$s"
          pidfile: "%1$s/unbound.pid"
          use-syslog: no
          do-ip6: %2$s
          module-config: "iterator"
          local-zone: "test." nodefault
          access-control: 127.0.0.0/8 allow
        stub-zone:
          name: "kiemtra.test"
          stub-addr: 192.0.2.1
        """.formatted(folder, ipv6 ? "yes" : "no"));
    start("unbound", CLIENT, "unbound", "-d", "-c", folder.resolve("unbound.conf").toString());
    for (int i = 0; i < 100 && curl("http://kiemtra.test:" + PORT + "/healthz").isEmpty(); i++) {
      Clock.system().pause(Duration.ofMillis(200));
    }
  }

  @AfterEach
  void remove() throws IOException, InterruptedException {
    for (Process process : running) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
    run("ip netns del " + CLIENT + "; ip netns del " + WORLD + "; rm -rf /etc/netns/" + CLIENT + "; true");
  }

  private Process start(String name, String namespace, String... command) throws IOException {
    List<String> all = new ArrayList<>(List.of("ip", "netns", "exec", namespace));
    all.addAll(List.of(command));
    Process process =
        new ProcessBuilder(all).redirectOutput(folder.resolve(name + ".out").toFile()).redirectError(folder.resolve(name + ".err").toFile()).start();
    running.add(process);
    return process;
  }

  private static void run(String command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(command + ": " + said).isZero();
  }

  private static String curl(String url) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("ip", "netns", "exec", CLIENT, "curl", "-s", "--max-time", "8", "-A", "Mozilla/5.0 (X11; Linux) Chrome/140", "-w", " %{http_code}", url)
            .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String body = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    boolean _ = process.waitFor(20, TimeUnit.SECONDS);
    return body.endsWith(" 200") ? body : "";
  }

  /// What a browser does, by hand: the script's token, every object by its name, one report.
  private Visit visit() throws IOException, InterruptedException {
    Matcher token = Pattern.compile("T=\"([^\"]+)\"").matcher(curl("http://kiemtra.test:" + PORT + "/b.js"));
    assertThat(token.find()).isTrue();
    StringBuilder report = new StringBuilder("http://kiemtra.test:" + PORT + "/r/" + token.group(1) + "?w=0");
    for (Map.Entry<String, String> object : NAMES.entrySet()) {
      String got = curl("http://" + object.getValue() + ":" + PORT + "/o/" + object.getKey() + "/" + token.group(1));
      report.append('&').append(object.getKey()).append('=').append(got.isEmpty() ? "f" : "50");
    }
    assertThat(curl(report.toString())).isNotEmpty();
    try (UseStore store = SqliteUseStore.open(folder.resolve("v6ready.db"))) {
      return store.kept(Visit.KIND, LocalDate.of(2000, 1, 1), LocalDate.of(3000, 1, 1), Visit.class).getLast();
    }
  }

  @Test
  void aResolverWithIpv6ReachesTheZoneThatHasNoOtherNameServer() throws IOException, InterruptedException {
    resolver(true);
    Visit visit = visit();
    assertThat(visit.loaded(TestObject.IPV6_DNS)).isTrue();
    assertThat(Finding.of(visit)).isEqualTo(Finding.GOOD);
  }

  @Test
  void aResolverWithoutIpv6DoesNotAlthoughTheVisitorsOwnIpv6IsGood() throws IOException, InterruptedException {
    resolver(false);
    Visit visit = visit();
    assertThat(visit.loaded(TestObject.IPV6)).isTrue();
    assertThat(visit.loaded(TestObject.IPV6_DNS)).isFalse();
    assertThat(Finding.of(visit)).as("the provider's fault, not the line's").isEqualTo(Finding.GOOD);
  }
}
