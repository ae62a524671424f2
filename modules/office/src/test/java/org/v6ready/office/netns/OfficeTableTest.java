package org.v6ready.office.netns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.v6ready.model.address.IpPrefix;

/// What the audit must say of each kind of office: one table, and real daemons.
@Tag("netns")
class OfficeTableTest {
  @TempDir Path folder = Path.of("");

  /// How a case differs from the office with nothing advertised.
  interface Setting {
    void make(OfficeNet office) throws Exception;
  }

  /// A case: what is there, which routers are declared, and the verdicts expected, as `check verdict code`.
  record Case(String name, Setting setting, List<String> routers, String expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static RaSender.Advertisement advertisement(boolean managed, int preference, int hopLimit, IpPrefix prefix) {
    return new RaSender.Advertisement(managed, false, preference, 1_800, hopLimit, prefix, OfficeNet.RESOLVER, null);
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case(
            "dual stack, radvd with every option, dnsmasq",
            office -> {
              office.radvd(OfficeNet.GOOD_PREFIX, OfficeNet.OPTIONS);
              office.dnsmasq();
            },
            List.of(OfficeNet.ROUTER),
            """
            lan-01 pass heard
            lan-02 pass valid
            lan-03 pass known
            lan-05 pass neither
            lan-06 pass usable
            lan-07 pass suit
            lan-08 pass answers
            lan-09 pass given
            lan-10 fail absent
            lan-12 warn absent
            lan-13 pass one
            lan-19 pass offered
            hst-02 pass global
            hst-04 pass advertised
            hst-19 pass fits
            net-01 pass works
            net-05 pass full
            net-06 pass clean
            """),
        new Case(
            "a second router nobody declared",
            office -> {
              office.radvd(OfficeNet.GOOD_PREFIX, OfficeNet.OPTIONS);
              office.net.run(
                  """
                  ip link add eth0 netns {rogue} address 00:0c:29:66:66:66 type veth peer name p-rogue netns {rt}
                  ip -n {rt} link set p-rogue addrgenmode none master br0
                  ip -n {rt} link set p-rogue up
                  ip -n {rogue} link set eth0 up
                  """);
              int index = office.net.index("rogue", "eth0");
              Net.await("an address", () -> !office.net.say("rogue", "ip -6 -o addr show dev eth0 scope link -tentative").isBlank());
              office.net.keep(RaSender.start(
                  office.net.file("rogue"), index, advertisement(false, 1, 255, IpPrefix.parse("2402:800:66::/64").orElseThrow())));
            },
            List.of(OfficeNet.ROUTER),
            """
            lan-01 pass heard
            lan-03 fail rogue
            """),
        new Case(
            "the provider's IPv6 is broken",
            office -> {
              office.radvd(OfficeNet.GOOD_PREFIX, OfficeNet.OPTIONS);
              office.net.run("ip netns exec {rt} nft add table ip6 cut\nip netns exec {rt} nft add chain ip6 cut forward { type filter hook forward priority 0 ; policy drop ; }");
            },
            List.of(),
            """
            lan-01 pass heard
            lan-06 pass usable
            hst-02 pass global
            net-01 fail dead
            net-02 pass works
            """),
        new Case(
            "unique local addresses only",
            office -> office.radvd("prefix fd00:77::/64 { }; ", "RDNSS fe80::1 { };"),
            List.of(),
            """
            lan-06 warn ula-only
            hst-02 fail ula-only
            """),
        new Case(
            "kea delegates a single /64",
            office -> {
              office.radvd(OfficeNet.GOOD_PREFIX, OfficeNet.OPTIONS);
              kea(office, "2402:800:7700::", 56, 64);
            },
            List.of(),
            """
            net-11 fail one-link
            lan-15 pass offered
            """),
        new Case(
            "kea delegates a /56",
            office -> {
              office.radvd(OfficeNet.GOOD_PREFIX, OfficeNet.OPTIONS + " AdvManagedFlag on; AdvOtherConfigFlag on;");
              kea(office, "2402:800:7700::", 48, 56);
            },
            List.of(),
            """
            lan-05 pass kept
            lan-14 pass one
            net-11 pass roomy
            """),
        new Case(
            "M=1 and no DHCPv6 server",
            office -> office.send("br0", advertisement(true, 0, 255, OfficeNet.PREFIX)),
            List.of(),
            """
            lan-01 pass heard
            lan-05 fail no-address-server
            """),
        new Case(
            "option 108 without NAT64",
            office -> {
              office.radvd(OfficeNet.GOOD_PREFIX, OfficeNet.OPTIONS);
              office.dnsmasq("--dhcp-option=108,00:00:07:08");
            },
            List.of(),
            """
            lan-10 fail absent
            lan-12 fail no-nat64
            """),
        new Case(
            "option 108, PREF64, tayga and DNS64",
            office -> {
              office.nat64();
              office.dns64();
              office.dnsmasq("--dhcp-option=108,00:00:07:08");
              office.send("br0", new RaSender.Advertisement(false, false, 0, 1_800, 255, OfficeNet.PREFIX, OfficeNet.RESOLVER, OfficeNet.NAT64));
            },
            List.of(),
            """
            lan-10 pass advertised
            lan-12 pass offered
            net-08 pass found
            net-10 pass works
            """),
        new Case(
            "advertisements with hop limit 64",
            office -> office.send("br0", advertisement(false, 0, 64, OfficeNet.PREFIX)),
            List.of(),
            """
            lan-01 fail none
            lan-02 fail invalid
            hst-02 fail link-local-only
            """),
        new Case(
            "Packet Too Big is dropped on the way",
            office -> {
              office.radvd(OfficeNet.GOOD_PREFIX, OfficeNet.OPTIONS);
              office.net.run(
                  """
                  ip -n {rt} link set up0 mtu 1280
                  ip netns exec {rt} nft add table ip6 cut
                  ip netns exec {rt} nft add chain ip6 cut output { type filter hook output priority 0 ; }
                  ip netns exec {rt} nft add rule ip6 cut output icmpv6 type packet-too-big drop
                  """);
            },
            List.of(),
            """
            net-01 pass works
            net-05 fail black-hole
            """),
        new Case(
            "IPv4 only, two DHCP servers",
            office -> {
              office.dnsmasq();
              second(office);
              office.resolverIs("192.168.77.1");
            },
            List.of(),
            """
            lan-01 fail none
            lan-06 not_applicable no-router
            lan-13 fail several
            hst-02 fail link-local-only
            """));
  }

  private static void kea(OfficeNet office, String pool, int from, int delegated) {
    Path file =
        office.net.write(
            "kea6.json",
            """
            { "Dhcp6": { "interfaces-config": { "interfaces": [ "br0" ] },
              "server-id": { "type": "EN", "enterprise-id": 35436, "identifier": "87ABEF7A5BB545", "persist": false },
              "lease-database": { "type": "memfile", "persist": false },
              "option-data": [ { "name": "dns-servers", "data": "2402:800:77::1" } ],
              "subnet6": [ { "subnet": "2402:800:77::/64", "interface": "br0",
                "pools": [ { "pool": "2402:800:77::1000-2402:800:77::1fff" } ],
                "pd-pools": [ { "prefix": "%s", "prefix-len": %d, "delegated-len": %d } ] } ] } }
            """.formatted(pool, from, delegated));
    office.net.start("rt", "kea-dhcp6", "-c", file.toString());
  }

  private static void second(OfficeNet office) {
    office.host("dhcp", "00:0c:29:77:00:44", "192.168.77.4");
    Path file =
        office.net.write(
            "kea4.json",
            """
            { "Dhcp4": { "interfaces-config": { "interfaces": [ "eth0" ] },
              "lease-database": { "type": "memfile", "persist": false },
              "subnet4": [ { "subnet": "192.168.77.0/24", "pools": [ { "pool": "192.168.77.201 - 192.168.77.220" } ] } ] } }
            """);
    office.net.start("dhcp", "kea-dhcp4", "-c", file.toString());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theAuditSaysOfEachOfficeWhatIsSo(Case one) throws Exception {
    try (OfficeNet office = new OfficeNet(folder)) {
      one.setting().make(office);
      office.settle();
      OfficeNet.Audit audit = office.audit("standard", one.routers().toArray(String[]::new));
      List<String> wrong = new ArrayList<>();
      for (String line : one.expected().lines().toList()) {
        String[] words = line.split(" ", 2);
        String said = audit.verdicts().getOrDefault(words[0], "nothing");
        if (!said.equals(words[1])) {
          wrong.add(words[0] + ": expected " + words[1] + ", said " + said + " " + audit.details().get(words[0]));
        }
      }
      assertThat(wrong).as(one.name() + "\n" + audit.whole()).isEmpty();
    }
  }
}
