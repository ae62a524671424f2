package org.v6ready.probes.witness;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.BodyEnd;
import org.v6ready.model.connect.HttpFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.connect.TlsFacts;
import org.v6ready.model.connect.TlsState;
import org.v6ready.model.fact.LargeTransfer;
import org.v6ready.model.fact.LargeTransfer.Direction;
import org.v6ready.probes.page.WebUrl;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Wire;
import org.v6ready.wire.dial.Connection;
import org.v6ready.wire.dial.Dialled;
import org.v6ready.wire.dial.Received;
import org.v6ready.wire.http.Fetch;
import org.v6ready.wire.http.FetchRequest;
import org.v6ready.wire.netns.ForcedPaths;
import org.v6ready.wire.netns.NamespaceUnavailable;

/// Downloads and uploads over a path of 1280 octets, each way from an address of its own. A stall counts only
/// when the same transfer then passes over the same path unnarrowed; a transfer too small to fill a
/// packet counts for nothing.
final class ForcedMtu {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long WANTED = 64 * 1024;

  /// From this size on packets were filled, even where something keeps them below 1280.
  private static final long TELLING = 16 * 1024;

  private final ForcedPaths paths;
  private final WebUrl url;

  ForcedMtu(ForcedPaths paths, WebUrl url) {
    this.paths = paths;
    this.url = url;
  }

  private record Passage(BodyEnd end, long octets) {
    boolean whole() {
      return end == BodyEnd.COMPLETE || end == BodyEnd.TOO_LONG;
    }

    boolean stalled() {
      return end == BodyEnd.STALLED || end == BodyEnd.NO_ANSWER;
    }
  }

  private record Seen(Passage passage, boolean filledPackets) {}

  /// What was proven about one address; nothing when the path did not work for it.
  List<LargeTransfer> transfers(IpAddress address) {
    List<LargeTransfer> proven = new ArrayList<>();
    try {
      for (Direction direction : Direction.values()) {
        if (proven.stream().noneMatch(one -> one.end() == BodyEnd.STALLED)) {
          transfer(address, direction).ifPresent(proven::add);
        }
      }
    } catch (NamespaceUnavailable broken) {
      // Without the path nothing is proven, which is what is reported.
    }
    return proven;
  }

  private Optional<LargeTransfer> transfer(IpAddress address, Direction direction) {
    Optional<Seen> narrowed = paths.from(true, direction, (wire, tooBigs) -> seen(direction, wire, address, tooBigs));
    if (narrowed.filter(one -> one.passage().whole() && !one.filledPackets()).isPresent()) {
      // A server of many sites may have learned the path of this address from another of them.
      narrowed = paths.fromUnmet(direction, (wire, tooBigs) -> seen(direction, wire, address, tooBigs)).orElse(narrowed);
    }
    if (narrowed.isEmpty()) {
      return Optional.empty();
    }
    Passage passage = narrowed.get().passage();
    boolean counts =
        passage.stalled()
            ? paths.from(false, direction, (wire, _) -> passage(direction, wire, address)).filter(Passage::whole).isPresent()
            : passage.whole() && narrowed.get().filledPackets();
    BodyEnd end = passage.stalled() ? BodyEnd.STALLED : passage.end();
    return counts ? Optional.of(new LargeTransfer(address, ForcedPaths.MTU, passage.octets(), end, direction)) : Optional.empty();
  }

  private Optional<Seen> seen(Direction direction, Wire wire, IpAddress address, LongSupplier tooBigs) {
    long before = tooBigs.getAsLong();
    return passage(direction, wire, address)
        .map(one -> new Seen(one, tooBigs.getAsLong() > before || one.octets() >= TELLING));
  }

  private Optional<Passage> passage(Direction direction, Wire wire, IpAddress address) {
    return switch (direction) {
      case DOWNLOAD -> download(wire, address);
      case UPLOAD -> upload(wire, address);
    };
  }

  private Optional<Passage> download(Wire wire, IpAddress address) {
    FetchRequest request = new FetchRequest(address, url.port(), url.tls(), url.host(), url.path(), WANTED, true);
    Fetch fetch = wire.web().fetch(request, Deadline.in(PATIENCE, wire.clock()));
    HttpFacts http = fetch.http();
    TlsFacts tls = fetch.tls();
    if (fetch.attempt().state() != TcpState.OPEN) {
      return Optional.empty();
    } else if (http == null) {
      boolean stalled = tls != null && tls.state() == TlsState.TIMEOUT;
      return stalled ? Optional.of(new Passage(BodyEnd.STALLED, 0)) : Optional.empty();
    }
    return Optional.of(new Passage(http.end(), http.bodyOctets()));
  }

  /// A request of several packets, padded with header fields: any answer says that it arrived.
  private Optional<Passage> upload(Wire wire, IpAddress address) {
    Deadline deadline = Deadline.in(PATIENCE, wire.clock());
    return switch (wire.dialer().dial(address, url.port(), deadline)) {
      case Dialled.Closed _ -> Optional.empty();
      case Dialled.Open(_, Connection connection) -> {
        try (connection) {
          if (url.tls() && connection.startTls(url.host(), List.of("http/1.1"), deadline).state() == TlsState.TIMEOUT) {
            yield Optional.of(new Passage(BodyEnd.STALLED, 0));
          }
          byte[] request = request();
          connection.write(request, deadline);
          yield switch (connection.read(1024, deadline)) {
            case Received.Octets _ -> Optional.of(new Passage(BodyEnd.COMPLETE, request.length));
            case Received.Silent _ -> Optional.of(new Passage(BodyEnd.NO_ANSWER, request.length));
            case Received.Closed _, Received.Broken _ -> Optional.empty();
          };
        }
      }
    };
  }

  private byte[] request() {
    StringBuilder request = new StringBuilder("HEAD " + url.path() + " HTTP/1.1\r\nHost: " + url.host() + "\r\nConnection: close\r\n");
    for (int i = 0; i < 6; i++) {
      request.append("X-Fill-").append(i).append(": ").append("v6ready ".repeat(120)).append("\r\n");
    }
    return request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
  }
}
