package org.v6ready.wire.tls;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.time.Clock;

/// Checks a chain once a minute: a server shows the same one at every start of a connection, and each
/// of its signatures costs as much as the key exchange.
final class CertificateChecks {
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final int MOST = 256;

  private record Shown(List<X509Certificate> chain, String keyExchange, String serverName) {}

  private record Known(CertificateCheck check, Instant at) {
    boolean fresh(Instant now) {
      return !now.isBefore(at) && now.isBefore(at.plus(FRESH));
    }
  }

  private final TrustStore trust;
  private final Clock clock;
  private final Lock lock = new ReentrantLock();
  private final Map<Shown, Known> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Shown, Known> eldest) {
          return size() > MOST;
        }
      };

  CertificateChecks(TrustStore trust, Clock clock) {
    this.trust = trust;
    this.clock = clock;
  }

  /// What is wrong with a chain, which is not empty, shown under a name.
  CertificateCheck check(List<X509Certificate> chain, String keyExchange, String serverName) {
    Instant now = clock.now();
    Shown shown = new Shown(chain, keyExchange, serverName);
    Known before = find(shown);
    if (before != null && before.fresh(now)) {
      return before.check();
    }
    CertificateCheck check = CertificateCheck.of(chain, keyExchange, serverName, trust, now);
    keep(shown, new Known(check, now));
    return check;
  }

  private @Nullable Known find(Shown shown) {
    lock.lock();
    try {
      return known.get(shown);
    } finally {
      lock.unlock();
    }
  }

  private void keep(Shown shown, Known judged) {
    lock.lock();
    try {
      known.put(shown, judged);
    } finally {
      lock.unlock();
    }
  }
}
