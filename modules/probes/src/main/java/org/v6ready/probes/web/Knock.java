package org.v6ready.probes.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.BodyEnd;
import org.v6ready.model.connect.ConnectAttempt;
import org.v6ready.model.connect.HttpFacts;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.connect.TlsFacts;
import org.v6ready.model.connect.TlsState;
import org.v6ready.model.name.DomainName;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.host.HostPort;
import org.v6ready.probes.host.PortDial;
import org.v6ready.wire.http.Fetch;
import org.v6ready.wire.http.FetchRequest;

/// One web port of one address: connected to K of N and, once open, asked for one page. `fetch` is
/// that answer, null when the port never opened or was only dialled.
record Knock(PortFacts facts, @Nullable Fetch fetch) {
  private static final Duration SPACING = Duration.ofSeconds(2);

  static Knock on(DomainName host, IpAddress address, Door door, ProbeContext context) {
    String path = door.path();
    if (path == null || !context.sees(address)) {
      HostPort port = new HostPort(door.port(), door.tls());
      return new Knock(PortDial.dial(address, port, host.ascii(), context.attempts(), context), null);
    }
    FetchRequest request =
        new FetchRequest(
            address, door.port(), door.tls(), host.ascii(), path, door.maxOctets(), false);
    List<ConnectAttempt> attempts = new ArrayList<>();
    for (int tried = 0; tried < context.attempts(); tried++) {
      if (tried > 0) {
        context.wire().clock().pause(SPACING);
      }
      Fetch fetch = fetch(request, context);
      attempts.add(fetch.attempt());
      if (fetch.attempt().state() == TcpState.OPEN) {
        return opened(request, fetch, attempts, context);
      }
    }
    return new Knock(new PortFacts(door.port(), attempts, null, null), null);
  }

  private static Knock opened(
      FetchRequest request, Fetch first, List<ConnectAttempt> attempts, ProbeContext context) {
    Fetch best = first;
    if (broken(first) && context.attempts() > 1) {
      context.wire().clock().pause(SPACING);
      Fetch again = fetch(request, context);
      attempts.add(again.attempt());
      best = again.attempt().state() == TcpState.OPEN && !broken(again) ? again : first;
    }
    return new Knock(new PortFacts(request.port(), attempts, best.tls(), best.http()), best);
  }

  /// One fetch: a timeout to connect, and as long again for the rest.
  static Fetch fetch(FetchRequest request, ProbeContext context) {
    return context
        .wire()
        .web()
        .fetch(request, context.deadline(), context.deadline(context.timeout().multipliedBy(2)));
  }

  /// Whether the answer after the connection failed in a way that may pass: worth one more try.
  static boolean broken(Fetch fetch) {
    TlsFacts tls = fetch.tls();
    HttpFacts http = fetch.http();
    boolean handshake =
        tls != null
            && (tls.state() == TlsState.TIMEOUT || tls.state() == TlsState.HANDSHAKE_FAILED);
    boolean answer =
        http != null
            && (http.end() == BodyEnd.STALLED
                || http.end() == BodyEnd.RESET
                || http.end() == BodyEnd.NO_ANSWER
                || http.end() == BodyEnd.SHORT);
    return handshake || answer;
  }
}
