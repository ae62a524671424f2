package org.v6ready.wire.tls;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.v6ready.model.time.Clock;

/// Checks a chain once a minute: a server shows the same one at every start of a connection, and each
/// of its signatures costs as much as the key exchange.
final class CertificateChecks {
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final int MOST = 256;

  private record Shown(List<X509Certificate> chain, String keyExchange, String serverName) {}

  private final TrustStore trust;
  private final Clock clock;
  private final Cache<Shown, CertificateCheck> known;

  CertificateChecks(TrustStore trust, Clock clock) {
    this.trust = trust;
    this.clock = clock;
    this.known = Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MOST).ticker(clock::nanoTime).build();
  }

  /// What is wrong with a chain, which is not empty, shown under a name.
  CertificateCheck check(List<X509Certificate> chain, String keyExchange, String serverName) {
    return known.get(
        new Shown(chain, keyExchange, serverName),
        shown -> CertificateCheck.of(shown.chain(), shown.keyExchange(), shown.serverName(), trust, clock.now()));
  }
}
