package org.v6ready.wire.tls;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.v6ready.model.connect.TlsState;

/// Says what is wrong with a chain, the most telling first: self-signed, no way to a trusted
/// authority, dates, name (RFC 5280 section 6, RFC 9525).
///
/// A chain that breaks off is NO_INTERMEDIATE when the server sent nothing but its own certificate:
/// public authorities never sign servers with their root, so the link was left out. It is
/// UNKNOWN_CA when it was sent with its links, or ends in a root that we do not believe.
record CertificateCheck(TlsState state, String detail) {
  private static final CertificateCheck FINE = new CertificateCheck(TlsState.OK, "");

  static CertificateCheck of(
      List<X509Certificate> sent,
      String authType,
      String serverName,
      TrustStore trust,
      Instant now) {
    Optional<String> objection = trust.objection(sent, authType);
    if (objection.isEmpty()) {
      return name(sent.getFirst(), serverName);
    }
    X509Certificate leaf = sent.getFirst();
    if (!trust.holds(leaf) && TrustStore.signed(leaf, leaf)) {
      return new CertificateCheck(TlsState.SELF_SIGNED, leaf.getSubjectX500Principal().getName());
    }
    List<X509Certificate> path = path(sent, trust);
    X509Certificate last = path.getLast();
    if (!trust.holds(last) && !trust.issued(last)) {
      boolean root = TrustStore.signed(last, last);
      return new CertificateCheck(
          root || path.size() > 1 ? TlsState.UNKNOWN_CA : TlsState.NO_INTERMEDIATE,
          last.getIssuerX500Principal().getName());
    }
    return dates(path, now)
        .orElseGet(() -> new CertificateCheck(TlsState.UNKNOWN_CA, objection.get()));
  }

  /// The leaf and, one by one, who signed it, as far as what was sent goes or until we believe.
  private static List<X509Certificate> path(List<X509Certificate> sent, TrustStore trust) {
    List<X509Certificate> path = new ArrayList<>(List.of(sent.getFirst()));
    while (!trust.holds(path.getLast()) && !trust.issued(path.getLast())) {
      X509Certificate last = path.getLast();
      Optional<X509Certificate> issuer =
          sent.stream()
              .filter(candidate -> !path.contains(candidate))
              .filter(candidate -> TrustStore.signed(candidate, last))
              .findFirst();
      if (issuer.isEmpty()) {
        return path;
      }
      path.add(issuer.get());
    }
    return path;
  }

  private static Optional<CertificateCheck> dates(List<X509Certificate> path, Instant now) {
    for (X509Certificate certificate : path) {
      Instant until = certificate.getNotAfter().toInstant();
      if (now.isAfter(until)) {
        return Optional.of(new CertificateCheck(TlsState.EXPIRED, until.toString()));
      }
      Instant from = certificate.getNotBefore().toInstant();
      if (now.isBefore(from)) {
        return Optional.of(new CertificateCheck(TlsState.NOT_YET_VALID, from.toString()));
      }
    }
    return Optional.empty();
  }

  private static CertificateCheck name(X509Certificate leaf, String serverName) {
    return ServerIdentity.matches(leaf, serverName)
        ? FINE
        : new CertificateCheck(TlsState.WRONG_NAME, String.join(", ", ServerIdentity.names(leaf)));
  }
}
