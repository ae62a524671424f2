package org.v6ready.model.use;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What one run of the flow collector saw of one day (UTC) at one place: octets with sampling multiplied
/// in, distinct flows (both directions of one are one), devices with any and with IPv6 traffic to the
/// Internet. `samples…` are sampled packets, 0 where nothing was sampled. `sets` of data came, `decoded`
/// could be read. No address is in it.
public record FlowDay(
    String place,
    LocalDate day,
    String run,
    long octetsIpv6,
    long octets,
    long samplesIpv6,
    long samplesIpv4,
    long flowsIpv6,
    long flows,
    long hostsIpv6,
    long hosts,
    long sets,
    long decoded,
    Map<String, Long> breakdown,
    Map<String, Long> skipped,
    List<String> notes) {
  public FlowDay {
    breakdown = Map.copyOf(new TreeMap<>(breakdown));
    skipped = Map.copyOf(new TreeMap<>(skipped));
    notes = List.copyOf(notes);
  }
}
