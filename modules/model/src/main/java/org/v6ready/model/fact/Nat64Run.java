package org.v6ready.model.fact;

import java.util.List;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.vantage.Nat64Prefix;

/// The hosts a website needs, tried as clients behind DNS64 and NAT64 would (RFC 6146, RFC 6147).
/// `emulated` says that the DNS64 and the translator were our own and not the line's; `sources` what told
/// of the line's prefix. Where only routers did, there is no DNS64 and its column was not tried.
public record Nat64Run(boolean emulated, IpPrefix prefix, List<Nat64Prefix.Source> sources, List<Nat64Trial> trials) {
  public Nat64Run {
    sources = List.copyOf(sources);
    trials = List.copyOf(trials);
  }
}
