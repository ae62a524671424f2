package org.v6ready.office.netns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;

/// Hosts of every class, found as they are, and nobody else disturbed.
@Tag("netns")
class InventoryNetTest {
  /// The 150 a second that consent allows, and what a tick may round.
  private static final int MOST_A_SECOND = 170;

  private static final Set<AddressScope> LINK =
      Set.of(AddressScope.LINK_LOCAL, AddressScope.MULTICAST, AddressScope.BROADCAST);
  private static final IpPrefix LAN = IpPrefix.parse("192.168.77.0/24").orElseThrow();

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void toolsAreThere() {
    assertThat(Files.exists(Path.of("/usr/bin/tcpdump"))).isTrue();
  }

  /// The office with one host of every class; `silent` drops echo, `quiet` ignores multicast echo.
  private OfficeNet office() {
    OfficeNet office = new OfficeNet(folder);
    office.radvd(OfficeNet.GOOD_PREFIX, OfficeNet.OPTIONS);
    office.host("old", "00:0c:29:77:00:11", "192.168.77.11");
    office.host("link", "00:80:77:77:00:12", "192.168.77.12");
    office.host("silent", "b8:27:eb:77:00:13", "192.168.77.13");
    office.host("quiet", "f0:1f:af:77:00:14", "192.168.77.14");
    office.host("six", "ac:de:48:77:00:15", "");
    office.host("stable", "70:85:c2:77:00:16", "192.168.77.16");
    office.host("sixsilent", "b8:27:eb:77:00:17", "");
    office.net.run(
        """
        ip netns exec {old} sysctl -qw net.ipv6.conf.all.disable_ipv6=1
        ip netns exec {link} sysctl -qw net.ipv6.conf.eth0.accept_ra=0
        ip -n {link} addr flush dev eth0 scope global
        ip -n {link} addr add 192.168.77.12/24 dev eth0
        ip netns exec {quiet} sysctl -qw net.ipv6.icmp.echo_ignore_multicast=1
        ip -n {stable} link set eth0 down
        ip -n {stable} link set eth0 addrgenmode random
        ip -n {stable} link set eth0 up
        """);
    for (String silent : List.of("silent", "sixsilent")) {
      office.net.run(
          "ip netns exec {" + silent + "} nft add table inet f\n"
              + "ip netns exec {" + silent + "} nft add chain inet f input { type filter hook input priority 0 ; }\n"
              + "ip netns exec {" + silent + "} nft add rule inet f input icmpv6 type echo-request drop\n"
              + "ip netns exec {" + silent + "} nft add rule inet f input icmp type echo-request drop");
    }
    return office;
  }

  private static Map<String, String> classes(OfficeNet.Audit audit) {
    Map<String, String> classes = new TreeMap<>();
    audit.devices().forEach(line -> classes.put(line.substring(0, 17), line.substring(18)));
    return classes;
  }

  @Test
  void everyDeviceIsFoundInItsClassAndTheTrafficKeepsItsBounds() throws Exception {
    try (OfficeNet office = office()) {
      office.settle();
      office.net.start("pc", "tcpdump", "-U", "-i", "eth0", "-w", folder.resolve("pc.pcap").toString());
      Net.await("the capture", () -> Files.exists(folder.resolve("pc.pcap")));
      OfficeNet.Audit audit = office.audit("standard");
      assertThat(classes(audit))
          .as(audit.whole())
          .containsEntry("3c:52:82:77:00:10", "DUAL self")
          .containsEntry("00:0c:29:77:00:11", "V4ONLY")
          .containsEntry("00:80:77:77:00:12", "LLONLY")
          .containsEntry("b8:27:eb:77:00:13", "DUAL")
          .containsEntry("f0:1f:af:77:00:14", "DUAL")
          .containsEntry("ac:de:48:77:00:15", "V6ONLY")
          .containsEntry("70:85:c2:77:00:16", "DUAL")
          .containsEntry("b8:27:eb:77:00:17", "V6ONLY")
          .containsEntry("02:00:5e:77:00:01", "DUAL router");
      assertThat(audit.millis()).as("milliseconds").isLessThan(20_000);
      bounds(Pcap.read(folder.resolve("pc.pcap")));
    }
  }

  private static void bounds(List<Pcap.Packet> captured) {
    List<Pcap.Packet> sent = captured.stream().filter(one -> one.from().text().equals("3c:52:82:77:00:10")).toList();
    assertThat(sent).hasSizeGreaterThan(250);
    Set<IpAddress> anchors = new java.util.HashSet<>();
    OfficeNet.ANCHORS.forEach(anchor -> anchors.add(IpAddress.of(anchor)));
    assertThat(sent)
        .allSatisfy(
            packet -> assertThat(
                    LAN.contains(packet.to()) || OfficeNet.PREFIX.contains(packet.to()) || anchors.contains(packet.to())
                        || LINK.contains(packet.to().scope()))
                .as("to " + packet.to()).isTrue());
    List<Long> sweep = new ArrayList<>();
    sent.stream().filter(one -> LAN.contains(one.to())).forEach(one -> sweep.add(one.micros()));
    assertThat(sweep).hasSizeGreaterThan(MOST_A_SECOND);
    for (int i = 0; i + MOST_A_SECOND < sweep.size(); i++) {
      assertThat(sweep.get(i + MOST_A_SECOND) - sweep.get(i)).as(MOST_A_SECOND + " packets on the link in a second").isGreaterThan(1_000_000L);
    }
  }
}
