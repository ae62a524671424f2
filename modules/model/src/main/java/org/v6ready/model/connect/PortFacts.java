package org.v6ready.model.connect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One port of one address: every connection attempt, and what the first that opened showed.
public record PortFacts(
    int port, List<ConnectAttempt> attempts, @Nullable TlsFacts tls, @Nullable HttpFacts http) {
  public PortFacts {
    attempts = List.copyOf(attempts);
  }

  /// Open when any attempt opened, else how the last one ended.
  public TcpState tcp() {
    TcpState last = TcpState.NOT_ATTEMPTED;
    for (ConnectAttempt attempt : attempts) {
      last = attempt.state();
      if (last == TcpState.OPEN) {
        return last;
      }
    }
    return last;
  }

  /// Whether some attempts opened and others did not (verdict rule 6).
  public boolean flaky() {
    long opened = attempts.stream().filter(a -> a.state() == TcpState.OPEN).count();
    return opened > 0 && opened < attempts.size();
  }
}
