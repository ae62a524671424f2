package org.v6ready.use.flow;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
  private final Device nobody = new Device();
  private long octetsIpv6;
  private long octets;
  private long samplesIpv6;
  private long samplesIpv4;

  DayTally(long day) {
    this.day = day;
  }

  /// What one device did: octets over IPv6, and over IPv4 by the reach of the other end.
  private static final class Device {
    private final long[] octets = new long[4];
    private boolean established;

    long sum() {
      return octets[0] + octets[1] + octets[2] + octets[3];
    }
  }

  /// Adds a flow of a device; 0 when the exporter does not tell devices apart, since one device has
  /// different addresses in each family.
  void add(Flow flow, long device, DestinationNames.Reach reach) {
    long weight = flow.octets * flow.sampling;
    octets += weight;
    if (flow.ipv6) {
      octetsIpv6 += weight;
    }
    if (flow.sampling > 1) {
      samplesIpv6 += flow.ipv6 ? flow.packets : 0;
      samplesIpv4 += flow.ipv6 ? 0 : flow.packets;
    }
    Device one = device == 0 ? nobody : devices.get(device);
    if (one == null) {
      one = devices.size() < MOST_DEVICES ? new Device() : nobody;
      if (one != nobody) {
        devices.put(device, one);
      }
    }
    int column =
        flow.ipv6
            ? 0
            : switch (reach) {
              case IPV4_ONLY -> 1;
              case DUAL_STACK -> 2;
              case UNKNOWN -> 3;
            };
    one.octets[column] += weight;
    // A lone SYN that nobody answers is not use.
    one.established |= flow.ipv6 && (flow.packets >= 3 || flow.sampling > 1);
  }

  /// Counts the flow among the distinct ones.
  void flow(long key, boolean ipv6) {
    flows.add(key, day, ipv6);
  }

  /// Octets that are told apart, such as those of the DNS.
  void apart(String what, long count) {
    apart.merge(what, count, Long::sum);
  }

  FlowDay day(String place, String run, long sets, long decoded, Map<String, Long> skipped, List<String> notes) {
    long[] distinct = flows.byDay().values().stream().findFirst().orElse(new long[2]);
    List<Device> all = List.copyOf(devices.values());
    return new FlowDay(
        place, LocalDate.ofEpochDay(day), run, octetsIpv6, octets, samplesIpv6, samplesIpv4, distinct[0], distinct[1],
        all.stream().filter(device -> device.established).count(), all.size(), sets, decoded, breakdown(all), skipped,
        notes);
  }

  /// Who can act on the part that went over IPv4, and how much the largest devices weigh.
  private Map<String, Long> breakdown(List<Device> all) {
    Map<String, Long> parts = new TreeMap<>(apart);
    parts.merge("ipv4-content", nobody.octets[1], Long::sum);
    parts.merge("ipv4-either", nobody.octets[2], Long::sum);
    parts.merge("ipv4-unknown", nobody.octets[3], Long::sum);
    for (Device device : all) {
      boolean able = device.octets[0] > 0;
      parts.merge("ipv4-content", device.octets[1], Long::sum);
      parts.merge(able ? "ipv4-chosen" : "ipv4-device", device.octets[2], Long::sum);
      parts.merge("ipv4-unknown", device.octets[3], Long::sum);
    }
    List<Device> top =
        all.stream().sorted(Comparator.comparingLong(Device::sum).reversed()).limit(TOP).collect(Collectors.toList());
    parts.put("top-octets", top.stream().mapToLong(Device::sum).sum());
    parts.put("top-octets-ipv6", top.stream().mapToLong(device -> device.octets[0]).sum());
    parts.values().removeIf(count -> count == 0);
    return parts;
  }
}
