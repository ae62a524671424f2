package org.v6ready.model.fact;

import java.util.List;
import org.v6ready.model.address.IpPrefix;

/// The hosts a website needs, tried as clients behind DNS64 and NAT64 would (RFC 6146, RFC 6147).
/// `emulated` says that the DNS64 and the translator were our own and not the line's.
public record Nat64Run(boolean emulated, IpPrefix prefix, List<Nat64Trial> trials) {
  public Nat64Run {
    trials = List.copyOf(trials);
  }
}
