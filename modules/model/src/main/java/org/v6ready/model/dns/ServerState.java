package org.v6ready.model.dns;

import java.util.Locale;

/// How a name server's address answered a SOA question for its zone, over one transport.
public enum ServerState {
  AUTHORITATIVE,
  LAME,
  REFUSED,
  SERVFAIL,
  OTHER_RCODE,
  TIMEOUT,
  UNREACHABLE,
  MALFORMED,
  NOT_ATTEMPTED;

  /// The word JSON and tables use, such as `other-rcode`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
