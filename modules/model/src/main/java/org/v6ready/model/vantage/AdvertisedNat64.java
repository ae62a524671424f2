package org.v6ready.model.vantage;

import java.util.List;
import org.v6ready.model.address.IpPrefix;

/// What the routers of this machine's links advertise of NAT64 (PREF64, RFC 8781). `heard` says that an
/// advertisement came at all; `prefixes` are those told and not withdrawn, in the order heard.
public record AdvertisedNat64(boolean heard, List<IpPrefix> prefixes) {
  public AdvertisedNat64 {
    prefixes = List.copyOf(prefixes);
  }
}
