package org.v6ready.office.snmp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.v6ready.model.address.Family;
import org.v6ready.model.office.NeighbourEntry;
import org.v6ready.model.office.SnmpAgent;
import org.v6ready.wire.snmp.SnmpWalk;

/// Reads one agent, table by table, and says what not to trust.
final class AgentReading {
  private static final String SYS_NAME = "1.3.6.1.2.1.1.5";
  private static final String LLDP_REMOTE = "1.0.8802.1.1.2.1.4.1.1";

  /// Where a router has this many IPv4 neighbours, a tenth of them over IPv6 is the least to expect.
  private static final int ENOUGH = 10;

  private AgentReading() {}

  static SnmpAgent unread(SnmpTarget target, Instant at, String caution) {
    return new SnmpAgent(
        target.address(), "", target.access().version(), at, null, null, 0, List.of(), List.of(), List.of(), List.of(caution));
  }

  static SnmpAgent read(SnmpTarget target, Instant at, Walks walks) {
    SnmpWalk name = walks.walk(SYS_NAME);
    if (name.rows().isEmpty()) {
      switch (name.end()) {
        case SILENT -> {
          return unread(target, at, "silent");
        }
        case REFUSED -> {
          return unread(target, at, "refused");
        }
        case BROKEN -> {
          return unread(target, at, "broken");
        }
        case COMPLETE, LIMIT -> {
          // An agent without a name may still have tables.
        }
      }
    }
    Set<String> cautions = new TreeSet<>();
    Counters counters = new Counters(walks, cautions);
    SnmpAgent.Octets four = counters.system(1);
    SnmpAgent.Octets six = counters.system(2);
    List<SnmpAgent.InterfaceOctets> interfaces = counters.interfaces();
    List<NeighbourEntry> neighbours = new AddressTable(walks, cautions).read(interfaces);
    weigh(neighbours, cautions);
    String called = name.rows().isEmpty() ? "" : name.rows().getFirst().value().text();
    return new SnmpAgent(
        target.address(), called, target.access().version(), at, four, six, counters.discontinuity(),
        interfaces, neighbours, lldp(walks, cautions), List.copyOf(cautions));
  }

  /// A router whose VLAN had no IPv4 once told 2 of 4 000 IPv6 neighbours.
  private static void weigh(List<NeighbourEntry> neighbours, Set<String> cautions) {
    long four = neighbours.stream().filter(one -> one.address().family() == Family.IPV4).count();
    long six = neighbours.size() - four;
    if (four >= ENOUGH && six * 10 < four) {
      cautions.add("few-ipv6-neighbours");
    }
  }

  private static List<String> lldp(Walks walks, Set<String> cautions) {
    SnmpWalk names = walks.walk(LLDP_REMOTE + ".9");
    SnmpWalk ports = walks.walk(LLDP_REMOTE + ".7");
    if (names.end() == SnmpWalk.End.BROKEN) {
      cautions.add("lldp-broken");
    }
    List<String> found = new ArrayList<>();
    for (SnmpWalk.Row row : names.rows()) {
      String port =
          ports.rows().stream()
              .filter(one -> one.index().equals(row.index()))
              .map(one -> one.value().text())
              .findFirst()
              .orElse("");
      String local = row.index().size() == 3 ? row.index().get(1).toString() : "?";
      found.add((local + ": " + row.value().text() + " " + port).strip());
    }
    return found;
  }
}
