package org.v6ready.office.snmp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.office.SnmpAgent;
import org.v6ready.wire.snmp.SnmpValue;
import org.v6ready.wire.snmp.SnmpWalk;

/// Octets by IP version: of the system and of each interface (RFC 4293), and all octets of each interface
/// (RFC 2863). Agents fill these tables badly; what is missing or odd becomes a caution.
final class Counters {
  private static final String SYSTEM = "1.3.6.1.2.1.4.31.1.1.";
  private static final String INTERFACE = "1.3.6.1.2.1.4.31.3.1.";
  private static final String ALL = "1.3.6.1.2.1.31.1.1.1.";
  private static final int HC_IN = 6;
  private static final int HC_OUT = 33;
  private static final int IN = 5;
  private static final int OUT = 32;
  private static final int DISCONTINUITY = 46;
  private static final int IPV4 = 1;
  private static final int IPV6 = 2;

  /// Ethernet's header as network interfaces count it; a VLAN or PPPoE adds some more.
  private static final int LINK_HEADER = 14;

  private final Walks walks;
  private final Set<String> cautions;

  Counters(Walks walks, Set<String> cautions) {
    this.walks = walks;
    this.cautions = cautions;
  }

  /// The system's octets of an IP version (1 for IPv4, 2 for IPv6); null when it has no such row.
  SnmpAgent.@Nullable Octets system(int version) {
    SnmpAgent.Octets wide = octets(column(SYSTEM, HC_IN), column(SYSTEM, HC_OUT), List.of(version));
    if (wide != null) {
      return wide;
    }
    SnmpAgent.Octets narrow = octets(column(SYSTEM, IN), column(SYSTEM, OUT), List.of(version));
    cautions.add(narrow != null ? "no-64-bit-columns" : version == IPV4 ? "no-ipv4-rows" : "no-ipv6-rows");
    return narrow;
  }

  /// When the system's counters last started anew, the later of both versions.
  long discontinuity() {
    return walks.walk(SYSTEM + DISCONTINUITY).rows().stream().mapToLong(row -> row.value().number()).max().orElse(0);
  }

  private Map<List<Integer>, Long> column(String table, int column) {
    Map<List<Integer>, Long> values = new java.util.HashMap<>();
    for (SnmpWalk.Row row : walks.walk(table + column).rows()) {
      boolean wide = column == HC_IN || column == HC_OUT || table.equals(ALL);
      if (wide && row.value().kind() == SnmpValue.Kind.COUNTER32) {
        cautions.add("counter32-in-hc-column");
      }
      values.put(row.index(), row.value().number());
    }
    return values;
  }

  private static SnmpAgent.@Nullable Octets octets(
      Map<List<Integer>, Long> in, Map<List<Integer>, Long> out, List<Integer> index) {
    Long received = in.get(index);
    Long sent = out.get(index);
    return received == null || sent == null ? null : new SnmpAgent.Octets(received, sent);
  }

  /// Every interface that has octets of any kind.
  List<SnmpAgent.InterfaceOctets> interfaces() {
    Map<Integer, String> names = new TreeMap<>();
    walks.walk(ALL + 1).rows().forEach(row -> names.put(row.index().getFirst(), row.value().text()));
    Map<List<Integer>, Long> in = column(INTERFACE, HC_IN);
    Map<List<Integer>, Long> out = column(INTERFACE, HC_OUT);
    Map<List<Integer>, Long> allIn = column(ALL, 6);
    Map<List<Integer>, Long> allOut = column(ALL, 10);
    Map<List<Integer>, Long> packetsIn = packets(7, 8, 9);
    Map<List<Integer>, Long> packetsOut = packets(11, 12, 13);
    List<SnmpAgent.InterfaceOctets> found = new ArrayList<>();
    names.forEach(
        (index, name) -> {
          SnmpAgent.Octets four = octets(in, out, List.of(IPV4, index));
          SnmpAgent.Octets six = octets(in, out, List.of(IPV6, index));
          SnmpAgent.Octets all = octets(allIn, allOut, List.of(index));
          SnmpAgent.Octets packets = octets(packetsIn, packetsOut, List.of(index));
          boolean estimated = four == null && six != null && all != null && packets != null;
          found.add(new SnmpAgent.InterfaceOctets(
              index, name, estimated ? rest(all, packets, six) : four, six, estimated));
        });
    if (found.stream().anyMatch(SnmpAgent.InterfaceOctets::ipv4Estimated)) {
      cautions.add("interface-ipv4-estimated");
    }
    return found;
  }

  private Map<List<Integer>, Long> packets(int unicast, int multicast, int broadcast) {
    Map<List<Integer>, Long> sum = new java.util.HashMap<>();
    for (int column : new int[] {unicast, multicast, broadcast}) {
      column(ALL, column).forEach((index, count) -> sum.merge(index, count, Long::sum));
    }
    return sum;
  }

  private static SnmpAgent.@Nullable Octets rest(
      SnmpAgent.@Nullable Octets all, SnmpAgent.@Nullable Octets packets, SnmpAgent.@Nullable Octets six) {
    if (all == null || packets == null || six == null) {
      return null;
    }
    return new SnmpAgent.Octets(
        Math.max(0, all.in() - LINK_HEADER * packets.in() - six.in()),
        Math.max(0, all.out() - LINK_HEADER * packets.out() - six.out()));
  }
}
