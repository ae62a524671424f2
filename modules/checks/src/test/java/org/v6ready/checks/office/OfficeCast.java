package org.v6ready.checks.office;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.AppScan;
import org.v6ready.model.office.AuditProfile;
import org.v6ready.model.office.Device;
import org.v6ready.model.office.DeviceClass;
import org.v6ready.model.office.Dhcp4Offer;
import org.v6ready.model.office.Dhcp6Answer;
import org.v6ready.model.office.HostAddress;
import org.v6ready.model.office.HostRoute;
import org.v6ready.model.office.Inventory;
import org.v6ready.model.office.Lan;
import org.v6ready.model.office.Line;
import org.v6ready.model.office.LocalHost;
import org.v6ready.model.office.MacAddress;
import org.v6ready.model.office.Nat64Try;
import org.v6ready.model.office.NdOption;
import org.v6ready.model.office.NeighbourEntry;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.office.Office;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.PathMtu;
import org.v6ready.model.office.PathTry;
import org.v6ready.model.office.RaceTry;
import org.v6ready.model.office.ResolverLook;
import org.v6ready.model.office.RouterAdvertisement;
import org.v6ready.model.office.RouterPreference;
import org.v6ready.model.office.SandboxRun;
import org.v6ready.model.office.Seen;
import org.v6ready.model.office.SnmpAgent;
import org.v6ready.model.vantage.Vantage;

/// A healthy dual-stack office seen by an administrator, each part of which a test may change.
final class OfficeCast {
  static final IpAddress ROUTER = IpAddress.of("fe80::1");
  static final MacAddress ROUTER_MAC = new MacAddress("02:00:5e:00:00:11");
  static final IpPrefix PREFIX = IpPrefix.parse("2401:d800:1010::/64").orElseThrow();
  static final IpAddress RESOLVER = IpAddress.of("2401:d800:1010::53");

  List<NetInterface> interfaces = new ArrayList<>(List.of(
      new NetInterface(2, "eth0", "ethernet", new MacAddress("3c:52:82:10:00:10"), 1500, true, true, false, false)));
  List<HostAddress> addresses = new ArrayList<>(List.of(
      address("192.168.10.10", 24, HostAddress.Flag.PERMANENT),
      address("fe80::10", 64, HostAddress.Flag.PERMANENT),
      address("2401:d800:1010:0:1234:5678:9abc:def0", 64)));
  List<HostRoute> routes = new ArrayList<>(List.of(
      route("::/0", "fe80::1", "eth0", HostRoute.Origin.ROUTER_ADVERTISEMENT, Duration.ofMinutes(29)),
      route("0.0.0.0/0", "192.168.10.1", "eth0", HostRoute.Origin.DHCP, null)));
  List<NeighbourEntry> neighbours = new ArrayList<>(List.of(new NeighbourEntry("eth0", ROUTER, ROUTER_MAC, "reachable", true)));
  List<LocalHost.StackSettings> stack = new ArrayList<>(List.of(
      new LocalHost.StackSettings("all", false, false, 1, 0, 0, 1500), new LocalHost.StackSettings("eth0", false, false, 1, 0, 0, 1500)));
  LocalHost.AddressSelection selection = new LocalHost.AddressSelection(false, false, "");
  List<String> managers = new ArrayList<>();
  List<LocalHost.Listener> listeners = new ArrayList<>(List.of(new LocalHost.Listener("tcp", 22, true, true, "")));
  List<LocalHost.Finding> literals = new ArrayList<>();
  List<LocalHost.JavaProgram> javaPrograms = new ArrayList<>();
  LocalHost.Clat clat = new LocalHost.Clat(false, false, "");
  boolean asks108 = false;
  List<LocalHost.NeededName> names = new ArrayList<>();
  String system = "linux";
  String release = "Debian GNU/Linux 12";
  Seen<List<RouterAdvertisement>> solicited = Seen.of(List.of(advertisement()), "raw-icmpv6");
  Seen<List<RouterAdvertisement>> overheard = Seen.of(List.of(), "netlink");
  Seen<List<Dhcp4Offer>> dhcp4 = Seen.of(List.of(), "DHCPDISCOVER");
  Seen<List<Dhcp6Answer>> dhcp6 = Seen.of(List.of(), "SOLICIT and INFORMATION-REQUEST");
  Seen<Lan.NdHealth> health = Seen.of(new Lan.NdHealth(3, 3), "neighbour table");
  List<ResolverLook> resolvers = new ArrayList<>(List.of(resolver(RESOLVER)));
  List<PathTry> paths = new ArrayList<>(List.of(path("2001:500:2f::f", 3, 3), path("192.5.5.241", 3, 3)));
  Seen<List<RaceTry>> races = Seen.of(List.of(new RaceTry("a.test", org.v6ready.model.address.Family.IPV6)), "TCP");
  List<PathMtu> mtus = new ArrayList<>(List.of(new PathMtu(IpAddress.of("2001:500:2f::f"), 1500, PathMtu.End.FULL)));
  List<IpPrefix> pref64 = new ArrayList<>();
  List<IpPrefix> dns64 = new ArrayList<>();
  List<Nat64Try> nat64 = new ArrayList<>();
  Seen<Boolean> routerAnswers = Seen.of(true, "neighbour table");
  Seen<Boolean> quic = Seen.of(true, "QUIC");
  Seen<Inventory> inventory = Seen.of(new Inventory(List.of(
      device("10", DeviceClass.DUAL), device("11", DeviceClass.DUAL)), null, true, Duration.ofSeconds(4), 3, false), "sweep");
  Seen<SandboxRun> sandbox = Seen.not(Absence.NOT_IN_PROFILE);
  Seen<List<SnmpAgent>> snmp = Seen.not(Absence.NOT_IN_PROFILE);
  Seen<AppScan> apps = Seen.not(Absence.NOT_RUN, "office apps", "");
  List<OfficeFacts.PastPrefix> history = new ArrayList<>();
  SortedMap<String, String> answers = new TreeMap<>();
  List<String> routers = new ArrayList<>();
  @Nullable IpPrefix declared;
  @Nullable Integer assets;
  Vantage vantage = Vantage.dualStack();

  static HostAddress address(String text, int length, HostAddress.Flag... flags) {
    return new HostAddress("eth0", IpAddress.of(text), length, Set.of(flags), null, null);
  }

  static HostRoute route(String to, String gateway, String on, HostRoute.Origin origin, @Nullable Duration expires) {
    return new HostRoute(IpPrefix.parse(to).orElseThrow(), IpAddress.of(gateway), on, origin, 100, expires, RouterPreference.MEDIUM);
  }

  static NdOption.PrefixInformation prefix(String text, boolean autonomous) {
    return new NdOption.PrefixInformation(
        IpPrefix.parse(text).orElseThrow(), true, autonomous, false, false, Duration.ofDays(1), Duration.ofHours(4));
  }

  static RouterAdvertisement advertisement() {
    return advertisement("fe80::1", 255, false, false, Duration.ofMinutes(30),
        prefix(PREFIX.toString(), true), new NdOption.RecursiveDns(List.of(RESOLVER), Duration.ofMinutes(30)),
        new NdOption.SourceLinkLayer(ROUTER_MAC));
  }

  static RouterAdvertisement advertisement(String from, int hops, boolean m, boolean o, Duration lifetime, NdOption... options) {
    return new RouterAdvertisement(IpAddress.of(from), null, hops, 64, m, o, RouterPreference.MEDIUM, lifetime, List.of(options),
        hops == 255 ? List.of() : List.of("hop-limit"), Instant.EPOCH, true);
  }

  static ResolverLook resolver(IpAddress address) {
    return new ResolverLook(address, "system", DnsStatus.NOERROR, DnsStatus.NOERROR, true, false, DnsStatus.NOERROR, false, null,
        true, true, Duration.ofMillis(2));
  }

  static PathTry path(String address, int attempts, int successes) {
    return new PathTry("anchor", "DNS root", IpAddress.of(address), 53, attempts, Collections.nCopies(successes, Duration.ofMillis(20)));
  }

  static Device device(String last, DeviceClass kind, String... ports) {
    return new Device(new MacAddress("00:1b:63:00:00:" + last), kind,
        kind == DeviceClass.V6ONLY ? List.of() : List.of(IpAddress.of("192.168.10." + Integer.parseInt(last))),
        kind == DeviceClass.V4ONLY ? List.of() : List.of(IpAddress.of("fe80::" + last)), false, false, "", List.of(), List.of(ports), List.of(), null);
  }

  OfficeFacts facts() {
    LocalHost host = new LocalHost(system, release, Seen.of(interfaces, "netlink"), Seen.of(addresses, "netlink"),
        Seen.of(routes, "netlink"), Seen.of(neighbours, "netlink"), Seen.of(stack, "/proc"), Seen.of(selection, "gai.conf"),
        Seen.of(managers, "/run"), Seen.of(listeners, "/proc"), Seen.of(new LocalHost.SocketMix(1, 3), "/proc"),
        Seen.of(literals, "files"), Seen.of(javaPrograms, "/proc"), Seen.of(clat, "netlink"), Seen.of(asks108, "files"),
        Seen.of(names, "files"), Seen.not(Absence.NEEDS_PRIVILEGE));
    Lan lan = new Lan("eth0", solicited, overheard, Duration.ofSeconds(5), dhcp4, dhcp6, health);
    Line line = new Line(Seen.of(resolvers, "DNS"), Seen.of(paths, "TCP"), races, Seen.of(mtus, "IP_DONTFRAGMENT"), pref64, dns64,
        Seen.of(nat64, "TCP"), routerAnswers, quic);
    Office office = new Office("UBND", null, declared, null, assets, routers, answers);
    return new OfficeFacts(office, AuditProfile.STANDARD, null, vantage, host, lan, line, inventory, sandbox, snmp, apps, history, 0);
  }
}
