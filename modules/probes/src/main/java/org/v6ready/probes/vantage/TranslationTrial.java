package org.v6ready.probes.vantage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.vantage.Anchor;
import org.v6ready.model.vantage.AnchorResult;
import org.v6ready.probes.Together;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Wire;
import org.v6ready.wire.dial.Dialled;
import org.v6ready.wire.nat64.EmbeddedIpv4;

/// Whether a NAT64 prefix that a router advertises carries IPv4: anybody on a link can advertise one, so
/// control points of IPv4 are dialled through it (RFC 6052 section 2.2) before it is relied on.
final class TranslationTrial {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int MOST = 8;
  private static final int DNS = 53;

  private final Wire wire;
  private final List<Point> points;

  private record Point(IpAddress four, int port) {}

  /// With the IPv4 addresses of the anchors, as they were found, and of the root servers.
  TranslationTrial(Wire wire, List<Anchor> anchors, List<AnchorResult> tried) {
    this.wire = wire;
    Stream<Point> own = tried.stream().flatMap(result -> point(anchors, result).stream());
    Stream<Point> roots =
        wire.walker().roots().stream().filter(root -> root.family() == Family.IPV4).map(root -> new Point(root, DNS));
    List<Point> all = new ArrayList<>(own.distinct().limit(MOST / 2).toList());
    all.addAll(roots.limit(MOST / 2).toList());
    this.points = List.copyOf(all);
  }

  private static Optional<Point> point(List<Anchor> anchors, AnchorResult result) {
    String address = result.address();
    if (address == null || result.family() != Family.IPV4 || result.kind().equals("smtp")) {
      return Optional.empty();
    }
    return anchors.stream()
        .filter(anchor -> anchor.name().equals(result.name()) && anchor.kind().equals(result.kind()))
        .findFirst()
        .flatMap(anchor -> IpAddress.parse(address).map(four -> new Point(four, anchor.port())));
  }

  /// Those of the prefixes through which a control point connected; all are tried at once.
  List<IpPrefix> carrying(List<IpPrefix> prefixes) {
    List<Boolean> carried = Together.each(prefixes, this::carries);
    return IntStream.range(0, prefixes.size()).filter(carried::get).mapToObj(prefixes::get).toList();
  }

  private boolean carries(IpPrefix prefix) {
    List<Point> carried = points.stream().filter(point -> EmbeddedIpv4.carries(prefix, point.four())).toList();
    return Together.each(carried, point -> connects(EmbeddedIpv4.embed(prefix, point.four()), point.port())).contains(true);
  }

  private boolean connects(IpAddress through, int port) {
    if (wire.dialer().dial(through, port, Deadline.in(PATIENCE, wire.clock())) instanceof Dialled.Open open) {
      open.connection().close();
      return true;
    }
    return false;
  }
}
