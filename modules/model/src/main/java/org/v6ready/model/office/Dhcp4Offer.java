package org.v6ready.model.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;

/// A DHCPOFFER (RFC 2131) to our DISCOVER; no lease was taken. `asked108` says whether option 108 was in
/// our parameter request list, `ipv6OnlySeconds` what it held (RFC 8925), null when absent.
public record Dhcp4Offer(
    IpAddress server,
    @Nullable MacAddress serverMac,
    IpAddress offered,
    boolean asked108,
    @Nullable Long ipv6OnlySeconds,
    List<IpAddress> dns,
    List<IpAddress> routers,
    @Nullable Long leaseSeconds) {
  public Dhcp4Offer {
    dns = List.copyOf(dns);
    routers = List.copyOf(routers);
  }
}
