package org.v6ready.model.connect;

import java.util.Locale;

/// How a TLS handshake ended, and what was wrong with the certificate (RFC 5280, RFC 9525).
public enum TlsState {
  OK,
  WRONG_NAME,
  EXPIRED,
  NOT_YET_VALID,
  SELF_SIGNED,
  UNKNOWN_CA,
  NO_INTERMEDIATE,
  /// The port speaks something that is not TLS.
  NOT_TLS,
  HANDSHAKE_FAILED,
  TIMEOUT,
  NOT_ATTEMPTED;

  /// The word JSON and tables use, such as `wrong-name`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
