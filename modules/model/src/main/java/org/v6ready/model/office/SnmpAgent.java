package org.v6ready.model.office;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;

/// What a router or switch told over SNMP at one moment. `ipv4` and `ipv6` are the octets of the whole
/// system (RFC 4293), null where the agent has no such row; `discontinuity` is when the agent says the
/// counters last started anew, in its own hundredths of seconds; `neighbours` its address table. Cautions
/// are words such as `counter32-in-hc-column`, `no-ipv4-rows`, `interface-ipv4-estimated`,
/// `few-ipv6-neighbours`, `silent`, `refused`.
public record SnmpAgent(
    IpAddress address,
    String name,
    int version,
    Instant at,
    @Nullable Octets ipv4,
    @Nullable Octets ipv6,
    long discontinuity,
    List<InterfaceOctets> interfaces,
    List<NeighbourEntry> neighbours,
    List<String> lldp,
    List<String> cautions) {
  public SnmpAgent {
    interfaces = List.copyOf(interfaces);
    neighbours = List.copyOf(neighbours);
    lldp = List.copyOf(lldp);
    cautions = List.copyOf(cautions);
  }

  /// Whether it told anything.
  public boolean answered() {
    return Stream.of("silent", "refused", "broken", "unopened").noneMatch(cautions::contains);
  }

  /// Octets of one family since the counters started.
  public record Octets(long in, long out) {}

  /// One interface's octets by family, null where they are not known. An estimated IPv4 count is what is
  /// left of all octets without link-layer headers and IPv6.
  public record InterfaceOctets(
      int index, String name, @Nullable Octets ipv4, @Nullable Octets ipv6, boolean ipv4Estimated) {}
}
