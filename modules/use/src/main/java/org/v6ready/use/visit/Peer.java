package org.v6ready.use.visit;

import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;

/// The other end of a connection; `isp` is the operator its AS number belongs to, empty when unknown.
/// Lives no longer than the request.
public record Peer(IpAddress address, boolean judgeable, String isp) {
  /// The client itself, or a client told of by a proxy we trust; its family can be judged when the
  /// address is a public one, or when private ones are allowed.
  public static Peer of(IpAddress address, boolean allowPrivate, String isp) {
    return new Peer(address, allowPrivate || address.global(), isp);
  }

  Family family() {
    return address.family();
  }

  /// As much of the address as may be kept.
  public IpPrefix prefix() {
    return IpPrefix.around(address, family() == Family.IPV6 ? Visit.LENGTH6 : Visit.LENGTH4);
  }

  @Override
  public String toString() {
    return prefix().toString();
  }
}
