package org.v6ready.wire.tls;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.time.Clock;

/// The certificate authorities that are believed: the JDK's and those of one PEM file.
public final class TrustStore {
  private TrustStore() {}

  /// The JDK's authorities and, when given, those in `caFile`.
  public static TrustStore with(@Nullable Path caFile, Clock clock) {
    return new TrustStore();
  }
}
