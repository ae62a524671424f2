package org.v6ready.probes.host;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.ConnectAttempt;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.connect.TlsFacts;
import org.v6ready.probes.ProbeContext;
import org.v6ready.wire.dial.Connection;
import org.v6ready.wire.dial.Dialled;

/// One port of one address: connected to K of N, then a handshake where TLS is spoken.
public final class PortDial {
  private static final Duration SPACING = Duration.ofSeconds(2);

  private PortDial() {}

  /// Dials until it opens, at most `tries` times; a port that may not or cannot be seen from here is
  /// `not-attempted`. `serverName` is SNI's.
  public static PortFacts dial(
      IpAddress address, HostPort port, String serverName, int tries, ProbeContext context) {
    if (!context.sees(address)) {
      return new PortFacts(port.number(), List.of(notAttempted(context)), null, null);
    }
    List<ConnectAttempt> attempts = new ArrayList<>();
    for (int i = 0; i < tries; i++) {
      if (i > 0) {
        context.wire().clock().pause(SPACING);
      }
      switch (context.wire().dialer().dial(address, port.number(), context.deadline())) {
        case Dialled.Open(ConnectAttempt attempt, Connection connection) -> {
          attempts.add(attempt);
          try (connection) {
            TlsFacts tls =
                port.tls()
                    ? connection.startTls(serverName, List.of(), context.deadline())
                    : null;
            return new PortFacts(port.number(), attempts, tls, null);
          }
        }
        case Dialled.Closed(ConnectAttempt attempt) -> attempts.add(attempt);
      }
    }
    return new PortFacts(port.number(), attempts, null, null);
  }

  /// The record of an attempt that was not made.
  public static ConnectAttempt notAttempted(ProbeContext context) {
    return new ConnectAttempt(
        TcpState.NOT_ATTEMPTED, context.wire().clock().now(), Duration.ZERO, "");
  }
}
