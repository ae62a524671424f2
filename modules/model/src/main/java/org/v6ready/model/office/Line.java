package org.v6ready.model.office;

import java.util.List;
import org.v6ready.model.address.IpPrefix;

/// The way to the Internet, as this machine uses it. `pref64` are the prefixes of Router Advertisements,
/// `dns64` those found by RFC 7050.
public record Line(
    Seen<List<ResolverLook>> resolvers,
    Seen<List<PathTry>> paths,
    Seen<List<RaceTry>> races,
    Seen<List<PathMtu>> mtus,
    List<IpPrefix> pref64,
    List<IpPrefix> dns64,
    Seen<List<Nat64Try>> nat64,
    Seen<Boolean> routerAnswers,
    Seen<Boolean> quic) {
  public Line {
    pref64 = List.copyOf(pref64);
    dns64 = List.copyOf(dns64);
  }
}
