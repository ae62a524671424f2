package org.v6ready.model.office;

import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;

/// One line of this machine's ARP or neighbour table. `state` is the kernel's word in lower case
/// (`reachable`, `stale`, `failed`, …); `router` says that the neighbour advertised itself as one.
public record NeighbourEntry(
    String interfaceName, IpAddress address, @Nullable MacAddress mac, String state, boolean router) {
  /// Whether somebody really answered from there.
  public boolean answered() {
    return mac != null && !state.equals("failed") && !state.equals("incomplete") && !state.equals("noarp");
  }
}
