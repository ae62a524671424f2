package org.v6ready.office.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.HostRoute;
import org.v6ready.model.office.LocalHost;
import org.v6ready.model.office.LocalHost.AddressSelection;
import org.v6ready.model.office.LocalHost.Clat;
import org.v6ready.model.office.LocalHost.Listener;
import org.v6ready.model.office.LocalHost.SocketMix;
import org.v6ready.model.office.LocalHost.StackSettings;
import org.v6ready.model.office.MacAddress;
import org.v6ready.model.office.NeighbourEntry;
import org.v6ready.model.office.RouterPreference;
import org.v6ready.model.office.Seen;

/// A Mac, read by its own text tools, none of which needs an administrator.
final class MacHost implements HostLook {
  static final List<String> IFCONFIG = List.of("ifconfig", "-L", "-a");
  static final List<String> ROUTES_6 = List.of("netstat", "-rn", "-f", "inet6");
  static final List<String> ROUTES_4 = List.of("netstat", "-rn", "-f", "inet");
  static final List<String> NDP = List.of("ndp", "-an");
  static final List<String> ARP = List.of("arp", "-an");
  static final List<String> SOCKETS = List.of("netstat", "-an", "-p", "tcp");
  static final List<String> VERSION = List.of("sw_vers", "-productVersion");
  static final List<String> SYSCTL = List.of("sysctl", "net.inet6.ip6.forwarding", "net.inet6.ip6.use_tempaddr");

  private final Tools tools;

  MacHost(Tools tools) {
    this.tools = tools;
  }

  @Override
  public LocalHost read() {
    Seen<Ifconfig> ifconfig = tools.run(IFCONFIG).map(Ifconfig::read);
    return new LocalHost(
        "macos",
        "macOS " + tools.run(VERSION).known().map(String::strip).orElse(""),
        ifconfig.map(Ifconfig::interfaces),
        ifconfig.map(Ifconfig::addresses),
        routes(),
        neighbours(),
        stack(ifconfig),
        Seen.of(new AddressSelection(false, false, ""), "system default"),
        Seen.of(List.of("configd"), "system"),
        tools.run(SOCKETS).map(MacHost::listeners),
        tools.run(SOCKETS).map(MacHost::mix),
        Seen.not(Absence.NOT_OFFERED, "", "configuration of programs is not read"),
        Seen.not(Absence.NOT_OFFERED, "", "command lines of other programs are not read"),
        ifconfig.map(all -> new Clat(!all.clat().isEmpty(), true, all.clat())),
        Seen.of(true, "macOS 13 and later"),
        Seen.of(List.of(NeededNames.unasked("time", "time.apple.com"), NeededNames.unasked("updates", "swcdn.apple.com")), "known names"),
        Seen.not(Absence.NEEDS_PRIVILEGE, "root", "packet filter rules"));
  }

  private Seen<List<StackSettings>> stack(Seen<Ifconfig> ifconfig) {
    int forwarding = tools.run(SYSCTL).known().flatMap(text -> text.lines().filter(l -> l.startsWith("net.inet6.ip6.forwarding:")).findFirst())
        .map(line -> line.endsWith("1") ? 1 : 0).orElse(-1);
    return ifconfig.map(all -> all.interfaces().stream()
        .map(one -> new StackSettings(
            one.name(), one.up() && all.addresses().stream().noneMatch(a -> a.interfaceName().equals(one.name()) && a.address().octets().length == 16),
            false, 1, forwarding, -1, one.mtuOctets()))
        .toList());
  }

  private Seen<List<HostRoute>> routes() {
    Seen<List<HostRoute>> six = tools.run(ROUTES_6).map(text -> routes(text, 16));
    List<HostRoute> four = tools.run(ROUTES_4).known().map(text -> routes(text, 4)).orElse(List.of());
    return six.map(found -> java.util.stream.Stream.concat(found.stream(), four.stream()).toList());
  }

  /// Columns: destination, gateway, flags, interface, expiry. Flag S is static, c and R say nothing of
  /// advertisements: a link-local gateway without S was advertised.
  static List<HostRoute> routes(String text, int octets) {
    List<HostRoute> found = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String[] f = line.strip().split("\\s+");
      Optional<IpPrefix> to = f.length < 4 ? Optional.empty() : destination(f[0], octets);
      if (to.isPresent()) {
        Optional<IpAddress> gateway = bare(f[1]);
        boolean set = f[2].contains("S");
        HostRoute.Origin origin = gateway.isEmpty() ? HostRoute.Origin.KERNEL
            : octets == 4 ? HostRoute.Origin.DHCP : set ? HostRoute.Origin.STATIC : HostRoute.Origin.ROUTER_ADVERTISEMENT;
        found.add(new HostRoute(to.get(), gateway.orElse(null), f[3], origin, 0, null, RouterPreference.MEDIUM));
      }
    }
    return found;
  }

  private static Optional<IpPrefix> destination(String text, int octets) {
    if (text.equals("default")) {
      return Optional.of(IpPrefix.around(IpAddress.ofOctets(new byte[octets]), 0));
    }
    return IpPrefix.parse(text).filter(prefix -> prefix.address().octets().length == octets);
  }

  static Optional<IpAddress> bare(String text) {
    int zone = text.indexOf('%');
    return IpAddress.parse(zone < 0 ? text : text.substring(0, zone));
  }

  private Seen<List<NeighbourEntry>> neighbours() {
    Seen<List<NeighbourEntry>> six = tools.run(NDP).map(MacHost::ndp);
    List<NeighbourEntry> four = tools.run(ARP).known().map(MacHost::arp).orElse(List.of());
    return six.map(found -> java.util.stream.Stream.concat(found.stream(), four.stream()).toList());
  }

  /// Neighbor, Linklayer Address, Netif, Expire, St, Flgs: the state is one letter, flag R a router.
  static List<NeighbourEntry> ndp(String text) {
    List<NeighbourEntry> found = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String[] f = line.strip().split("\\s+");
      Optional<IpAddress> address = f.length < 5 ? Optional.empty() : bare(f[0]);
      if (address.isPresent()) {
        Optional<MacAddress> mac = MacAddress.parse(f[1]);
        String state = mac.isEmpty() ? "incomplete" : f[4].equals("R") ? "reachable" : "stale";
        boolean router = f.length > 5 && f[5].contains("R");
        found.add(new NeighbourEntry(f[2], address.get(), mac.orElse(null), state, router));
      }
    }
    return found;
  }

  /// `? (192.168.1.1) at 3c:52:82:1:2:3 on en0 ifscope [ethernet]`.
  static List<NeighbourEntry> arp(String text) {
    List<NeighbourEntry> found = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String[] f = line.strip().split("\\s+");
      if (f.length >= 6 && f[1].startsWith("(") && f[2].equals("at")) {
        Optional<MacAddress> mac = MacAddress.parse(f[3]).filter(m -> !m.group());
        IpAddress.parse(f[1].replaceAll("[()]", ""))
            .ifPresent(a -> found.add(new NeighbourEntry(f[5], a, mac.orElse(null), mac.isPresent() ? "reachable" : "incomplete", false)));
      }
    }
    return found;
  }

  static List<Listener> listeners(String text) {
    List<Listener> found = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String[] f = line.strip().split("\\s+");
      if (f.length >= 6 && f[5].equals("LISTEN") && f[3].matches("\\*\\.\\d{1,5}")) {
        found.add(new Listener("tcp", Integer.parseInt(f[3].substring(2)), !f[0].equals("tcp6"), !f[0].equals("tcp4"), ""));
      }
    }
    return found.stream().distinct().toList();
  }

  static SocketMix mix(String text) {
    int four = 0;
    int six = 0;
    for (String line : text.lines().toList()) {
      String[] f = line.strip().split("\\s+");
      if (f.length >= 6 && f[5].equals("ESTABLISHED")) {
        Optional<IpAddress> remote = bare(f[4].substring(0, Math.max(0, f[4].lastIndexOf('.')))).filter(IpAddress::global);
        four += remote.filter(a -> a.octets().length == 4).isPresent() ? 1 : 0;
        six += remote.filter(a -> a.octets().length == 16).isPresent() ? 1 : 0;
      }
    }
    return new SocketMix(four, six);
  }
}
