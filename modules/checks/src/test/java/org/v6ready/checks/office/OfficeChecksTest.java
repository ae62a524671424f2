package org.v6ready.checks.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.v6ready.checks.office.OfficeCast.PREFIX;
import static org.v6ready.checks.office.OfficeCast.advertisement;
import static org.v6ready.checks.office.OfficeCast.address;
import static org.v6ready.checks.office.OfficeCast.path;
import static org.v6ready.checks.office.OfficeCast.prefix;
import static org.v6ready.checks.office.OfficeCast.route;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.AppRank;
import org.v6ready.model.office.AppScan;
import org.v6ready.model.office.Device;
import org.v6ready.model.office.DeviceClass;
import org.v6ready.model.office.Dhcp4Offer;
import org.v6ready.model.office.Dhcp6Answer;
import org.v6ready.model.office.HostAddress.Flag;
import org.v6ready.model.office.HostRoute;
import org.v6ready.model.office.Inventory;
import org.v6ready.model.office.Lan;
import org.v6ready.model.office.LocalHost;
import org.v6ready.model.office.Nat64Try;
import org.v6ready.model.office.NdOption;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.PathMtu;
import org.v6ready.model.office.RaceTry;
import org.v6ready.model.office.ResolverLook;
import org.v6ready.model.office.SandboxRun;
import org.v6ready.model.office.Seen;
import org.v6ready.model.office.SnmpAgent;
import org.v6ready.model.verdict.Verdict;

/// One table: what is different from a healthy office, and what each check must say of it.
class OfficeChecksTest {
  private static final IpPrefix WELL_KNOWN = IpPrefix.parse("64:ff9b::/96").orElseThrow();
  private static final Duration HALF = Duration.ofMinutes(30);

  private static Arguments row(String check, String expected, String what, Consumer<OfficeCast> change) {
    return Arguments.of(check, expected, what, change);
  }

  private static Stream<Arguments> host() {
    return Stream.of(
        row("hst-01", "pass enabled", "healthy", c -> {}),
        row("hst-01", "fail disabled", "off", c -> c.stack.set(0, new LocalHost.StackSettings("all", true, false, 1, 0, 0, 1500))),
        row("hst-01", "warn prefers-ipv4", "Windows bit 5", c -> c.stack.set(0, new LocalHost.StackSettings("all", false, true, -1, -1, -1, -1))),
        row("hst-02", "pass global", "healthy", c -> {}),
        row("hst-02", "fail ula-only", "ULA only", c -> c.addresses.set(2, address("fd00:1::5", 64))),
        row("hst-02", "fail link-local-only", "no prefix", c -> c.addresses.remove(2)),
        row("hst-02", "fail none", "no IPv6", c -> c.addresses.subList(1, 3).clear()),
        row("hst-02", "fail link-local-only", "deprecated does not count", c -> c.addresses.set(2, address("2401:d800:1010::5", 64, Flag.DEPRECATED))),
        row("hst-03", "pass unique", "healthy", c -> {}),
        row("hst-03", "fail duplicate", "dadfailed", c -> c.addresses.set(2, address("2401:d800:1010::5", 64, Flag.DUPLICATE))),
        row("hst-04", "pass advertised", "healthy", c -> {}),
        row("hst-04", "fail none", "no route", c -> c.routes.remove(0)),
        row("hst-04", "warn static", "by hand", c -> c.routes.set(0, route("::/0", "fe80::1", "eth0", HostRoute.Origin.STATIC, null))),
        row("hst-04", "warn expiring", "soon over", c -> c.routes.set(0, route("::/0", "fe80::1", "eth0", HostRoute.Origin.ROUTER_ADVERTISEMENT, Duration.ofSeconds(20)))),
        row("hst-05", "pass kernel", "healthy", c -> {}),
        row("hst-05", "fail nobody-listens", "accept_ra=0", c -> c.stack.set(1, new LocalHost.StackSettings("eth0", false, false, 0, 0, 0, 1500))),
        row("hst-05", "pass managed", "accept_ra=0 under NetworkManager", c -> {
          c.stack.set(1, new LocalHost.StackSettings("eth0", false, false, 0, 0, 0, 1500));
          c.managers.add("NetworkManager");
        }),
        row("hst-05", "warn forwarding", "a router of its own", c -> c.stack.set(1, new LocalHost.StackSettings("eth0", false, false, 1, 1, 0, 1500))),
        row("hst-06", "pass private", "healthy", c -> {}),
        row("hst-06", "warn eui64", "EUI-64", c -> c.addresses.set(2, address("2401:d800:1010:0:3e52:82ff:fe10:10", 64))),
        row("hst-06", "pass temporary", "EUI-64 and temporary", c -> {
          c.addresses.set(2, address("2401:d800:1010:0:3e52:82ff:fe10:10", 64));
          c.addresses.add(address("2401:d800:1010::77", 64, Flag.TEMPORARY));
        }),
        row("hst-07", "pass current", "healthy", c -> {}),
        row("hst-07", "warn stale", "prefix of a router that has gone", c -> c.addresses.add(address("2401:d800:9999::5", 64))),
        row("hst-07", "inconclusive not-heard", "nothing heard", c -> c.solicited = Seen.not(Absence.NEEDS_PRIVILEGE)),
        row("hst-08", "fail ipv4-first", "gai.conf", c -> c.selection = new LocalHost.AddressSelection(true, true, "precedence ::ffff:0:0/96 100")),
        row("hst-09", "pass answers", "healthy", c -> {}),
        row("hst-09", "fail ipv4-only", "IPv4 resolver", c -> c.resolvers.set(0, OfficeCast.resolver(IpAddress.of("192.168.10.1")))),
        row("hst-09", "fail silent", "no answer", c -> c.resolvers.set(0, silent(OfficeCast.RESOLVER))),
        row("hst-10", "pass native", "healthy", c -> {}),
        row("hst-10", "fail transition", "6to4", c -> c.addresses.add(address("2002:c000:201::1", 64))),
        row("hst-11", "not-applicable no-vpn", "healthy", c -> {}),
        row("hst-11", "warn ipv6-outside", "IPv4 VPN", c -> {
          c.interfaces.add(new NetInterface(3, "wg0", "wireguard", null, 1420, true, null, null, null));
          c.routes.set(1, route("0.0.0.0/0", "10.0.0.1", "wg0", HostRoute.Origin.STATIC, null));
        }),
        row("hst-12", "inconclusive none-needed", "full path", c -> {}),
        row("hst-12", "pass arrives", "learnt", c -> c.mtus.set(0, mtu(1400, PathMtu.End.LEARNT))),
        row("hst-13", "warn none", "no CLAT", c -> {}),
        row("hst-13", "pass active", "CLAT", c -> c.clat = new LocalHost.Clat(true, true, "clat 192.0.0.1")),
        row("hst-14", "pass not-asked", "healthy", c -> {}),
        row("hst-14", "fail without-clat", "asks 108 without CLAT", c -> c.asks108 = true),
        row("hst-15", "warn ipv4-only", "0.0.0.0", c -> c.listeners.add(new LocalHost.Listener("tcp", 80, true, false, ""))),
        row("hst-16", "warn literals", "hosts", c -> c.literals.add(new LocalHost.Finding("/etc/hosts", 3, "10.0.0.5 srv"))),
        row("hst-17", "fail ipv4-stack", "preferIPv4Stack", c -> c.javaPrograms.add(new LocalHost.JavaProgram("app.jar", true, false))),
        row("hst-18", "pass mix", "healthy", c -> {}),
        row("hst-19", "pass fits", "healthy", c -> {}),
        row("hst-19", "fail too-small", "1200", c -> c.interfaces.set(0, new NetInterface(2, "eth0", "ethernet", null, 1200, true, true, false, false))),
        row("hst-19", "warn differs", "RA says 1400", c -> c.solicited = heard(advertisement("fe80::1", 255, false, false, HALF, prefix(PREFIX.toString(), true), new NdOption.LinkMtu(1400)))),
        row("hst-20", "warn partial", "Linux without CLAT", c -> {}),
        row("hst-20", "fail needs-ipv4", "Windows 10", c -> {
          c.system = "windows";
          c.release = "Microsoft Windows 10 Pro 10.0.19045";
        }),
        row("hst-21", "warn without", "IPv4-only time", c -> c.names.add(new LocalHost.NeededName("time", "ntp.test", false, false))));
  }

  private static Stream<Arguments> link() {
    return Stream.of(
        row("lan-01", "pass heard", "healthy", c -> {}),
        row("lan-01", "fail none-but-neighbours", "asked, silence", c -> c.solicited = heard()),
        row("lan-01", "pass heard", "ordinary user, route by RA", c -> c.solicited = Seen.not(Absence.NEEDS_PRIVILEGE)),
        row("lan-01", "fail none-but-neighbours", "ordinary user, kernel accepts and has seen none", OfficeChecksTest::noAdvertisement),
        row("lan-01", "inconclusive needs-privilege", "ordinary user, kernel does not accept", c -> {
          noAdvertisement(c);
          c.stack.set(1, new LocalHost.StackSettings("eth0", false, false, 0, 0, 0, 1500));
        }),
        row("lan-01", "inconclusive off-here", "our own IPv6 is off", c -> {
          c.solicited = heard();
          c.stack.set(0, new LocalHost.StackSettings("all", true, false, 1, 0, 0, 1500));
        }),
        row("lan-02", "pass valid", "healthy", c -> {}),
        row("lan-02", "fail invalid", "hop limit 64", c -> c.solicited = heard(advertisement("fe80::1", 64, false, false, HALF))),
        row("lan-02", "fail malformed", "bad PREF64", c -> c.solicited = heard(advertisement("fe80::1", 255, false, false, HALF, new NdOption.Malformed(38, "prefix-length-code", "2602")))),
        row("lan-03", "pass one", "healthy", c -> {}),
        row("lan-03", "warn several-undeclared", "two routers", c -> c.solicited = heard(advertisement(), advertisement("fe80::bad", 255, false, false, HALF))),
        row("lan-03", "fail rogue", "declared, and another", c -> {
          c.routers.add("02:00:5e:00:00:11");
          c.solicited = heard(advertisement(), advertisement("fe80::bad", 255, false, false, HALF));
        }),
        row("lan-03", "warn extra", "another with lifetime 0", c -> {
          c.routers.add("fe80::1");
          c.solicited = heard(advertisement(), advertisement("fe80::bad", 255, false, false, Duration.ZERO));
        }),
        row("lan-04", "pass sane", "healthy", c -> {}),
        row("lan-04", "warn short", "60 s", c -> c.solicited = heard(advertisement("fe80::1", 255, false, false, Duration.ofMinutes(1)))),
        row("lan-04", "fail zero", "0 on the only one", c -> c.solicited = heard(advertisement("fe80::1", 255, false, false, Duration.ZERO))),
        row("lan-05", "pass neither", "healthy", c -> {}),
        row("lan-05", "fail no-address-server", "M=1 without server", c -> c.solicited = heard(advertisement("fe80::1", 255, true, true, HALF))),
        row("lan-05", "fail no-server", "O=1 without server", c -> c.solicited = heard(advertisement("fe80::1", 255, false, true, HALF))),
        row("lan-05", "warn no-slaac", "M=1, no A", c -> {
          c.solicited = heard(advertisement("fe80::1", 255, true, false, HALF, prefix(PREFIX.toString(), false)));
          c.dhcp6 = Seen.of(List.of(dhcp6("2401:d800:1010::99", null)), "SOLICIT");
        }),
        row("lan-05", "inconclusive needs-privilege", "M=1, server not asked", c -> {
          c.solicited = heard(advertisement("fe80::1", 255, true, false, HALF, prefix(PREFIX.toString(), true)));
          c.dhcp6 = Seen.not(Absence.NEEDS_PRIVILEGE);
        }),
        row("lan-06", "pass usable", "healthy", c -> {}),
        row("lan-06", "fail not-64", "/80 with A", c -> c.solicited = heard(advertisement("fe80::1", 255, false, false, HALF, prefix("2401:d800:1010::/80", true)))),
        row("lan-06", "warn ula-only", "ULA only", c -> c.solicited = heard(advertisement("fe80::1", 255, false, false, HALF, prefix("fd00:1::/64", true)))),
        row("lan-06", "fail not-global", "documentation", c -> c.solicited = heard(advertisement("fe80::1", 255, false, false, HALF, prefix("2001:db8:1::/64", true)))),
        row("lan-06", "fail none", "no prefix", c -> c.solicited = heard(advertisement("fe80::1", 255, false, false, HALF))),
        row("lan-07", "pass suit", "healthy", c -> {}),
        row("lan-08", "pass answers", "healthy", c -> {}),
        row("lan-08", "fail none", "no RDNSS, no DHCPv6", c -> c.solicited = heard(advertisement("fe80::1", 255, false, false, HALF, prefix(PREFIX.toString(), true)))),
        row("lan-08", "fail silent", "advertised and silent", c -> c.resolvers.set(0, silent(OfficeCast.RESOLVER))),
        row("lan-10", "fail absent", "none", c -> {}),
        row("lan-10", "warn dns64-only", "DNS64", c -> c.dns64.add(WELL_KNOWN)),
        row("lan-10", "pass advertised", "both", c -> {
          c.dns64.add(WELL_KNOWN);
          c.pref64.add(WELL_KNOWN);
        }),
        row("lan-10", "fail disagrees", "different", c -> {
          c.dns64.add(WELL_KNOWN);
          c.pref64.add(IpPrefix.parse("2401:d800:64::/96").orElseThrow());
        }),
        row("lan-11", "fail private-behind", "IPv4-only device behind 64:ff9b::/96", c -> {
          c.pref64.add(WELL_KNOWN);
          c.inventory = devices(DeviceClass.V4ONLY);
        }),
        row("lan-12", "not-applicable no-dhcp", "no server", c -> {}),
        row("lan-12", "warn absent", "not offered", c -> c.dhcp4 = Seen.of(List.of(offer("192.168.10.1", true, null)), "DHCPDISCOVER")),
        row("lan-12", "fail no-nat64", "offered without NAT64", c -> c.dhcp4 = Seen.of(List.of(offer("192.168.10.1", true, 1800L)), "DHCPDISCOVER")),
        row("lan-12", "fail unasked", "sent to all", c -> c.dhcp4 = Seen.of(List.of(offer("192.168.10.1", false, 1800L)), "DHCPDISCOVER")),
        row("lan-12", "pass offered", "with NAT64", c -> {
          c.dhcp4 = Seen.of(List.of(offer("192.168.10.1", true, 1800L)), "DHCPDISCOVER");
          c.nat64.add(nat64(TcpState.OPEN));
        }),
        row("lan-12", "inconclusive needs-privilege", "ordinary user", c -> c.dhcp4 = Seen.not(Absence.NEEDS_PRIVILEGE)),
        row("lan-13", "fail several", "two servers", c -> c.dhcp4 = Seen.of(List.of(offer("192.168.10.1", true, null), offer("192.168.10.2", true, null)), "DHCPDISCOVER")),
        row("lan-15", "pass offered", "a /56", c -> c.dhcp6 = Seen.of(List.of(dhcp6("2401:d800:1010::99", "2401:d800:2000::/56")), "SOLICIT")),
        row("lan-16", "fail lost", "none answers again", c -> c.health = Seen.of(new Lan.NdHealth(5, 0), "neighbour table")),
        row("lan-17", "warn isolated", "only the router", c -> c.inventory = Seen.of(new Inventory(List.of(), null, true, Duration.ofSeconds(4), 1, true), "sweep")),
        row("lan-18", "warn several", "two networks", c -> c.solicited = heard(advertisement(), advertisement("fe80::2", 255, false, false, HALF, prefix("2401:d800:2020::/64", true)))),
        row("lan-20", "warn silent", "router silent", c -> c.routerAnswers = Seen.of(false, "neighbour table")),
        row("lan-22", "inconclusive ask-a-person", "nobody answered", c -> {}),
        row("lan-22", "pass answered-yes", "answered", c -> c.answers.put("lan-22", "yes")));
  }

  private static Stream<Arguments> lineAndOthers() {
    return Stream.of(
        row("nbr-01", "inconclusive ask-a-person", "no asset list", c -> {}),
        row("nbr-01", "warn partial", "3 of 42", c -> c.assets = 42),
        row("nbr-02", "pass most", "all dual", c -> {}),
        row("nbr-02", "fail few", "all IPv4", c -> c.inventory = devices(DeviceClass.V4ONLY)),
        row("nbr-02", "inconclusive not-in-profile", "not swept", c -> c.inventory = Seen.not(Absence.NOT_IN_PROFILE)),
        row("nbr-03", "warn some", "one IPv4-only", c -> c.inventory = devices(DeviceClass.V4ONLY)),
        row("nbr-04", "warn some", "link-local only", c -> c.inventory = devices(DeviceClass.LLONLY)),
        row("net-01", "pass works", "healthy", c -> {}),
        row("net-01", "fail dead", "black hole", c -> c.paths.set(0, path("2001:500:2f::f", 3, 0))),
        row("net-01", "inconclusive offline", "both dead", c -> {
          c.paths.set(0, path("2001:500:2f::f", 3, 0));
          c.paths.set(1, path("192.5.5.241", 3, 0));
        }),
        row("net-01", "warn loses", "two of three", c -> c.paths.set(0, path("2001:500:2f::f", 3, 2))),
        row("net-04", "pass ipv6", "healthy", c -> {}),
        row("net-04", "warn ipv4", "IPv4 wins", c -> c.races = Seen.of(List.of(new RaceTry("a", Family.IPV4)), "TCP")),
        row("net-05", "pass full", "healthy", c -> {}),
        row("net-05", "warn small", "1400", c -> c.mtus.set(0, mtu(1400, PathMtu.End.LEARNT))),
        row("net-05", "fail black-hole", "swallowed", c -> c.mtus.set(0, mtu(1500, PathMtu.End.BLACK_HOLE))),
        row("net-05", "inconclusive not-proven", "not refused, no large answer", c -> c.mtus.set(0, mtu(1500, PathMtu.End.NOT_REFUSED))),
        row("net-06", "pass clean", "healthy", c -> {}),
        row("net-06", "fail aaaa-filtered", "no AAAA for a dual name", c -> c.resolvers.set(0, filtered())),
        row("net-06", "fail aaaa-lost", "AAAA times out", c -> c.resolvers.set(0, lost())),
        row("net-10", "not-applicable none", "no prefix", c -> {}),
        row("net-10", "fail dead", "prefix without gateway", c -> {
          c.pref64.add(WELL_KNOWN);
          c.nat64.add(nat64(TcpState.TIMEOUT));
        }),
        row("net-10", "pass works", "gateway", c -> {
          c.pref64.add(WELL_KNOWN);
          c.nat64.add(nat64(TcpState.OPEN));
        }),
        row("net-11", "inconclusive ask-a-person", "unknown", c -> {}),
        row("net-11", "fail one-link", "/64", c -> c.declared = PREFIX),
        row("net-11", "pass roomy", "answered /56", c -> c.answers.put("net-11", "/56")),
        row("net-12", "fail unstable", "a new prefix each week", c -> c.history.addAll(past("a", "b", "c", "d"))),
        row("net-12", "pass stable", "six weeks alike", c -> c.history.addAll(past("a", "a", "a", "a", "a", "a", "a"))),
        row("net-16", "not-applicable one-line", "a VPN is no second line", c -> {
          c.interfaces.add(new NetInterface(3, "wg0", "wireguard", null, 1420, true, null, null, null));
          c.routes.add(route("0.0.0.0/0", "10.0.0.1", "wg0", HostRoute.Origin.STATIC, null));
        }),
        row("net-16", "fail two-defaults", "two IPv6 lines", c -> c.routes.add(route("::/0", "fe80::9", "tslcd0", HostRoute.Origin.ROUTER_ADVERTISEMENT, null))),
        row("net-16", "warn ipv4-only", "second line without IPv6", c -> c.routes.add(route("0.0.0.0/0", "10.9.0.1", "tslcd0", HostRoute.Origin.DHCP, null))),
        row("net-19", "inconclusive not-run", "no sandbox", c -> c.sandbox = Seen.not(Absence.NOT_RUN, "office sandbox --tasks", "")),
        row("net-19", "inconclusive too-old", "a sandbox of last year", c -> c.sandbox = Seen.not(Absence.TOO_OLD, "office sandbox --tasks", "2025-01-01")),
        row("net-19", "pass work", "both work", c -> c.sandbox = tried(SandboxRun.Cause.NONE, SandboxRun.Cause.NONE)),
        row("net-19", "fail break", "one of two", c -> c.sandbox = tried(SandboxRun.Cause.NONE, SandboxRun.Cause.IPV4_LITERAL)),
        row("net-19", "inconclusive unmeasured", "one could not be tried", c -> c.sandbox = tried(SandboxRun.Cause.NONE, SandboxRun.Cause.NOT_MEASURED)),
        row("net-19", "fail break", "one broke, one could not be tried", c -> c.sandbox = tried(SandboxRun.Cause.NO_AAAA, SandboxRun.Cause.NOT_MEASURED)),
        row("net-19", "inconclusive no-tasks", "an empty list", c -> c.sandbox = tried()),
        row("app-03", "fail literal", "a literal in the sandbox", c -> c.sandbox = tried(SandboxRun.Cause.IPV4_LITERAL)),
        row("app-04", "fail some", "one of two", c -> c.sandbox = tried(SandboxRun.Cause.NONE, SandboxRun.Cause.DNS)),
        row("app-04", "inconclusive unmeasured", "one could not be tried", c -> c.sandbox = tried(SandboxRun.Cause.NONE, SandboxRun.Cause.NOT_MEASURED)),
        row("app-07", "warn without", "no AAAA", c -> c.sandbox = tried(SandboxRun.Cause.NO_AAAA)),
        row("app-07", "pass all", "another fault", c -> c.sandbox = tried(SandboxRun.Cause.CERTIFICATE)),
        row("svc-03", "pass snmp", "an agent answers over IPv6", c -> c.snmp = agent("2401:d800:1010::2")),
        row("svc-03", "inconclusive ask-a-person", "an agent is silent over IPv6", c -> c.snmp = agent("2401:d800:1010::2", "silent")),
        row("svc-03", "inconclusive ask-a-person", "an agent answers over IPv4", c -> c.snmp = agent("192.168.10.2")),
        row("svc-08", "inconclusive ask-a-person", "nobody answered", c -> {}),
        row("svc-08", "warn answered-no", "answered no", c -> c.answers.put("svc-08", "no")),
        row("app-01", "inconclusive not-run", "not scanned", c -> {}),
        row("app-01", "warn found", "a literal", c -> c.apps = scanned(true, AppRank.HIGH)),
        row("app-01", "warn found", "a literal, not all read", c -> c.apps = scanned(false, AppRank.MEDIUM)),
        row("app-01", "pass look", "a literal in a comment", c -> c.apps = scanned(true, AppRank.LOW)),
        row("app-01", "pass none", "nothing", c -> c.apps = scanned(true)),
        row("app-01", "inconclusive partial", "nothing, not all read", c -> c.apps = scanned(false)),
        row("app-02", "pass none", "a literal is none of its business", c -> c.apps = scanned(true, AppRank.HIGH)),
        row("app-06", "pass harmless", "a loopback literal", c -> c.apps = scanned(true)),
        row("nbr-02", "warn some", "one in three has IPv6, two were not asked", c -> c.inventory = devices(DeviceClass.DUAL, DeviceClass.UNKNOWN, DeviceClass.UNKNOWN)),
        row("nbr-03", "inconclusive failed", "who was not heard is not proven to be fine", c -> c.inventory = devices(DeviceClass.UNKNOWN)),
        row("nbr-04", "pass none", "none", c -> {}),
        row("iot-02", "fail one-link", "a /64 only", c -> c.declared = PREFIX));
  }

  @ParameterizedTest(name = "{0} {2}: {1}")
  @MethodSource({"host", "link", "lineAndOthers"})
  void theTableHolds(String check, String expected, String what, Consumer<OfficeCast> change) {
    OfficeCast cast = new OfficeCast();
    change.accept(cast);
    Verdict verdict = OfficeCatalogue.entry(check).orElseThrow().judge(cast.facts());
    assertThat(verdict.judgement().word() + " " + verdict.code()).as(what).isEqualTo(expected);
  }

  static Seen<List<org.v6ready.model.office.RouterAdvertisement>> heard(org.v6ready.model.office.RouterAdvertisement... all) {
    return Seen.of(List.of(all), "raw-icmpv6");
  }

  private static void noAdvertisement(OfficeCast cast) {
    cast.solicited = Seen.not(Absence.NEEDS_PRIVILEGE);
    cast.routes.remove(0);
    cast.interfaces.set(0, new NetInterface(2, "eth0", "ethernet", null, 1500, true, false, false, false));
  }

  private static ResolverLook silent(IpAddress address) {
    return new ResolverLook(address, "system", DnsStatus.TIMEOUT, DnsStatus.TIMEOUT, false, false, null, false, null, null, null, Duration.ZERO);
  }

  private static ResolverLook filtered() {
    return new ResolverLook(OfficeCast.RESOLVER, "system", DnsStatus.NOERROR, DnsStatus.NOERROR, false, false, DnsStatus.NOERROR, false, null, true, true, Duration.ZERO);
  }

  private static ResolverLook lost() {
    return new ResolverLook(OfficeCast.RESOLVER, "system", DnsStatus.NOERROR, DnsStatus.TIMEOUT, false, false, DnsStatus.NOERROR, false, null, true, true, Duration.ZERO);
  }

  private static PathMtu mtu(int octets, PathMtu.End end) {
    return new PathMtu(IpAddress.of("2001:500:2f::f"), octets, end);
  }

  private static Nat64Try nat64(TcpState state) {
    return new Nat64Try(WELL_KNOWN, IpAddress.of("192.5.5.241"), IpAddress.of("64:ff9b::c005:5f1"), state, true);
  }

  private static Dhcp4Offer offer(String server, boolean asked, @org.jspecify.annotations.Nullable Long option) {
    return new Dhcp4Offer(IpAddress.of(server), null, IpAddress.of("192.168.10.50"), asked, option, List.of(), List.of(), 3600L);
  }

  private static Dhcp6Answer dhcp6(String address, @org.jspecify.annotations.Nullable String prefix) {
    return new Dhcp6Answer(OfficeCast.ROUTER, "0003", true, List.of(IpAddress.of(address)),
        prefix == null ? List.of() : List.of(IpPrefix.parse(prefix).orElseThrow()), List.of(OfficeCast.RESOLVER), List.of(), List.of());
  }

  private static Seen<Inventory> devices(DeviceClass... kinds) {
    List<Device> all = new ArrayList<>();
    for (DeviceClass kind : kinds) {
      all.add(OfficeCast.device(Integer.toString(10 + all.size()), kind));
    }
    return Seen.of(new Inventory(all, null, true, Duration.ofSeconds(4), 3, false), "sweep");
  }

  private static Seen<SandboxRun> tried(SandboxRun.Cause... causes) {
    List<SandboxRun.Task> tasks =
        Stream.of(causes).map(cause -> new SandboxRun.Task(cause.word(), cause == SandboxRun.Cause.NONE, cause, "")).toList();
    return Seen.of(new SandboxRun("eth0", Instant.EPOCH, tasks), "office sandbox --tasks");
  }

  private static Seen<List<SnmpAgent>> agent(String address, String... cautions) {
    return Seen.of(List.of(new SnmpAgent(IpAddress.of(address), "sw1", 3, Instant.EPOCH, null, null, 0, List.of(), List.of(), List.of(), List.of(cautions))), "office snmp");
  }

  private static Seen<AppScan> scanned(boolean complete, AppRank... ranks) {
    List<AppScan.Hit> hits = Stream.of(ranks).map(rank -> new AppScan.Hit("app-01", "literal", rank, "10.0.0.1", 2, "/srv/a.ini", 3)).toList();
    return Seen.of(new AppScan(Instant.EPOCH, List.of("/srv"), 9, 1, complete, hits), "office apps");
  }

  private static List<OfficeFacts.PastPrefix> past(String... prefixes) {
    List<OfficeFacts.PastPrefix> found = new ArrayList<>();
    for (int week = 0; week < prefixes.length; week++) {
      found.add(new OfficeFacts.PastPrefix(Instant.EPOCH.plus(Duration.ofDays(7L * week)), IpPrefix.parse("2401:d800:" + prefixes[week] + "::/64").orElseThrow()));
    }
    return found;
  }
}
