package org.v6ready.scanner.netns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.v6ready.model.time.Clock;

/// A network without IPv4 beside the shared Internet: its router `gate` has a NAT64 (tayga) for two
/// prefixes and two DNS64 (unbound), one of them for a NAT64 that is nowhere; one machine, `pc`, on the
/// link behind it.
final class Nat64Lan implements AutoCloseable {
  /// The DNS64 uses this one.
  static final String KNOWN = "64:ff9b::";
  /// Of 64 bits, which no DNS64 here uses.
  static final String OTHER = "2405:4564:64:1::";
  static final String DNS64 = "2405:4500::1";
  /// Makes up addresses that lead nowhere, as a public DNS64 does on a line without a NAT64.
  static final String ASTRAY = "2405:4500::64";
  static final String NOWHERE = "2405:4599::";
  /// The validating resolver of `pc` itself.
  static final String OWN = "::1";

  final Namespace gate;
  final Namespace pc;
  private final Internet internet;
  private final Topology topology = new Topology(Leftovers.prefix() + "n");
  private final List<Process> daemons = new ArrayList<>();
  private final Path folder;

  Nat64Lan(Internet internet) throws IOException {
    this.internet = internet;
    this.folder = Files.createTempDirectory(internet.folder, "nat64");
    try {
      this.gate = topology.router("gate");
      this.pc = topology.machine("pc");
      link();
      translator("known", "103.95.1", KNOWN + "/96", "2405:4500:1::1");
      translator("other", "103.95.2", OTHER + "/64", "2405:4500:2::1");
      dns64("dns64", DNS64, KNOWN);
      dns64("astray", ASTRAY, NOWHERE);
      start(pc, "own", "unbound", "-d", "-c", own().toString());
      // An advertisement from an address that is not yet the router's own would be thrown away.
      await("lan", () -> !gate.exec("ip", "-6", "addr", "show", "dev", "lan", "scope", "link").contains("tentative"));
      await("dns64", () -> made(DNS64));
      await("astray", () -> made(ASTRAY));
      await("own", () -> pc.exec("dig", "+short", "+time=1", "+tries=1", "@" + OWN, "ipv4-only.anchors.vn", "A").contains("."));
    } catch (IOException | RuntimeException failed) {
      close();
      throw failed;
    }
  }

  private void link() {
    topology.uplink(gate, internet.router, "gate", 1500);
    internet.router.ip("route add 103.95.0.0/16 via inet6 fe80::2 dev gate", "route add 2405:4500::/32 via fe80::2 dev gate");
    Namespace.run(List.of("ip", "link", "add", "eth0", "netns", pc.name(), "type", "veth", "peer", "name", "lan", "netns", gate.name()), "");
    gate.ip("addr add " + DNS64 + "/64 dev lan nodad", "addr add " + ASTRAY + "/64 dev lan nodad", "link set lan up");
    pc.sysctl("net.ipv6.conf.eth0.accept_dad=0");
    pc.ip("link set eth0 up", "addr add 2405:4500::2/64 dev eth0 nodad", "route add ::/0 via " + DNS64);
  }

  /// One tayga, with IPv4 addresses of its own.
  private void translator(String name, String net4, String prefix, String own6) throws IOException {
    Path state = Files.createDirectory(folder.resolve(name));
    Path conf = Files.writeString(folder.resolve(name + ".conf"),
        "tun-device " + name + "\nipv4-addr " + net4 + ".1\nipv6-addr " + own6 + "\nprefix " + prefix + "\ndynamic-pool " + net4 + ".0/24\ndata-dir " + state + "\n");
    gate.ip("tuntap add " + name + " mode tun", "link set " + name + " up", "route add " + net4 + ".0/24 dev " + name,
        "route add " + prefix + " dev " + name, "route add " + own6 + "/128 dev " + name);
    start(gate, name, "tayga", "--nodetach", "--config", conf.toString());
  }

  private void dns64(String name, String listen, String prefix) throws IOException {
    Path conf = resolver(name, listen, "module-config: \"dns64 iterator\"", "dns64-prefix: " + prefix + "/96", "prefer-ip6: yes");
    start(gate, name, "unbound", "-d", "-c", conf.toString());
  }

  /// Whether a DNS64 has an AAAA for who has none.
  private boolean made(String resolver) {
    return pc.exec("dig", "+short", "+time=1", "+tries=1", "@" + resolver, "ipv4-only.anchors.vn", "AAAA").contains(":");
  }

  private Path resolver(String name, String listen, String... options) throws IOException {
    return new NameDaemons(new Plan(), internet.folder).unbound("nat64-" + name, List.of(listen), options);
  }

  /// It asks the DNS64 for everything and believes what it can validate.
  private Path own() throws IOException {
    Path conf = resolver("own", OWN, "module-config: \"validator iterator\"");
    return Files.writeString(conf, Files.readString(conf) + "forward-zone:\n name: \".\"\n forward-addr: " + DNS64 + "\n");
  }

  /// The root's key as delv reads it.
  Path delvAnchors() {
    try {
      StringBuilder text = new StringBuilder("trust-anchors {\n");
      for (String line : Files.readString(internet.trustAnchor()).lines().toList()) {
        // Owner, class and type, then tag, algorithm, digest type and digest (RFC 4034 section 5.3).
        String[] words = line.strip().split("\\s+");
        text.append(". static-ds ").append(words[3]).append(' ').append(words[4]).append(' ').append(words[5]).append(" \"")
            .append(String.join("", List.of(words).subList(6, words.length))).append("\";\n");
      }
      return Files.writeString(folder.resolve("delv.key"), text + "};\n");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void start(Namespace where, String name, String... command) {
    daemons.add(where.start(folder.resolve(name + ".log"), List.of(command)));
  }

  private void await(String what, Internet.Condition condition) throws IOException {
    long end = Clock.system().nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.holds()) {
      if (Clock.system().nanoTime() > end) {
        throw new IllegalStateException(what + " does not answer: " + Files.readString(folder.resolve(what + ".log")));
      }
      Clock.system().pause(Duration.ofMillis(100));
    }
  }

  @Override
  public void close() {
    daemons.forEach(Process::destroy);
    topology.made().forEach(Namespace::remove);
    topology.made().clear();
  }
}
