package org.v6ready.use.flow;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.v6ready.model.use.FlowDay;
import org.v6ready.use.count.DistinctKeys;

/// One day's sums at the boundary.
final class DayTally {
  private static final int MOST_DEVICES = 100_000;
  private static final int TOP = 5;

  private final long day;
  private final Map<Long, Device> devices = new HashMap<>();
  private final DistinctKeys flows = new DistinctKeys();
  private final Map<String, Long> apart = new TreeMap<>();
  private final DayTalks talks = new DayTalks();
  private long octetsIpv6;
  private long octets;
  private long samplesIpv6;
  private long samplesIpv4;

  DayTally(long day) {
    this.day = day;
  }

  /// What one device did: all octets, those over IPv6, and whether it has used IPv6.
  private static final class Device {
    private long octets;
    private long octetsIpv6;
    private boolean established;
  }

  /// Adds a flow of a device; 0 when the exporter does not tell devices apart, since one device has
  /// different addresses in each family. `host` is the device, or the inside address where there is none;
  /// `address` the other end.
  void add(Flow flow, long device, long host, long address, Destination destination) {
    long weight = flow.octets * flow.sampling;
    octets += weight;
    if (flow.ipv6) {
      octetsIpv6 += weight;
    }
    if (flow.sampling > 1) {
      samplesIpv6 += flow.ipv6 ? flow.packets : 0;
      samplesIpv4 += flow.ipv6 ? 0 : flow.packets;
    }
    Device one = device == 0 ? null : devices.get(device);
    if (one == null && device != 0 && devices.size() < MOST_DEVICES) {
      one = new Device();
      devices.put(device, one);
    }
    if (one != null) {
      one.octets += weight;
      one.octetsIpv6 += flow.ipv6 ? weight : 0;
      // A lone SYN that nobody answers is not use.
      one.established |= flow.ipv6 && (flow.packets >= 3 || flow.sampling > 1);
    }
    talks.add(flow.ipv6, one == null ? 0 : device, host, address, destination, weight);
  }

  /// Counts the flow among the distinct ones.
  void flow(long key, boolean ipv6) {
    flows.add(key, day, ipv6);
  }

  /// Octets that are told apart, such as those of the DNS.
  void apart(String what, long count) {
    apart.merge(what, count, Long::sum);
  }

  FlowDay day(String place, String run, DestinationNames names, long sets, long decoded, Map<String, Long> skipped, List<String> notes) {
    long[] distinct = flows.byDay().values().stream().findFirst().orElse(new long[2]);
    List<Device> all = List.copyOf(devices.values());
    return new FlowDay(
        place, LocalDate.ofEpochDay(day), run, octetsIpv6, octets, samplesIpv6, samplesIpv4, distinct[0], distinct[1],
        all.stream().filter(device -> device.established).count(), all.size(), sets, decoded, breakdown(all, names), skipped,
        notes);
  }

  /// Who can act on the part that went over IPv4, and how much the largest devices weigh.
  private Map<String, Long> breakdown(List<Device> all, DestinationNames names) {
    Map<String, Long> parts = new TreeMap<>(apart);
    parts.putAll(talks.parts(names, this::able));
    List<Device> top =
        all.stream().sorted(Comparator.comparingLong((Device device) -> device.octets).reversed()).limit(TOP).toList();
    parts.put("top-octets", top.stream().mapToLong(device -> device.octets).sum());
    parts.put("top-octets-ipv6", top.stream().mapToLong(device -> device.octetsIpv6).sum());
    parts.values().removeIf(count -> count == 0);
    return parts;
  }

  private boolean able(long device) {
    Device one = devices.get(device);
    return one != null && one.octetsIpv6 > 0;
  }
}
