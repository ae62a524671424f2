package org.v6ready.wire.netlink;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.office.HostAddress;
import org.v6ready.model.office.HostAddress.Flag;
import org.v6ready.model.office.HostRoute;
import org.v6ready.model.office.MacAddress;
import org.v6ready.model.office.NeighbourEntry;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.office.RouterPreference;

/// Reads link, address, route and neighbour messages. Never throws: what is cut off or nonsense is empty.
final class RouteMessages {
  static final int NEW_LINK = 16;
  static final int NEW_ADDRESS = 20;
  static final int NEW_ROUTE = 24;
  static final int NEW_NEIGHBOUR = 28;

  private static final int AF_INET = 2;
  private static final int AF_INET6 = 10;
  private static final int MAIN_TABLE = 254;
  private static final int UNICAST = 1;
  private static final int USER_HERTZ = 100;
  private static final Map<Integer, String> HARDWARE =
      Map.of(1, "ethernet", 512, "ppp", 768, "ipip", 769, "ip6tnl", 772, "loopback", 776, "sit", 778, "gre", 823, "ip6gre");
  private static final Map<Integer, String> STATES =
      Map.of(1, "incomplete", 2, "reachable", 4, "stale", 8, "delay", 16, "probe", 32, "failed", 64, "noarp", 128, "permanent");

  private RouteMessages() {}

  static Optional<NetInterface> link(NetlinkMessage message) {
    if (message.type() != NEW_LINK || message.body().length < 16) {
      return Optional.empty();
    }
    ByteBuffer body = message.buffer();
    Attributes all = message.attributes(16);
    String kind =
        all.nested(18).flatMap(info -> info.text(1)).filter(k -> !k.equals("veth") && !k.equals("bridge"))
            .orElse(HARDWARE.getOrDefault(body.getShort(2) & 0xffff, "other"));
    Optional<Integer> inet6 = all.nested(26).flatMap(families -> families.nested(AF_INET6)).flatMap(six -> six.number(1));
    return all.text(3)
        .map(name -> new NetInterface(
            body.getInt(4),
            name,
            kind,
            all.octets(1).filter(octets -> octets.length == 6).map(MacAddress::of).orElse(null),
            all.number(4).orElse(0),
            (body.getInt(8) & 1) != 0,
            bit(inet6, 0x20),
            bit(inet6, 0x40),
            bit(inet6, 0x80)));
  }

  private static @Nullable Boolean bit(Optional<Integer> flags, int bit) {
    return flags.map(all -> (all & bit) != 0).orElse(null);
  }

  static Optional<HostAddress> address(NetlinkMessage message, Map<Integer, String> names) {
    if (message.type() != NEW_ADDRESS || message.body().length < 8) {
      return Optional.empty();
    }
    ByteBuffer body = message.buffer();
    int length = body.get(1) & 0xff;
    Attributes all = message.attributes(8);
    int flags = all.number(8).orElse(body.get(2) & 0xff);
    return all.address(2).or(() -> all.address(1))
        .filter(address -> length <= address.octets().length * 8)
        .map(address -> new HostAddress(
            names.getOrDefault(body.getInt(4), "?"),
            address,
            length,
            flags(flags, body.get(0) == AF_INET6),
            lifetime(all.number(6, 0)),
            lifetime(all.number(6, 4))));
  }

  private static Set<Flag> flags(int bits, boolean inet6) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    if (inet6) {
      add(flags, Flag.TEMPORARY, bits, 0x01);
      add(flags, Flag.DUPLICATE, bits, 0x08);
      add(flags, Flag.DEPRECATED, bits, 0x20);
      add(flags, Flag.TENTATIVE, bits, 0x40);
      add(flags, Flag.STABLE_PRIVACY, bits, 0x800);
    }
    add(flags, Flag.PERMANENT, bits, 0x80);
    return flags;
  }

  private static void add(Set<Flag> flags, Flag flag, int bits, int bit) {
    if ((bits & bit) != 0) {
      flags.add(flag);
    }
  }

  private static @Nullable Duration lifetime(Optional<Integer> seconds) {
    return seconds.filter(s -> s != -1).map(s -> Duration.ofSeconds(s & 0xffff_ffffL)).orElse(null);
  }

  static Optional<HostRoute> route(NetlinkMessage message, Map<Integer, String> names) {
    if (message.type() != NEW_ROUTE || message.body().length < 12) {
      return Optional.empty();
    }
    ByteBuffer body = message.buffer();
    Attributes all = message.attributes(12);
    int table = all.number(15).orElse(body.get(4) & 0xff);
    int octets = body.get(0) == AF_INET ? 4 : 16;
    int length = body.get(1) & 0xff;
    if (table != MAIN_TABLE || body.get(7) != UNICAST || length > octets * 8) {
      return Optional.empty();
    }
    IpAddress to = all.address(1).filter(a -> a.octets().length == octets).orElse(IpAddress.ofOctets(new byte[octets]));
    return Optional.of(
        new HostRoute(
            IpPrefix.around(to, length),
            gateway(all),
            names.getOrDefault(outgoing(all), "?"),
            origin(body.get(5) & 0xff),
            all.number(6).orElse(0) & 0xffff_ffffL,
            expires(all),
            RouterPreference.ofBits(all.octets(20).filter(o -> o.length > 0).map(o -> (int) o[0]).orElse(0))));
  }

  /// The first next hop of a multipath route stands for all.
  private static int outgoing(Attributes all) {
    return all.number(4).or(() -> all.number(9, 4)).orElse(-1);
  }

  private static @Nullable IpAddress gateway(Attributes all) {
    return all.address(5)
        .or(() -> all.octets(9).filter(hops -> hops.length > 8).flatMap(hops -> Attributes.read(hops, 8).address(5)))
        .or(() -> all.octets(18).filter(via -> via.length == 18 || via.length == 6)
            .map(via -> IpAddress.ofOctets(Arrays.copyOfRange(via, 2, via.length))))
        .orElse(null);
  }

  private static HostRoute.Origin origin(int protocol) {
    return switch (protocol) {
      case 9 -> HostRoute.Origin.ROUTER_ADVERTISEMENT;
      case 16 -> HostRoute.Origin.DHCP;
      case 2 -> HostRoute.Origin.KERNEL;
      case 3, 4 -> HostRoute.Origin.STATIC;
      default -> HostRoute.Origin.OTHER;
    };
  }

  private static @Nullable Duration expires(Attributes all) {
    return all.number(12, 8).filter(ticks -> ticks != 0).map(ticks -> Duration.ofSeconds(Math.max(0, ticks / USER_HERTZ))).orElse(null);
  }

  static Optional<NeighbourEntry> neighbour(NetlinkMessage message, Map<Integer, String> names) {
    if (message.type() != NEW_NEIGHBOUR || message.body().length < 12) {
      return Optional.empty();
    }
    ByteBuffer body = message.buffer();
    Attributes all = message.attributes(12);
    return all.address(1)
        .map(address -> new NeighbourEntry(
            names.getOrDefault(body.getInt(4), "?"),
            address,
            all.octets(2).filter(octets -> octets.length == 6).map(MacAddress::of).orElse(null),
            STATES.getOrDefault(body.getShort(8) & 0xffff, "none"),
            (body.get(10) & 0x80) != 0));
  }
}
