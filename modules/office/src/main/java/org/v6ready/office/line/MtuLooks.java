package org.v6ready.office.line;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.PathMtu;
import org.v6ready.model.office.Seen;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.office.Threads;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Wire;
import org.v6ready.wire.http.Fetch;
import org.v6ready.wire.http.FetchRequest;
import org.v6ready.wire.path.PathMtuSearch;

/// The path MTU towards one answering anchor of each family. A server's certificate fills several full
/// packets: when a connection opens and those never come, the path swallows large packets. So it does the
/// other way when a small request is answered and one of several full packets is not.
final class MtuLooks {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int OCTETS = 100_000;
  private static final int LARGE = 4_000;

  private final Wire wire;

  MtuLooks(Wire wire) {
    this.wire = wire;
  }

  Seen<List<PathMtu>> towards(Vantage vantage, int linkMtu) {
    try (Threads threads = new Threads()) {
      List<Future<PathMtu>> running =
          Stream.of(Family.values())
              .filter(family -> Anchors.ownLine(vantage, family))
              .flatMap(family -> best(vantage, family).stream())
              .map(anchor -> threads.start(() -> one(anchor, linkMtu)))
              .toList();
      return running.isEmpty()
          ? Seen.not(Absence.NO_FAMILY, "", "no anchor answers")
          : Seen.of(running.stream().map(threads::result).toList(), "IP_DONTFRAGMENT");
    }
  }

  /// A path-MTU anchor before one that speaks TLS, before a root server.
  private static Optional<Anchors.Point> best(Vantage vantage, Family family) {
    return Anchors.of(vantage, family).stream()
        .filter(Anchors.Point::works)
        .min(Comparator.comparingInt(anchor -> anchor.pathMtu() ? 0 : anchor.dns() ? 2 : 1));
  }

  private PathMtu one(Anchors.Point anchor, int linkMtu) {
    PathMtu found = new PathMtuSearch(wire.clock()).towards(anchor.address(), anchor.port(), linkMtu);
    Optional<Fetch> small = anchor.dns() ? Optional.empty() : opened(anchor);
    if (small.isPresent() && swallows(anchor, small.get())) {
      return new PathMtu(anchor.address(), found.mtuOctets(), PathMtu.End.BLACK_HOLE);
    }
    return small.isEmpty() && found.end() == PathMtu.End.FULL
        ? new PathMtu(anchor.address(), found.mtuOctets(), PathMtu.End.NOT_REFUSED)
        : found;
  }

  /// Empty when no connection came about, so that nothing can be told.
  private Optional<Fetch> opened(Anchors.Point anchor) {
    return Optional.of(get(anchor, "")).filter(fetch -> fetch.attempt().state() == TcpState.OPEN);
  }

  private boolean swallows(Anchors.Point anchor, Fetch small) {
    boolean certificate = small.tls() != null && !small.tls().chain().isEmpty();
    return !certificate || (answered(small) && !answered(get(anchor, "x=" + "v".repeat(LARGE))));
  }

  private static boolean answered(Fetch fetch) {
    return fetch.http() != null && fetch.http().status() > 0;
  }

  private Fetch get(Anchors.Point anchor, String cookie) {
    FetchRequest request = new FetchRequest(anchor.address(), anchor.port(), true, anchor.name(), "/", OCTETS, true, cookie);
    return wire.web().fetch(request, Deadline.in(PATIENCE, wire.clock()));
  }
}
