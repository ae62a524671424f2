package org.v6ready.model.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;

/// What a router or switch told over SNMP. Octet counters are the RFC 4293 HC columns of the whole
/// system, null where the agent has no such row; `neighbours` its address table; `cautions` are words such as
/// `counter32-in-hc-column`, `no-ipv4-rows`.
public record SnmpAgent(
    IpAddress address,
    String name,
    int version,
    @Nullable Long ipv4InOctets,
    @Nullable Long ipv6InOctets,
    List<NeighbourEntry> neighbours,
    List<String> lldp,
    List<String> cautions) {
  public SnmpAgent {
    neighbours = List.copyOf(neighbours);
    lldp = List.copyOf(lldp);
    cautions = List.copyOf(cautions);
  }
}
