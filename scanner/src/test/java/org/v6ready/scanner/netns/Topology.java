package org.v6ready.scanner.netns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The machines and their links: a router with the servers on one side (some behind a hop whose link
/// carries 1280 octets), and the clients, a subnet each, on the other.
final class Topology {
  private static final String GATEWAY = "fe80::1";

  private final String prefix;
  private final List<Namespace> made = new ArrayList<>();
  private int clients;

  Topology(String prefix) {
    this.prefix = prefix;
  }

  List<Namespace> made() {
    return made;
  }

  Namespace machine(String name) {
    Namespace machine = Namespace.create(prefix + "-" + name);
    made.add(machine);
    return machine;
  }

  Namespace router(String name) {
    Namespace router = machine(name);
    router.sysctl("net.ipv4.ip_forward=1", "net.ipv6.conf.all.forwarding=1", "net.ipv6.icmp.ratelimit=0", "net.ipv4.icmp_ratelimit=0",
        "net.ipv4.conf.all.rp_filter=0", "net.ipv4.conf.default.rp_filter=0");
    return router;
  }

  /// A link between a machine (its end is `wan`) and the router it uses for everything (its end bears
  /// the machine's name). Both ends need only link-local addresses.
  void uplink(Namespace machine, Namespace router, String toMachine, int mtu) {
    Namespace.run(List.of("ip", "link", "add", "wan", "mtu", "" + mtu, "netns", machine.name(), "type", "veth", "peer", "name", toMachine, "mtu", "" + mtu, "netns", router.name()), "");
    router.ip("addr add " + GATEWAY + "/64 dev " + toMachine + " nodad", "link set " + toMachine + " up");
    machine.ip("addr add fe80::2/64 dev wan nodad", "link set wan up", "route add 0.0.0.0/0 via inet6 " + GATEWAY + " dev wan", "route add ::/0 via " + GATEWAY + " dev wan");
  }

  /// Puts a place's addresses on a machine and its prefixes behind the router's link.
  void settle(Addresses place, Namespace machine) {
    machine.ip(place.plumbed().stream().map(address -> "addr add " + address + (Addresses.six(address) ? "/128" : "/32") + " dev lo nodad").toArray(String[]::new));
  }

  void routeTo(Addresses place, Namespace router, String link) {
    router.ip("route add " + place.prefix4() + " via inet6 fe80::2 dev " + link, "route add " + place.prefix6() + " via fe80::2 dev " + link);
  }

  /// What the router does with the packets of lost addresses.
  void lose(Map<String, String> lost, Namespace router) {
    router.ip(lost.entrySet().stream()
        .map(entry -> "route add " + (entry.getValue().equals("drop") ? "blackhole" : entry.getValue().equals("prohibited") ? "prohibit" : "unreachable") + " " + entry.getKey())
        .toArray(String[]::new));
  }

  /// A client with the families it has; when `blackhole`, the router swallows its IPv6.
  Namespace client(String name, Namespace router, boolean four, boolean six, boolean blackhole) {
    int number = ++clients;
    String net4 = "103.96." + number;
    String net6 = "2405:4600:" + number;
    Namespace client = machine(name);
    Namespace.run(List.of("ip", "link", "add", "eth0", "netns", client.name(), "type", "veth", "peer", "name", name, "netns", router.name()), "");
    router.ip("link set " + name + " up", "addr add " + net4 + ".1/24 dev " + name, "addr add " + net6 + "::1/64 dev " + name + " nodad");
    if (!six) {
      client.sysctl("net.ipv6.conf.all.disable_ipv6=1");
    }
    client.ip("link set eth0 up");
    if (four) {
      client.ip("addr add " + net4 + ".2/24 dev eth0", "route add default via " + net4 + ".1");
    }
    if (six) {
      client.ip("addr add " + net6 + "::2/64 dev eth0 nodad", "route add ::/0 via " + net6 + "::1");
    }
    if (blackhole) {
      Namespace.run(List.of("ip", "-6", "-n", router.name(), "rule", "add", "from", net6 + "::/64", "blackhole"), "");
    }
    return client;
  }
}
