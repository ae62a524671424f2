package org.v6ready.office.snmp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.MacAddress;
import org.v6ready.model.office.NeighbourEntry;
import org.v6ready.model.office.SnmpAgent;
import org.v6ready.wire.snmp.SnmpValue;
import org.v6ready.wire.snmp.SnmpWalk;

/// The agent's ARP and neighbour tables: one table for both families (RFC 4293), else the older ones for
/// each.
final class AddressTable {
  private static final String BOTH = "1.3.6.1.2.1.4.35.1.";
  private static final String OLD_IPV4 = "1.3.6.1.2.1.4.22.1.2";
  private static final String OLD_IPV6 = "1.3.6.1.2.1.55.1.12.1.2";
  private static final int INVALID = 2;
  private static final int LOCAL = 5;
  private static final String[] STATES = {"", "reachable", "stale", "delay", "probe", "failed", "stale", "incomplete"};

  private final Walks walks;
  private final Set<String> cautions;

  AddressTable(Walks walks, Set<String> cautions) {
    this.walks = walks;
    this.cautions = cautions;
  }

  List<NeighbourEntry> read(List<SnmpAgent.InterfaceOctets> interfaces) {
    Map<Integer, String> names = new HashMap<>();
    interfaces.forEach(one -> names.put(one.index(), one.name()));
    List<NeighbourEntry> found = new ArrayList<>();
    SnmpWalk macs = walks.walk(BOTH + 4);
    Map<List<Integer>, Long> kinds = numbers(BOTH + 6);
    Map<List<Integer>, Long> states = numbers(BOTH + 7);
    for (SnmpWalk.Row row : macs.rows()) {
      long kind = kinds.getOrDefault(row.index(), 0L);
      if (kind != INVALID && kind != LOCAL) {
        int state = Math.clamp(states.getOrDefault(row.index(), 2L), 0, 7);
        address(row.index(), 3).ifPresent(address -> add(found, names, row, address, STATES[state]));
      }
    }
    if (macs.end() == SnmpWalk.End.LIMIT) {
      cautions.add("neighbours-cut");
    }
    if (found.isEmpty()) {
      older(found, names);
    }
    return found;
  }

  private void older(List<NeighbourEntry> found, Map<Integer, String> names) {
    for (String table : List.of(OLD_IPV4, OLD_IPV6)) {
      for (SnmpWalk.Row row : walks.walk(table).rows()) {
        address(row.index(), 1).ifPresent(address -> add(found, names, row, address, "stale"));
      }
    }
    cautions.add(found.isEmpty() ? "no-neighbour-table" : "old-neighbour-tables");
  }

  private Map<List<Integer>, Long> numbers(String column) {
    Map<List<Integer>, Long> numbers = new HashMap<>();
    walks.walk(column).rows().forEach(row -> numbers.put(row.index(), row.value().number()));
    return numbers;
  }

  private static void add(
      List<NeighbourEntry> found, Map<Integer, String> names, SnmpWalk.Row row, IpAddress address, String state) {
    SnmpValue value = row.value();
    if (value.kind() == SnmpValue.Kind.OCTETS && value.octets().length == 6) {
      int index = row.index().getFirst();
      found.add(new NeighbourEntry(
          names.getOrDefault(index, Integer.toString(index)), address, MacAddress.of(value.octets()), state, false));
    }
  }

  /// The address from an index position on: its octets, whatever zone follows.
  private static Optional<IpAddress> address(List<Integer> index, int from) {
    int left = index.size() - from;
    int length = left >= 16 ? 16 : left == 4 || left == 8 ? 4 : 0;
    byte[] octets = new byte[length];
    for (int i = 0; i < length; i++) {
      octets[i] = (byte) (int) index.get(from + i);
    }
    return length == 0 ? Optional.empty() : Optional.of(IpAddress.ofOctets(octets));
  }
}
