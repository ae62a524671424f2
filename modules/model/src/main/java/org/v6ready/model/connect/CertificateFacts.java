package org.v6ready.model.connect;

import java.time.Instant;
import java.util.List;

/// One certificate of a chain, leaf first. `names` are the subject alternative names; `sha256` is
/// the fingerprint in lower-case hexadecimal.
public record CertificateFacts(
    String subject, String issuer, List<String> names, Instant notBefore, Instant notAfter, String sha256) {
  public CertificateFacts {
    names = List.copyOf(names);
  }
}
