package org.v6ready.wire.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.connect.BodyEnd;
import org.v6ready.model.connect.ConnectAttempt;
import org.v6ready.model.connect.HttpFacts;
import org.v6ready.model.connect.TlsFacts;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.dial.Connection;
import org.v6ready.wire.dial.Dialer;
import org.v6ready.wire.dial.Dialled;

/// Dials, shakes hands, asks and reads, in this order and each only when the one before went well.
final class PinnedWebClient implements WebClient {
  private static final List<String> ALPN = List.of("h2", "http/1.1");
  private static final byte[] NOTHING = {};

  private final Dialer dialer;
  private final String userAgent;
  private final Clock clock;
  private final BodyBudget budget;

  PinnedWebClient(Dialer dialer, String userAgent, Clock clock, BodyBudget budget) {
    this.dialer = dialer;
    this.userAgent = userAgent;
    this.clock = clock;
    this.budget = budget;
  }

  @Override
  public Fetch fetch(FetchRequest request, Deadline deadline) {
    return fetch(request, deadline, deadline);
  }

  @Override
  public Fetch fetch(FetchRequest request, Deadline connect, Deadline deadline) {
    Duration allowance = deadline.left();
    return switch (dialer.dial(request.address(), request.port(), connect)) {
      case Dialled.Closed(ConnectAttempt attempt) ->
          new Fetch(attempt, null, null, Map.of(), NOTHING);
      case Dialled.Open(ConnectAttempt attempt, Connection connection) -> {
        // Waiting for our turn was our own doing and is not taken from their time.
        Deadline rest = Deadline.in(allowance.minus(attempt.took()), clock);
        try (connection) {
          yield opened(request, attempt, connection, rest);
        }
      }
    };
  }

  private Fetch opened(
      FetchRequest request, ConnectAttempt attempt, Connection connection, Deadline deadline) {
    TlsFacts tls = request.tls() ? connection.startTls(bare(request.host()), ALPN, deadline) : null;
    if (tls != null && !usable(tls, request.acceptBadCertificate())) {
      return new Fetch(attempt, tls, null, Map.of(), NOTHING);
    }
    long start = clock.nanoTime();
    Feed feed = new Feed(connection, deadline, clock);
    BodySink sink = new BodySink(request.maxOctets(), budget, feed);
    Head head = Head.NONE;
    BodyEnd end;
    try (sink;
        Exchange exchange = exchange(tls, feed)) {
      head = exchange.head(request, userAgent);
      end = sink.fill(exchange, head.headers().getOrDefault("content-encoding", ""));
      return fetched(attempt, tls, head, end, sink.octets(), start);
    } catch (BodyFault fault) {
      return fetched(
          attempt, tls, fault.head() == null ? head : fault.head(), fault.end(), NOTHING, start);
    }
  }

  private static Exchange exchange(@Nullable TlsFacts tls, Feed feed) {
    return tls != null && "h2".equals(tls.alpn())
        ? new Http2Exchange(feed)
        : new Http1Exchange(feed);
  }

  private Fetch fetched(
      ConnectAttempt attempt,
      @Nullable TlsFacts tls,
      Head head,
      BodyEnd end,
      byte[] body,
      long start) {
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
    return new Fetch(attempt, tls, http, headers, body);
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
}
