package org.v6ready.office.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.HostAddress;
import org.v6ready.model.office.HostRoute;
import org.v6ready.model.office.LocalHost;
import org.v6ready.model.office.NeighbourEntry;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.office.Seen;

/// Windows and macOS through outputs put together from their documentation.
class RecordedHostsTest {
  private static LocalHost windows() {
    Tools tools = new Recorded()
        .cmdlet(WindowsTables.ADAPTERS, WindowsTables.ADAPTER_PROPERTIES, "windows/adapters.json")
        .cmdlet(WindowsTables.STACK, WindowsTables.STACK_PROPERTIES, "windows/stack.json")
        .cmdlet(WindowsTables.ADDRESSES, WindowsTables.ADDRESS_PROPERTIES, "windows/addresses.json")
        .cmdlet(WindowsTables.ROUTES, WindowsTables.ROUTE_PROPERTIES, "windows/routes.json")
        .cmdlet(WindowsTables.NEIGHBOURS, WindowsTables.NEIGHBOUR_PROPERTIES, "windows/neighbours.json")
        .cmdlet(WindowsHost.REGISTRY, "DisabledComponents", "windows/registry.json")
        .cmdlet(WindowsHost.SYSTEM, "Caption,Version", "windows/system.json")
        .cmdlet(WindowsHost.SOCKETS, WindowsHost.SOCKET_PROPERTIES, "windows/sockets.json")
        .with(WindowsHost.POLICIES, "windows/policies.txt");
    return new WindowsHost(tools).read();
  }

  private static LocalHost mac() {
    Tools tools = new Recorded()
        .with(MacHost.IFCONFIG, "macos/ifconfig.txt")
        .with(MacHost.ROUTES_6, "macos/routes6.txt")
        .with(MacHost.NDP, "macos/ndp.txt")
        .with(MacHost.ARP, "macos/arp.txt")
        .with(MacHost.SOCKETS, "macos/sockets.txt");
    return new MacHost(tools).read();
  }

  private static <T> List<T> known(Seen<List<T>> seen) {
    return seen.known().orElseThrow();
  }

  @Test
  void windowsAddressesKeepTheirOriginAndLoseTheirZone() {
    List<HostAddress> addresses = known(windows().addresses());
    assertThat(addresses).hasSize(4).extracting(HostAddress::interfaceName).containsOnly("Ethernet");
    assertThat(addresses.get(0).address()).hasToString("fe80::a1b2:c3d4:e5f6:1234");
    assertThat(addresses.get(0).valid()).isNull();
    assertThat(addresses.get(1).preferred()).hasDays(7);
    assertThat(addresses.get(2).flags()).containsExactly(HostAddress.Flag.TEMPORARY);
    assertThat(addresses.get(3).flags()).containsExactly(HostAddress.Flag.DHCP);
  }

  @Test
  void windowsTellsFlagsRoutesNeighboursAndTheBitThatPrefersIpv4() {
    LocalHost host = windows();
    NetInterface ethernet = known(host.interfaces()).getFirst();
    assertThat(ethernet.raOther()).isTrue();
    assertThat(ethernet.raManaged()).isFalse();
    assertThat(known(host.interfaces()).get(1).kind()).isEqualTo("wifi");
    assertThat(known(host.routes()).getFirst().origin()).isEqualTo(HostRoute.Origin.ROUTER_ADVERTISEMENT);
    assertThat(known(host.neighbours())).extracting(NeighbourEntry::answered).containsExactly(true, false);
    assertThat(known(host.stack()).getFirst().prefersIpv4()).isTrue();
    assertThat(host.selection().known().orElseThrow().ipv4First()).isFalse();
    assertThat(host.release()).startsWith("Microsoft Windows 11");
  }

  @Test
  void windowsListenersOnBothFamiliesAreNotIpv4Only() {
    assertThat(known(windows().listeners()))
        .containsExactlyInAnyOrder(new LocalHost.Listener("tcp", 445, true, true, ""), new LocalHost.Listener("tcp", 5357, true, false, ""));
    assertThat(windows().sockets().known()).contains(new LocalHost.SocketMix(1, 1));
  }

  @Test
  void aToolThatIsMissingIsAnAbsenceAndNothingElse() {
    LocalHost bare = new WindowsHost(new Recorded()).read();
    assertThat(bare.addresses()).isInstanceOfSatisfying(Seen.Unknown.class, one -> assertThat(one.why()).isEqualTo(Absence.NO_TOOL));
    LocalHost mac = new MacHost(new Recorded()).read();
    assertThat(mac.routes()).isInstanceOf(Seen.Unknown.class);
  }

  @Test
  void macAddressesShowTemporaryOnesAndTheTranslator() {
    LocalHost host = mac();
    List<HostAddress> six = known(host.addresses()).stream().filter(a -> a.interfaceName().equals("en0") && a.address().octets().length == 16).toList();
    assertThat(six).hasSize(4);
    assertThat(six.get(2).flags()).contains(HostAddress.Flag.TEMPORARY);
    assertThat(host.clat().known().orElseThrow().active()).isTrue();
    assertThat(known(host.interfaces()).get(1).mac()).hasToString("a4:83:e7:01:02:03");
    assertThat(known(host.interfaces()).get(2).tunnel()).isTrue();
  }

  @Test
  void macRoutesNeighboursAndListenersAreRead() {
    LocalHost host = mac();
    assertThat(known(host.routes())).filteredOn(HostRoute::isDefault).extracting(HostRoute::origin)
        .containsExactly(HostRoute.Origin.ROUTER_ADVERTISEMENT);
    assertThat(known(host.neighbours())).extracting(NeighbourEntry::router).startsWith(true);
    assertThat(known(host.neighbours())).extracting(NeighbourEntry::answered).containsExactly(true, false, true, false);
    assertThat(known(host.listeners()))
        .containsExactlyInAnyOrder(new LocalHost.Listener("tcp", 22, true, true, ""), new LocalHost.Listener("tcp", 631, true, false, ""));
  }

  @Test
  void nonsenseFromToolsNeverThrows() {
    java.util.Random random = new java.util.Random(6724);
    for (int turn = 0; turn < 300; turn++) {
      byte[] octets = new byte[random.nextInt(400)];
      random.nextBytes(octets);
      String text = new String(octets, java.nio.charset.StandardCharsets.ISO_8859_1);
      Tools noise = _ -> Seen.of(turnInto(text), "noise");
      new WindowsHost(noise).read();
      new MacHost(noise).read();
    }
  }

  private static String turnInto(String text) {
    return "en0: flags=8863<UP> mtu 1500\n\tinet6 " + text + "\ndefault " + text + "\n" + text;
  }
}
