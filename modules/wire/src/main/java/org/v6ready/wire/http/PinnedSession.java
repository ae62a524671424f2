package org.v6ready.wire.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.BodyEnd;
import org.v6ready.model.connect.ConnectAttempt;
import org.v6ready.model.connect.HttpFacts;
import org.v6ready.model.connect.TlsFacts;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.dial.Connection;
import org.v6ready.wire.dial.Dialer;
import org.v6ready.wire.dial.Dialled;

/// Dials, shakes hands, asks and reads, in this order and each only when the one before went well; then,
/// if it is to keep the connection and the server does too, only asks and reads.
final class PinnedSession implements WebSession {
  private static final List<String> ALPN = List.of("h2", "http/1.1");
  private static final byte[] NOTHING = {};

  private final Dialer dialer;
  private final String userAgent;
  private final Clock clock;
  private final BodyBudget budget;
  private final boolean keeping;
  private @Nullable Kept kept;

  PinnedSession(Dialer dialer, String userAgent, Clock clock, BodyBudget budget, boolean keeping) {
    this.dialer = dialer;
    this.userAgent = userAgent;
    this.clock = clock;
    this.budget = budget;
    this.keeping = keeping;
  }

  /// What one connection is for.
  private record Door(IpAddress address, int port, boolean tls, String host) {
    static Door of(FetchRequest request) {
      return new Door(request.address(), request.port(), request.tls(), request.host());
    }
  }

  /// A connection that has answered, or is about to for the first time.
  private record Kept(Door door, ConnectAttempt attempt, @Nullable TlsFacts tls, Connection connection, Exchange exchange) {
    void close() {
      exchange.close();
      connection.close();
    }
  }

  @Override
  public WebSession session() {
    return new PinnedSession(dialer, userAgent, clock, budget, true);
  }

  @Override
  public Fetch fetch(FetchRequest request, Deadline deadline) {
    return fetch(request, deadline, deadline);
  }

  @Override
  public Fetch fetch(FetchRequest request, Deadline connect, Deadline deadline) {
    Kept last = kept;
    if (last != null && last.door().equals(Door.of(request)) && last.exchange().again()) {
      Fetch again = asked(request, last, deadline);
      // A server may hang up on an idle connection at any time: only a new one tells.
      if ((again.http() != null && again.http().status() > 0) || deadline.passed()) {
        return again;
      }
    }
    close();
    return fresh(request, connect, deadline);
  }

  private Fetch fresh(FetchRequest request, Deadline connect, Deadline deadline) {
    Duration allowance = deadline.left();
    return switch (dialer.dial(request.address(), request.port(), connect)) {
      case Dialled.Closed(ConnectAttempt attempt) -> new Fetch(attempt, null, null, Map.of(), NOTHING);
      case Dialled.Open(ConnectAttempt attempt, Connection connection) ->
          // Waiting for our turn was our own doing and is not taken from their time.
          opened(request, attempt, connection, Deadline.in(allowance.minus(attempt.took()), clock));
    };
  }

  private Fetch opened(
      FetchRequest request, ConnectAttempt attempt, Connection connection, Deadline deadline) {
    TlsFacts tls = request.tls() ? connection.startTls(bare(request.host()), ALPN, deadline) : null;
    if (tls != null && !usable(tls, request.acceptBadCertificate())) {
      connection.close();
      return new Fetch(attempt, tls, null, Map.of(), NOTHING);
    }
    Exchange exchange =
        tls != null && "h2".equals(tls.alpn()) ? new Http2Exchange() : new Http1Exchange(keeping);
    Kept opened = new Kept(Door.of(request), attempt, tls, connection, exchange);
    kept = opened;
    return asked(request, opened, deadline);
  }

  private Fetch asked(FetchRequest request, Kept on, Deadline deadline) {
    long start = clock.nanoTime();
    Feed feed = new Feed(on.connection(), deadline, clock);
    Head head = Head.NONE;
    try (BodySink sink = new BodySink(request.maxOctets(), budget, feed)) {
      head = on.exchange().head(request, userAgent, feed);
      BodyEnd end = sink.fill(on.exchange(), head.headers().getOrDefault("content-encoding", ""));
      return fetched(on, head, end, sink.octets(), start);
    } catch (BodyFault fault) {
      return fetched(on, fault.head() == null ? head : fault.head(), fault.end(), NOTHING, start);
    }
  }

  private Fetch fetched(Kept on, Head head, BodyEnd end, byte[] body, long start) {
    Map<String, String> headers = head.headers();
    HttpFacts http =
        new HttpFacts(
            head.status(),
            head.version(),
            headers.get("location"),
            headers.get("server"),
            headers.get("content-type"),
            body.length,
            end,
            Duration.ofNanos(clock.nanoTime() - start));
    return new Fetch(on.attempt(), on.tls(), http, headers, body);
  }

  private static boolean usable(TlsFacts tls, boolean acceptBadCertificate) {
    return switch (tls.state()) {
      case OK -> true;
      case WRONG_NAME, EXPIRED, NOT_YET_VALID, SELF_SIGNED, UNKNOWN_CA, NO_INTERMEDIATE ->
          acceptBadCertificate;
      case NOT_TLS, HANDSHAKE_FAILED, TIMEOUT, NOT_ATTEMPTED -> false;
    };
  }

  private static String bare(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  @Override
  public void close() {
    Kept last = kept;
    kept = null;
    if (last != null) {
      last.close();
    }
  }
}
