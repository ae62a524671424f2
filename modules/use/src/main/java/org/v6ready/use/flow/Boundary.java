package org.v6ready.use.flow;

import java.util.ArrayList;
import java.util.List;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.use.prefix.PrefixTable;

/// Where the office ends and the Internet begins: the office's own prefixes (private ones always belong
/// to it). Without any global prefix of its own a flow is at the boundary when either end is on the
/// Internet.
final class Boundary {
  private final PrefixTable local;
  private final boolean told;

  Boundary(List<IpPrefix> prefixes) {
    List<IpPrefix> all = new ArrayList<>(prefixes);
    for (String own : List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7", "fe80::/10")) {
      all.add(IpPrefix.parse(own).orElseThrow());
    }
    this.local = PrefixTable.of(all);
    this.told = !prefixes.isEmpty();
  }

  boolean inside(boolean ipv6, long high, long low) {
    return local.contains(ipv6, high, low);
  }

  /// Whether the flow crosses: exactly one end inside, the other one of the Internet's own addresses.
  boolean crosses(Flow flow) {
    boolean source = inside(flow.ipv6, flow.sourceHigh, flow.sourceLow);
    boolean target = inside(flow.ipv6, flow.targetHigh, flow.targetLow);
    if (!told) {
      return (!source && global(flow.ipv6, flow.sourceHigh, flow.sourceLow))
          || (!target && global(flow.ipv6, flow.targetHigh, flow.targetLow));
    }
    return source != target
        && (source
            ? global(flow.ipv6, flow.targetHigh, flow.targetLow)
            : global(flow.ipv6, flow.sourceHigh, flow.sourceLow));
  }

  /// Whether the flow's source is the office's side; when nothing was told, the side that is not global.
  boolean outgoing(Flow flow) {
    boolean source = inside(flow.ipv6, flow.sourceHigh, flow.sourceLow);
    boolean target = inside(flow.ipv6, flow.targetHigh, flow.targetLow);
    return source == target ? Integer.compareUnsigned(flow.sourcePort, flow.targetPort) > 0 : source;
  }

  boolean told() {
    return told;
  }

  /// Whether the address is a NAT64's well-known prefix: IPv6 here, IPv4 content behind it.
  static boolean translated(boolean ipv6, long high, long low) {
    return ipv6 && high == 0x0064_ff9b_0000_0000L && low >>> 32 == 0;
  }

  private static boolean global(boolean ipv6, long high, long low) {
    return PrefixTable.global(ipv6, high, low) || translated(ipv6, high, low);
  }
}
