package org.v6ready.wire.tls;

import java.security.Security;

/// Lets the JDK speak to old servers, so that their version and certificate can be read and shown.
/// JSSE has no per-connection way to do this and reads the property once, so it is set before the
/// first handshake of the process. Nothing is weaker for a peer that speaks better: TLS 1.3 and 1.2
/// are still preferred, and downgrades are detected (RFC 8446 section 4.1.3).
final class LegacyTls {
  private static final String STILL_REFUSED =
      "SSLv3, DTLSv1.0, RC4, DES, 3DES_EDE_CBC, anon, NULL, DH keySize < 1024, EC keySize < 224";

  static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2", "TLSv1.1", "TLSv1"};

  private LegacyTls() {}

  static void allow() {
    Security.setProperty("jdk.tls.disabledAlgorithms", STILL_REFUSED);
  }
}
