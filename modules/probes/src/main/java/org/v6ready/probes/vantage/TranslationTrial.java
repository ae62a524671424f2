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
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.time.Clock;
import org.v6ready.model.vantage.Anchor;
import org.v6ready.model.vantage.AnchorResult;
import org.v6ready.model.vantage.TriedNat64;
import org.v6ready.probes.Together;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.dial.Dialled;
import org.v6ready.wire.dial.Dialer;
import org.v6ready.wire.nat64.EmbeddedIpv4;

/// Whether a NAT64 prefix carries IPv4: anybody on a link can advertise one, and a resolver that serves
/// many lines makes up addresses for a NAT64 that not all of them have. So control points of IPv4 are
/// dialled through it (RFC 6052 section 2.2) before it is relied on.
final class TranslationTrial {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int MOST = 8;
  private static final int MOST_PREFIXES = 16;
  private static final int DNS = 53;

  private final Dialer dialer;
  private final Clock clock;
  private final List<Point> points;

  private record Point(IpAddress four, int port) {}

  /// With the IPv4 addresses of the anchors, as they were found, and of the root servers.
  TranslationTrial(Dialer dialer, Clock clock, List<IpAddress> roots, List<Anchor> anchors, List<AnchorResult> tried) {
    this.dialer = dialer;
    this.clock = clock;
    Stream<Point> own = tried.stream().flatMap(result -> point(anchors, result).stream());
    Stream<Point> servers = roots.stream().filter(root -> root.family() == Family.IPV4).map(root -> new Point(root, DNS));
    List<Point> all = new ArrayList<>(own.distinct().limit(MOST / 2).toList());
    all.addAll(servers.limit(MOST / 2).toList());
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

  /// What came of each prefix, of the first sixteen; all are tried at once.
  TriedNat64 each(List<IpPrefix> told) {
    List<IpPrefix> prefixes = told.stream().distinct().limit(MOST_PREFIXES).toList();
    List<Optional<Boolean>> carried = Together.each(prefixes, this::carries);
    return new TriedNat64(those(prefixes, carried, true), those(prefixes, carried, false));
  }

  private static List<IpPrefix> those(List<IpPrefix> prefixes, List<Optional<Boolean>> carried, boolean which) {
    return IntStream.range(0, prefixes.size()).filter(at -> carried.get(at).equals(Optional.of(which))).mapToObj(prefixes::get).toList();
  }

  /// The first connection is proof, and nothing waits for the others; empty when none could be tried.
  private Optional<Boolean> carries(IpPrefix prefix) {
    List<Point> carried = points.stream().filter(point -> EmbeddedIpv4.carries(prefix, point.four())).toList();
    List<TcpState> ended =
        Together.until(carried, point -> dial(EmbeddedIpv4.embed(prefix, point.four()), point.port()), TcpState.OPEN::equals);
    return ended.contains(TcpState.OPEN)
        ? Optional.of(true)
        : ended.stream().anyMatch(state -> state != TcpState.NOT_ATTEMPTED) ? Optional.of(false) : Optional.empty();
  }

  private TcpState dial(IpAddress through, int port) {
    Dialled dialled = dialer.dial(through, port, Deadline.in(PATIENCE, clock));
    if (dialled instanceof Dialled.Open open) {
      open.connection().close();
    }
    return dialled.attempt().state();
  }
}
