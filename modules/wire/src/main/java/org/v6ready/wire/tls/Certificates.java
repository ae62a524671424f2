package org.v6ready.wire.tls;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import org.v6ready.model.connect.CertificateFacts;

/// Certificates as facts.
final class Certificates {
  /// No honest chain is longer; a hostile one is cut.
  private static final int LONGEST_CHAIN = 16;

  private Certificates() {}

  static List<CertificateFacts> facts(List<X509Certificate> chain) {
    return chain.stream().limit(LONGEST_CHAIN).map(Certificates::facts).toList();
  }

  private static CertificateFacts facts(X509Certificate certificate) {
    return new CertificateFacts(
        certificate.getSubjectX500Principal().getName(),
        certificate.getIssuerX500Principal().getName(),
        ServerIdentity.names(certificate),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant(),
        sha256(certificate));
  }

  private static String sha256(X509Certificate certificate) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException | CertificateEncodingException impossible) {
      throw new IllegalStateException("a received certificate has an encoding", impossible);
    }
  }
}
