package org.v6ready.lab;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.v6ready.lab.dns.LabDns;
import org.v6ready.lab.dns.ServerManner;
import org.v6ready.lab.web.LabAnswer;
import org.v6ready.lab.web.LabWebServer;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.vantage.Anchor;

/// Builds the lab: the name tree, the hosting companies, and a stage for each scenario of
/// [CastWeb] and [CastNames].
final class Cast implements AutoCloseable {
  static final List<IpAddress> RESOLVERS = List.of(IpAddress.of("192.175.48.53"), IpAddress.of("3ffe:53::53"));
  static final String ROOT_HINTS =
      """
      . 3600000 NS a.root.test.
      a.root.test. 3600000 A 192.31.196.53
      a.root.test. 3600000 AAAA 3ffe:50::53
      """;
  static final Map<String, List<IpAddress>> HOSTING =
      Map.of(
          "ns1.may-chu.test", addresses("192.175.48.1", "3ffe:54::53"),
          "ns2.may-chu.test", addresses("192.175.48.2", "3ffe:55::53"));
  static final Map<String, List<IpAddress>> HOSTING_FOUR =
      Map.of("ns1.cu-ky.test", addresses("192.175.48.3"), "ns2.cu-ky.test", addresses("192.175.48.4"));
  static final Map<String, List<IpAddress>> HOSTING_REFUSING =
      Map.of(
          "ns1.tu-choi-dns.test", addresses("192.175.48.5", "3ffe:56::53"),
          "ns2.tu-choi-dns.test", addresses("192.175.48.6", "3ffe:57::53"));

  private final LabAddresses addresses = new LabAddresses();
  private final List<LabWebServer> servers = new ArrayList<>();
  private final List<Scenario> scenarios = new ArrayList<>();
  private final LabCertificates certificates;
  private final LabPorts ports;
  private final LabDns dns;

  Cast(Instant now, LabCertificates certificates, LabPorts ports) {
    this.certificates = certificates;
    this.ports = ports;
    this.dns = new LabDns(now);
    tree();
    CastWeb.enter(this);
    CastNames.enter(this);
  }

  private static List<IpAddress> addresses(String... literals) {
    return java.util.Arrays.stream(literals).map(IpAddress::of).toList();
  }

  private void tree() {
    Map<String, List<IpAddress>> tld =
        Map.of("ns1.nic.test", addresses("192.31.196.54", "3ffe:51::53"), "ns2.nic.test", addresses("192.31.196.55", "3ffe:52::53"));
    dns.zone(".", Map.of("a.root.test", addresses("192.31.196.53", "3ffe:50::53")));
    dns.zone("test", tld);
    dns.record("a.root.test", "A", "192.31.196.53");
    dns.record("a.root.test", "AAAA", "3ffe:50::53");
    dns.zone("arpa", tld);
    dns.record("ipv4only.arpa", "A", "192.0.0.170");
    dns.record("ipv4only.arpa", "A", "192.0.0.171");
    dns.zone("may-chu.test", HOSTING);
    dns.zone("cu-ky.test", HOSTING_FOUR);
    HOSTING_REFUSING.values().forEach(pair -> dns.manner(pair.get(1), ServerManner.REFUSES));
    dns.zone("tu-choi-dns.test", HOSTING_REFUSING);
    dns.sign(".", false);
    dns.sign("test", false);
  }

  LabDns dns() {
    return dns;
  }

  LabCertificates certificates() {
    return certificates;
  }

  void enter(Scenario scenario) {
    scenarios.add(scenario);
  }

  /// A delegated zone at the healthy hosting company.
  void zone(String origin) {
    dns.zone(origin, HOSTING);
  }

  /// Puts an address of `host` on stage: its A or AAAA record, its PTR and its servers.
  IpAddress address(String host, Family family, LabSite site) {
    IpAddress address = family == Family.IPV4 ? addresses.four() : addresses.six();
    dns.record(host, family == Family.IPV4 ? "A" : "AAAA", address.toString());
    dns.record(Reverse.name(address), "PTR", host + ".");
    listen(address, 80, null, site.http());
    listen(address, 443, site.tls(), site.https());
    return address;
  }

  private void listen(IpAddress address, int port, @Nullable SSLContext tls, @Nullable Function<String, LabAnswer> site) {
    if (site == null) {
      return;
    }
    try {
      LabWebServer server = LabWebServer.start(LabPorts.loopback(address.family()), tls, site);
      servers.add(server);
      ports.put(address, port, server.address());
    } catch (IOException unable) {
      throw new LabUnavailable("The lab needs both 127.0.0.1 and ::1 on this machine.", unable);
    }
  }

  void start() {
    dns.start(RESOLVERS, LabPorts::loopback, this::bound);
  }

  private void bound(IpAddress server, InetSocketAddress socket) {
    ports.put(server, 53, socket);
  }

  String trustAnchor() {
    return dns.trustAnchor();
  }

  List<Anchor> anchors() {
    return List.of(
        new Anchor("192.31.196.53", "ipv4-literal", "Lab root", 53),
        new Anchor("3ffe:50::53", "ipv6-literal", "Lab root", 53),
        new Anchor("192.175.48.1", "ipv4-literal", "Lab hosting 1", 53),
        new Anchor("3ffe:54::53", "ipv6-literal", "Lab hosting 1", 53),
        new Anchor("192.31.196.54", "ipv4-literal", "Lab registry", 53),
        new Anchor("3ffe:51::53", "ipv6-literal", "Lab registry", 53),
        new Anchor("khoe-manh.test", "dual-stack", "Lab site", 443));
  }

  List<Scenario> scenarios() {
    return List.copyOf(scenarios);
  }

  @Override
  public void close() {
    servers.forEach(LabWebServer::close);
    dns.close();
  }
}
