package org.v6ready.model.vantage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpPrefix;

/// What came of dialling IPv4 control points through the NAT64 prefixes told of: `carrying` are those
/// through which one was reached, `dead` those tried in vain. One in neither could not be tried.
public record TriedNat64(List<IpPrefix> carrying, List<IpPrefix> dead) {
  public TriedNat64 {
    carrying = List.copyOf(carrying);
    dead = List.copyOf(dead);
  }

  /// Whether IPv4 was reached through a prefix; null when that could not be tried.
  public @Nullable Boolean carries(IpPrefix prefix) {
    return carrying.contains(prefix) ? Boolean.TRUE : dead.contains(prefix) ? Boolean.FALSE : null;
  }
}
