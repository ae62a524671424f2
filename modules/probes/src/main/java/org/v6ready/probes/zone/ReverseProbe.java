package org.v6ready.probes.zone;

import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.ReverseFacts;
import org.v6ready.probes.ProbeContext;

/// Reverse names.
public final class ReverseProbe {
  private ReverseProbe() {}

  /// The PTR names of an address.
  public static ReverseFacts look(IpAddress address, ProbeContext context) {
    throw new UnsupportedOperationException();
  }
}
