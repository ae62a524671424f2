package org.v6ready.probes.zone;

import org.v6ready.model.name.DomainName;
import org.v6ready.probes.ProbeContext;

/// How a name is found.
public final class NamePathProbe {
  private NamePathProbe() {}

  /// The path to a host; its authorities are asked only when `authorities`.
  public static NamePath of(DomainName host, boolean authorities, ProbeContext context) {
    throw new UnsupportedOperationException();
  }
}
