package org.v6ready.model.vantage;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpPrefix;

/// A NAT64 prefix of the line, what told of it, and whether IPv4 control points were reached through it;
/// null when that was not tried.
public record Nat64Prefix(IpPrefix prefix, List<Source> sources, @Nullable Boolean carriesIpv4) {
  public Nat64Prefix {
    sources = List.copyOf(sources);
  }

  /// What tells a host of a NAT64.
  public enum Source {
    /// What a DNS64 makes of `ipv4only.arpa` (RFC 7050).
    DNS64,
    /// A router advertisement (RFC 8781).
    RA;

    /// The word of JSON.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
