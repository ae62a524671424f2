package org.v6ready.wire.netns;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.fact.LargeTransfer.Direction;
import org.v6ready.wire.Wire;

/// A path to the Internet with a narrow last link (RFC 8201): a client namespace behind a router
/// namespace whose link to it takes 1280 octets, so that the router, a real one, answers what is larger
/// with Packet Too Big. The machine's own network is not touched but for a macvlan on its uplink. A
/// server that has learned the path's MTU from a download announces smaller segments, so uploads come from
/// another source address than downloads.
final class ForcedPath implements AutoCloseable {
  private static final Pattern TOO_BIGS = Pattern.compile("Icmp6OutPktTooBigs\\s+([0-9]+)");
  private static final String UP = "up0";
  private static final String DOWN = "down0";
  private static final String CLIENT = "client0";

  private static final int USES = 12;

  private record Source(IpAddress address, int uses) {}

  private final Uplink uplink;
  private final NetworkNamespace router;
  private final NetworkNamespace client;
  private final Wire inner;
  private final Map<Direction, Source> sources = new EnumMap<>(Direction.class);
  private @Nullable IpAddress source;

  private ForcedPath(Uplink uplink, NetworkNamespace router, NetworkNamespace client, Wire inner) {
    this.uplink = uplink;
    this.router = router;
    this.client = client;
    this.inner = inner;
  }

  /// Builds the path. Throws [NamespaceUnavailable] with the reason.
  static ForcedPath open(Wire wire) {
    Uplink uplink = Uplink.find();
    NetworkNamespace router = NetworkNamespace.create();
    NetworkNamespace client = null;
    try {
      client = NetworkNamespace.create();
      quiet(router);
      quiet(client);
      IpCommand.run(List.of("link", "add", "link", uplink.device(), "name", UP, "netns", router.name(),
          "type", "macvlan", "mode", "bridge"));
      router.ip(
          "link add " + DOWN + " type veth peer name " + CLIENT + " netns " + client.name(),
          "addr add " + uplink.fresh() + "/64 dev " + UP + " nodad",
          "link set " + UP + " up allmulticast on",
          "route add default via " + uplink.gateway() + " dev " + UP,
          "addr add fe80::1/64 dev " + DOWN + " nodad",
          "link set " + DOWN + " up");
      router.sysctl("ipv6/conf/all/forwarding", "1", "ipv6/conf/" + UP + "/proxy_ndp", "1", "ipv6/neigh/" + UP + "/proxy_delay", "0");
      client.ip("link set " + CLIENT + " up", "route add default via fe80::1 dev " + CLIENT);
      return new ForcedPath(uplink, router, client, client.inside(wire::sibling));
    } catch (RuntimeException broken) {
      router.close();
      if (client != null) {
        client.close();
      }
      throw broken;
    }
  }

  /// Addresses are ours to give: no router advertisement is believed and no second is lost on duplicate
  /// address detection.
  private static void quiet(NetworkNamespace namespace) {
    namespace.sysctl(
        "ipv6/conf/all/accept_ra", "0", "ipv6/conf/default/accept_ra", "0",
        "ipv6/conf/all/accept_dad", "0", "ipv6/conf/default/accept_dad", "0");
  }

  /// Runs work, the path narrowed or not; one at a time. Sources are kept for some uses each way: one for
  /// every transfer would fill the neighbour table of the machine's gateway.
  <T> T from(boolean narrowed, Direction direction, ForcedPaths.Passing<T> work) {
    return from(narrowed, direction, false, work);
  }

  /// Runs work over the narrowed path from an address that no server has met.
  <T> T fromUnmet(Direction direction, ForcedPaths.Passing<T> work) {
    return from(true, direction, true, work);
  }

  private synchronized <T> T from(boolean narrowed, Direction direction, boolean unmet, ForcedPaths.Passing<T> work) {
    if (unmet) {
      sources.remove(direction);
    }
    IpAddress next = narrowed ? sources.compute(direction, (_, old) -> kept(old)).address() : uplink.fresh();
    String mtu = narrowed ? " mtu lock " + ForcedPaths.MTU : "";
    List<String> routing = new ArrayList<>();
    List<String> addressing = new ArrayList<>();
    if (source != null) {
      routing.add("neigh del proxy " + source + " dev " + UP);
      routing.add("route del " + source + "/128 dev " + DOWN);
      addressing.add("addr del " + source + "/128 dev " + CLIENT);
    }
    source = next;
    routing.add("neigh add proxy " + next + " dev " + UP);
    routing.add("route add " + next + "/128 dev " + DOWN + mtu);
    routing.add("route replace default via " + uplink.gateway() + " dev " + UP + mtu);
    addressing.add("addr add " + next + "/128 dev " + CLIENT + " nodad");
    // A route made anew has forgotten the MTU that uploads taught us: we would announce smaller segments.
    addressing.add("route replace default via fe80::1 dev " + CLIENT);
    router.ip(routing.toArray(String[]::new));
    client.ip(addressing.toArray(String[]::new));
    return client.inside(() -> work.over(inner, this::tooBigs));
  }

  private Source kept(@Nullable Source old) {
    return old == null || old.uses() >= USES ? new Source(uplink.fresh(), 1) : new Source(old.address(), old.uses() + 1);
  }

  private long tooBigs() {
    String counters = router.inside(() -> Files.readString(Path.of("/proc/thread-self/net/snmp6"), StandardCharsets.US_ASCII));
    Matcher sent = TOO_BIGS.matcher(counters);
    return sent.find() ? Long.parseLong(sent.group(1)) : 0;
  }

  @Override
  public void close() {
    inner.close();
    client.close();
    router.close();
  }
}
