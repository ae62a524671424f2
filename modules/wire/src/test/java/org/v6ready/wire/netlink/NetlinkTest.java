package org.v6ready.wire.netlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.office.HostRoute;
import org.v6ready.model.office.NdOption;
import org.v6ready.model.office.NeighbourEntry;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.office.RouterAdvertisement;

class NetlinkTest {
  private static final Map<Integer, String> NAMES = Map.of(2, "eth0");

  private static ByteBuffer body(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.nativeOrder());
  }

  private static byte[] attribute(int type, byte[] content) {
    int length = 4 + content.length;
    return Arrays.copyOf(
        body(length).putShort((short) length).putShort((short) type).put(content).array(), (length + 3) & -4);
  }

  private static byte[] join(byte[]... parts) {
    byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
    ByteBuffer buffer = ByteBuffer.wrap(all);
    for (byte[] part : parts) {
      buffer.put(part);
    }
    return all;
  }

  private static byte[] number(int value) {
    return body(4).putInt(value).array();
  }

  /// `default via fe80::1 dev eth0 proto ra metric 100 expires 1799sec pref high`.
  private static byte[] raRoute() {
    byte[] header = body(12).put((byte) 10).put((byte) 0).put(4, (byte) 254).put(5, (byte) 9).put(7, (byte) 1).array();
    return join(header,
        attribute(5, IpAddress.of("fe80::1").octets()), attribute(4, number(2)), attribute(6, number(100)),
        attribute(12, join(number(0), number(0), number(179_900), new byte[20])), attribute(20, new byte[] {1}));
  }

  private static byte[] neighbour(int state, int flags) {
    byte[] header = body(12).put((byte) 10).putInt(4, 2).putShort(8, (short) state).put(10, (byte) flags).array();
    return join(header, attribute(1, IpAddress.of("fe80::1").octets()), attribute(2, new byte[] {2, 0, 0x5e, 0, 0, 0x11}));
  }

  /// RDNSS and PREF64 as group 20 hands them over.
  private static byte[] userOptions() {
    byte[] options = HexFormat.of().parseHex(
        "1903000000000708" + "20010db8000000000000000000000053" + "26020708" + "0064ff9b0000000000000000");
    byte[] header = body(16).put((byte) 10).putShort(2, (short) options.length).putInt(4, 2).put(8, (byte) 134).array();
    return join(header, options, attribute(1, IpAddress.of("fe80::1").octets()));
  }

  @Test
  void aDefaultRouteOfAnAdvertisementIsKnownAsOne() {
    HostRoute route = RouteMessages.route(new NetlinkMessage(RouteMessages.NEW_ROUTE, 0, 1, raRoute()), NAMES).orElseThrow();
    assertThat(route.isDefault()).isTrue();
    assertThat(route.origin()).isEqualTo(HostRoute.Origin.ROUTER_ADVERTISEMENT);
    assertThat(route.gateway()).isEqualTo(IpAddress.of("fe80::1"));
    assertThat(route.expires()).hasSeconds(1799);
    assertThat(route.preference()).hasToString("HIGH");
  }

  @Test
  void failedNeighboursAreNotDevices() {
    NeighbourEntry router = RouteMessages.neighbour(new NetlinkMessage(28, 0, 1, neighbour(2, 0x80)), NAMES).orElseThrow();
    NeighbourEntry failed = RouteMessages.neighbour(new NetlinkMessage(28, 0, 1, neighbour(32, 0)), NAMES).orElseThrow();
    assertThat(router.router()).isTrue();
    assertThat(router.answered()).isTrue();
    assertThat(failed.answered()).isFalse();
  }

  @Test
  void userOptionsOfTheKernelGiveResolversAndPref64WithTheirSender() {
    RouterAdvertisement heard = RaWatch.read(new NetlinkMessage(68, 0, 0, userOptions()), 2, Instant.EPOCH).orElseThrow();
    assertThat(heard.source()).isEqualTo(IpAddress.of("fe80::1"));
    assertThat(heard.options(NdOption.RecursiveDns.class)).hasSize(1);
    assertThat(heard.options(NdOption.Pref64.class)).extracting(NdOption.Pref64::prefix)
        .containsExactly(IpPrefix.parse("64:ff9b::/96").orElseThrow());
    assertThat(RaWatch.read(new NetlinkMessage(68, 0, 0, userOptions()), 3, Instant.EPOCH)).isEmpty();
  }

  @Test
  void hostileOctetsNeverThrow() {
    Random random = new Random(4861);
    List<byte[]> good = List.of(raRoute(), neighbour(2, 0x80), userOptions());
    for (int turn = 0; turn < 60_000; turn++) {
      byte[] from = good.get(turn % good.size());
      byte[] bad = Arrays.copyOf(from, random.nextInt(from.length + 1));
      for (int i = random.nextInt(6); i > 0 && bad.length > 0; i--) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt();
      }
      for (int type : new int[] {16, 20, 24, 28, 52, 68}) {
        NetlinkMessage message = new NetlinkMessage(type, 0, 0, bad);
        RouteMessages.link(message);
        RouteMessages.address(message, NAMES);
        RouteMessages.route(message, NAMES);
        RouteMessages.neighbour(message, NAMES);
        RaWatch.read(message, 2, Instant.EPOCH);
      }
      NetlinkMessage.read(bad);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theKernelTellsAnyUserItsLoopback() throws Exception {
    assertThat(Netlink.interfaces()).extracting(NetInterface::kind).contains("loopback");
    assertThat(Netlink.addresses()).extracting(a -> a.address().toString()).contains("127.0.0.1");
    Netlink.routes();
    Netlink.neighbours();
  }
}
