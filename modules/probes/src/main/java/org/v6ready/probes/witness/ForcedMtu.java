package org.v6ready.probes.witness;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.v6ready.wire.netns.ForcedPath;
import org.v6ready.wire.netns.NamespaceUnavailable;

/// Downloads and uploads over a path of 1280 octets, from fresh source addresses. A stall counts only
/// when the same transfer then passes over the same path unnarrowed; a transfer too small to fill a
/// packet counts for nothing.
final class ForcedMtu {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long WANTED = 64 * 1024;

  /// From this size on packets were filled, even where something keeps them below 1280.
  private static final long TELLING = 16 * 1024;

  private final ForcedPath path;
  private final WebUrl url;

  ForcedMtu(ForcedPath path, WebUrl url) {
    this.path = path;
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

  private interface Passing {
    Optional<Passage> over(Wire wire, IpAddress address);
  }

  /// What was proven about one address; nothing when the path did not work for it.
  List<LargeTransfer> transfers(IpAddress address) {
    List<LargeTransfer> proven = new ArrayList<>();
    try {
      transfer(address, Direction.DOWNLOAD, this::download).ifPresent(proven::add);
      if (proven.stream().noneMatch(one -> one.end() == BodyEnd.STALLED)) {
        transfer(address, Direction.UPLOAD, this::upload).ifPresent(proven::add);
      }
    } catch (NamespaceUnavailable broken) {
      // Without the path nothing is proven, which is what is reported.
    }
    return proven;
  }

  private Optional<LargeTransfer> transfer(IpAddress address, Direction direction, Passing passing) {
    long before = path.tooBigs();
    Optional<Passage> narrowed = path.from(true, wire -> passing.over(wire, address));
    if (narrowed.isEmpty()) {
      return Optional.empty();
    }
    Passage seen = narrowed.get();
    if (seen.stalled()) {
      boolean passes = path.from(false, wire -> passing.over(wire, address)).filter(Passage::whole).isPresent();
      return passes ? Optional.of(fact(address, seen, BodyEnd.STALLED, direction)) : Optional.empty();
    }
    boolean telling = path.tooBigs() > before || seen.octets() >= TELLING;
    return seen.whole() && telling ? Optional.of(fact(address, seen, seen.end(), direction)) : Optional.empty();
  }

  private static LargeTransfer fact(IpAddress address, Passage seen, BodyEnd end, Direction direction) {
    return new LargeTransfer(address, ForcedPath.MTU, seen.octets(), end, direction);
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
