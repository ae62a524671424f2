package org.v6ready.office.netns;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;

/// One small office: a router `rt` with a bridge, this machine `pc` on it, and `up`, which is the whole
/// Internet: DNS, and TLS on anchors of both families. What the link advertises is each case's own.
/// Addresses look global on purpose and exist only in these namespaces.
final class OfficeNet implements AutoCloseable {
  static final IpPrefix PREFIX = IpPrefix.parse("2402:800:77::/64").orElseThrow();
  static final IpAddress RESOLVER = IpAddress.of("2402:800:77::1");
  static final IpPrefix NAT64 = IpPrefix.parse("2402:800:64::/96").orElseThrow();
  static final String ROUTER = "fe80::1";
  static final List<String> ANCHORS = List.of("2402:800:9::10", "2402:800:9::11", "45.122.240.10");

  final Net net;
  private final Path folder;

  OfficeNet(Path folder) {
    this.folder = folder;
    this.net = new Net(folder);
    try {
      build();
    } catch (RuntimeException failed) {
      net.close();
      throw failed;
    }
  }

  private void build() {
    net.run(
        """
        ip netns exec {rt} sysctl -qw net.ipv4.ip_forward=1 net.ipv6.conf.all.forwarding=1
        ip -n {rt} link add br0 address 02:00:5e:77:00:01 type bridge forward_delay 0 mcast_snooping 0
        ip -n {rt} link set br0 addrgenmode none
        ip -n {rt} link set br0 up
        ip -n {rt} addr add fe80::1/64 dev br0 nodad
        ip -n {rt} addr add 192.168.77.1/24 dev br0
        ip -n {rt} addr add 2402:800:77::1/64 dev br0 nodad
        ip link add wan netns {up} type veth peer name up0 netns {rt}
        ip -n {rt} addr add 45.122.240.1/24 dev up0
        ip -n {rt} addr add 2402:800:9::1/64 dev up0 nodad
        ip -n {rt} link set up0 up
        ip -n {up} addr add 45.122.240.10/24 dev wan
        ip -n {up} addr add 2402:800:9::10/64 dev wan nodad
        ip -n {up} addr add 2402:800:9::11/64 dev wan nodad
        ip -n {up} link set wan up
        ip -n {up} route add default via 45.122.240.1
        ip -n {up} route add default via 2402:800:9::1
        """);
    internet();
    host("pc", "3c:52:82:77:00:10", "192.168.77.10");
  }

  /// DNS with names of every kind, and a certificate that fills several packets.
  private void internet() {
    Path dns =
        net.write(
            "up.conf",
            """
            server:
              interface: 45.122.240.10
              interface: 2402:800:9::10
              interface: 2402:800:9::11
              access-control: 0.0.0.0/0 allow
              access-control: ::0/0 allow
              do-daemonize: no
              username: ""
              chroot: ""
              pidfile: ""
              module-config: "iterator"
              local-zone: "." static
              local-data: ". 60 IN SOA a.root-servers.net. x. 1 1 1 1 1"
              local-data: ". 60 IN NS a.root-servers.net."
              local-data: "a.root-servers.net. 60 IN A 45.122.240.10"
              local-data: "a.root-servers.net. 60 IN AAAA 2402:800:9::10"
              local-data: "dual.anchor.vn. 60 IN A 45.122.240.10"
              local-data: "dual.anchor.vn. 60 IN AAAA 2402:800:9::10"
              local-data: "six.anchor.vn. 60 IN AAAA 2402:800:9::11"
              local-data: "four.anchor.vn. 60 IN A 45.122.240.10"
              local-data: "ipv4only.arpa. 60 IN A 192.0.0.170"
              local-data: "ipv4only.arpa. 60 IN A 192.0.0.171"
            """);
    net.start("up", "unbound", "-d", "-c", dns.toString());
    StringBuilder names = new StringBuilder("subjectAltName=DNS:dual.anchor.vn");
    for (int i = 0; i < 150; i++) {
      names.append(",DNS:ten-rat-dai-de-chung-chi-day-nhieu-goi-").append(i).append(".anchor.vn");
    }
    net.say("up", "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=anchor.vn -addext " + names
        + " -keyout " + folder.resolve("key.pem") + " -out " + folder.resolve("cert.pem"));
    for (String anchor : ANCHORS) {
      String where = anchor.contains(":") ? "[" + anchor + "]:443" : anchor + ":443";
      net.start("up", "openssl", "s_server", "-quiet", "-www", "-accept", where,
          "-key", folder.resolve("key.pem").toString(), "-cert", folder.resolve("cert.pem").toString());
    }
    resolver("");
  }

  /// The office's own resolver on the router, with `more` lines of configuration.
  private void resolver(String more) {
    Path dns =
        net.write(
            "rt.conf",
            """
            server:
              interface: 192.168.77.1
              interface: 2402:800:77::1
              interface: fe80::1%br0
              access-control: 0.0.0.0/0 allow
              access-control: ::0/0 allow
              do-daemonize: no
              username: ""
              chroot: ""
              pidfile: ""
              MODULES
            forward-zone:
              name: "."
              forward-addr: 45.122.240.10
            """.replace("MODULES", more.isEmpty() ? "module-config: \"iterator\"" : more));
    net.start("rt", "unbound", "-d", "-c", dns.toString());
  }

  /// A machine on the link; no IPv4 when the address is empty.
  void host(String name, String mac, String ipv4) {
    net.run(
        "ip link add eth0 address " + mac + " netns {" + name + "} type veth peer name p-" + name + " netns {rt}\n"
            + "ip -n {rt} link set p-" + name + " addrgenmode none master br0\n"
            + "ip -n {rt} link set p-" + name + " up\n"
            + "ip -n {" + name + "} link set eth0 up");
    if (!ipv4.isEmpty()) {
      net.run("ip -n {" + name + "} addr add " + ipv4 + "/24 dev eth0\nip -n {" + name + "} route add default via 192.168.77.1");
    }
  }

  /// Everything radvd can say, and more lines of its own.
  void radvd(String prefixes, String more) {
    Path file =
        net.write(
            "radvd.conf",
            "interface br0 { AdvSendAdvert on; MinRtrAdvInterval 3; MaxRtrAdvInterval 4; AdvDefaultLifetime 1800; " + prefixes + more + " };\n");
    net.start("rt", "radvd", "--nodaemon", "--logmethod", "stderr", "--config", file.toString(), "--pidfile", folder.resolve("radvd.pid").toString());
  }

  static final String GOOD_PREFIX = "prefix 2402:800:77::/64 { AdvValidLifetime 5400; AdvPreferredLifetime 2700; }; ";
  static final String OPTIONS =
      "AdvLinkMTU 1500; RDNSS 2402:800:77::1 { AdvRDNSSLifetime 1800; }; DNSSL anchor.vn { AdvDNSSLLifetime 1800; };"
          + " route 2402:800:9::/64 { AdvRoutePreference medium; AdvRouteLifetime 1800; };";

  /// Our own sender on an interface of the router.
  void send(String device, RaSender.Advertisement what) throws InterruptedException {
    int index = net.index("rt", device);
    net.keep(RaSender.start(net.file("rt"), index, what));
  }

  /// DHCPv4 by dnsmasq, with more options.
  void dnsmasq(String... more) {
    List<String> command = new ArrayList<>(List.of("dnsmasq", "-k", "-C", "/dev/null", "--port=0", "--interface=br0", "--bind-interfaces",
        "--dhcp-range=192.168.77.100,192.168.77.200,1h", "--dhcp-leasefile=" + folder.resolve("leases"), "--user=root"));
    command.addAll(List.of(more));
    net.start("rt", command.toArray(String[]::new));
  }

  /// NAT64 by tayga and DNS64 by a second resolver in place of the first.
  void nat64() {
    net.run("ip netns exec {rt} true");
    Path tayga =
        net.write(
            "tayga.conf",
            "tun-device nat64\nipv4-addr 192.168.64.1\nipv6-addr 2402:800:77:64::1\nprefix 2402:800:64::/96\ndynamic-pool 192.168.64.0/24\ndata-dir "
                + folder + "\n");
    net.run(
        """
        ip -n {rt} tuntap add nat64 mode tun
        ip -n {rt} link set nat64 up
        ip -n {rt} route add 192.168.64.0/24 dev nat64
        ip -n {rt} route add 2402:800:64::/96 dev nat64
        ip -n {rt} route add 2402:800:77:64::1/128 dev nat64
        """);
    net.start("rt", "tayga", "--nodetach", "--config", tayga.toString());
  }

  /// Restarts the office's resolver as a DNS64 one.
  void dns64() {
    String pids = net.say("rt", "ip netns pids " + net.file("rt").getFileName());
    for (String pid : pids.lines().toList()) {
      ProcessHandle.of(Long.parseLong(pid.strip()))
          .filter(one -> one.info().command().orElse("").endsWith("unbound"))
          .ifPresent(ProcessHandle::destroy);
    }
    Net.await("the first resolver gone", () -> net.say("rt", "ss -Hlun sport = 53").isBlank());
    resolver("module-config: \"dns64 iterator\"\n  dns64-prefix: 2402:800:64::/96");
  }

  /// Waits until daemons listen and addresses have settled.
  void settle() {
    Net.await("DNS", () -> net.say("rt", "ss -Hlun sport = 53").contains(":53") && net.say("up", "ss -Hlun sport = 53").contains(":53"));
    Net.await("anchors", () -> net.say("up", "ss -Hltn sport = 443").lines().count() >= ANCHORS.size());
    org.v6ready.model.time.Clock.system().pause(java.time.Duration.ofMillis(3_500));
    Net.await("addresses", () -> net.say("pc", "ip -6 -o addr show tentative").isBlank());
  }

  /// What the audit of `pc` said: verdicts by check, and other lines by their first word.
  record Audit(Map<String, String> verdicts, Map<String, String> details, List<String> devices, String rung, long millis, String whole) {}

  Audit audit(String profile, String... routers) throws IOException, InterruptedException {
    Path hints = net.write("root.hints", ". 3600 NS a.root-servers.net.\na.root-servers.net. 3600 A 45.122.240.10\na.root-servers.net. 3600 AAAA 2402:800:9::10\n");
    net.write("resolv.conf", "nameserver 2402:800:77::1\n");
    List<String> command = new ArrayList<>(List.of("ip", "netns", "exec", net.file("pc").getFileName().toString()));
    command.addAll(java());
    command.addAll(List.of(AuditInside.class.getName(), profile, "eth0", resolverFor(), hints.toString()));
    command.addAll(List.of(routers));
    Process process = new ProcessBuilder(command).redirectError(folder.resolve("audit.err").toFile()).start();
    String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    process.waitFor(60, TimeUnit.SECONDS);
    return read(said + java.nio.file.Files.readString(folder.resolve("audit.err")));
  }

  private String resolver = RESOLVER.toString();

  private String resolverFor() {
    return resolver;
  }

  /// The resolver the machine is told of, when it is not the office's usual one.
  void resolverIs(String address) {
    resolver = address;
  }

  /// How to start a class of the tests in a namespace.
  static List<String> java() {
    return List.of(
        ProcessHandle.current().info().command().orElse("java"), "-Xmx200m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED", "-Djava.net.preferIPv6Addresses=system", "-cp", System.getProperty("java.class.path", ""));
  }

  private static Audit read(String said) {
    Map<String, String> verdicts = new LinkedHashMap<>();
    Map<String, String> details = new LinkedHashMap<>();
    List<String> devices = new ArrayList<>();
    String rung = "?";
    long millis = -1;
    for (String line : said.lines().toList()) {
      String[] words = line.split("\t", -1);
      switch (words[0]) {
        case "verdict" -> {
          verdicts.put(words[1], words[2].toLowerCase(java.util.Locale.ROOT) + " " + words[3]);
          details.put(words[1], words[4]);
        }
        case "device" -> devices.add(words[1] + " " + words[2]);
        case "rung" -> rung = words[1];
        case "took" -> millis = Long.parseLong(words[1]);
        default -> {}
      }
    }
    return new Audit(verdicts, details, devices, rung, millis, said);
  }

  @Override
  public void close() {
    net.close();
  }
}
