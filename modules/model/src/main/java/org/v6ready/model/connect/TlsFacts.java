package org.v6ready.model.connect;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A handshake with one address. The chain is kept even when it is bad. `version` is the protocol
/// name such as `TLSv1.3`; `alpn` is what was agreed, null when nothing.
public record TlsFacts(
    TlsState state,
    String detail,
    @Nullable String version,
    @Nullable String cipher,
    @Nullable String alpn,
    List<CertificateFacts> chain,
    Duration took) {
  public TlsFacts {
    chain = List.copyOf(chain);
  }
}
