package org.v6ready.model.office;

import java.util.List;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;

/// An ADVERTISE or REPLY (RFC 9915) to our SOLICIT or INFORMATION-REQUEST; no lease was taken. `status`
/// holds the status codes met, top level and inside the associations, such as `NoPrefixAvail`.
public record Dhcp6Answer(
    IpAddress server,
    String serverDuid,
    boolean toSolicit,
    List<IpAddress> addresses,
    List<IpPrefix> delegated,
    List<IpAddress> dns,
    List<String> search,
    List<String> status) {
  public Dhcp6Answer {
    addresses = List.copyOf(addresses);
    delegated = List.copyOf(delegated);
    dns = List.copyOf(dns);
    search = List.copyOf(search);
    status = List.copyOf(status);
  }
}
