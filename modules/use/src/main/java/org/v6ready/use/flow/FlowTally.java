package org.v6ready.use.flow;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.v6ready.model.use.FlowDay;
import org.v6ready.use.count.SpanHash;

/// Adds flows up: keeps what crosses the boundary once, by day. Devices and flows are keyed hashes that
/// die with the run.
public final class FlowTally implements FlowSink {
  private static final int SEEN = 1 << 17;

  private final CollectorSettings settings;
  private final Boundary boundary;
  private final DestinationNames names;
  private final long key = new SecureRandom().nextLong();
  private final SortedMap<Long, DayTally> days = new TreeMap<>();
  private final Map<FlowSkip, Long> skipped = new EnumMap<>(FlowSkip.class);
  private final Sightings sightings = new Sightings(SEEN);
  private long datagrams;
  private long records;
  private long sets;
  private long decoded;
  private long assumedUnsampled;
  private long byAddress;
  private long latest;

  FlowTally(CollectorSettings settings, Boundary boundary, DestinationNames names) {
    this.settings = settings;
    this.boundary = boundary;
    this.names = names;
  }

  void datagram(long receivedMillis) {
    datagrams++;
    latest = receivedMillis;
  }

  @Override
  public void skip(FlowSkip reason, long count) {
    long sum = Math.max(0, skipped.getOrDefault(reason, 0L) + count);
    if (sum > 0) {
      skipped.put(reason, sum);
    } else {
      skipped.remove(reason);
    }
  }

  @Override
  public void sets(long all, long read) {
    sets += all;
    decoded += read;
  }

  @Override
  public void flow(Flow flow, int exporter, boolean assumed) {
    records++;
    FlowSkip refused = refused(flow, exporter);
    if (refused != null) {
      skip(refused, 1);
      return;
    }
    assumedUnsampled += assumed ? 1 : 0;
    DayTally day = day(Math.floorDiv(flow.endMillis, 86_400_000L));
    boolean outgoing = boundary.outgoing(flow);
    long other =
        outgoing
            ? DestinationNames.key(flow.ipv6, flow.targetHigh, flow.targetLow)
            : DestinationNames.key(flow.ipv6, flow.sourceHigh, flow.sourceLow);
    long mac = outgoing ? flow.sourceMac : flow.targetMac;
    byAddress += mac == 0 ? 1 : 0;
    long device = mac == 0 ? 0 : SpanHash.mix(mac ^ key);
    long host =
        device != 0
            ? device
            : outgoing ? end(flow.sourceHigh, flow.sourceLow, 0) : end(flow.targetHigh, flow.targetLow, 0);
    day.add(flow, device, host, other, names.of(other));
    apart(flow, day);
  }

  private @org.jspecify.annotations.Nullable FlowSkip refused(Flow flow, int exporter) {
    if (settings.boundary() > 0 && flow.input != settings.boundary() && flow.output != settings.boundary()) {
      return FlowSkip.OTHER_INTERFACE;
    }
    if (!boundary.crosses(flow)) {
      return FlowSkip.NOT_BOUNDARY;
    }
    if (sightings.otherDirection(directed(flow), flow, (long) exporter << 32 | flow.input)) {
      return FlowSkip.EGRESS_DUPLICATE;
    }
    long speed = settings.linkBitsPerSecond();
    boolean tooFast =
        speed > 0
            && flow.durationMillis > 0
            && flow.octets * (double) flow.sampling * 8 > speed * (flow.durationMillis / 1000.0 + 1);
    return tooFast ? FlowSkip.IMPOSSIBLE : null;
  }

  private DayTally day(long number) {
    DayTally known = days.get(number);
    if (known == null) {
      known = new DayTally(number);
      days.put(number, known);
      if (days.size() > 3) {
        days.remove(days.firstKey());
      }
    }
    return known;
  }

  /// ICMP and the DNS serve the others and are no use of their own; the DNS also says little about which
  /// family its clients use.
  private void apart(Flow flow, DayTally day) {
    boolean control = flow.protocol == 1 || flow.protocol == 58 || flow.protocol == 2;
    boolean dns = (flow.protocol == 17 || flow.protocol == 6) && (flow.sourcePort == 53 || flow.targetPort == 53);
    if (control || dns) {
      day.apart((control ? "icmp" : "dns") + (flow.ipv6 ? "-ipv6" : "-ipv4"), flow.octets * flow.sampling);
    } else {
      day.flow(bothWays(flow), flow.ipv6);
    }
    if (Boundary.translated(flow.ipv6, flow.targetHigh, flow.targetLow)
        || Boundary.translated(flow.ipv6, flow.sourceHigh, flow.sourceLow)) {
      day.apart("translated", flow.octets * flow.sampling);
    }
  }

  /// The same number for both directions of a conversation.
  private long bothWays(Flow flow) {
    long source = end(flow.sourceHigh, flow.sourceLow, flow.sourcePort);
    long target = end(flow.targetHigh, flow.targetLow, flow.targetPort);
    return SpanHash.mix(source + target ^ (long) flow.protocol << 56);
  }

  private long end(long high, long low, int port) {
    return SpanHash.mix(SpanHash.mix(SpanHash.mix(high ^ key) ^ low) ^ port);
  }

  /// A number for one direction of a conversation.
  private long directed(Flow flow) {
    long target = end(flow.targetHigh, flow.targetLow, flow.targetPort);
    return SpanHash.mix(end(flow.sourceHigh, flow.sourceLow, flow.sourcePort) ^ Long.rotateLeft(target, 1) ^ flow.protocol);
  }

  /// Datagrams that came, allowed or not.
  public long datagrams() {
    return datagrams;
  }

  /// Records that were decoded, counted or not.
  public long records() {
    return records;
  }

  /// What was left out, by reason.
  public Map<FlowSkip, Long> skipped() {
    return Map.copyOf(skipped);
  }

  /// The days seen, the newest last, for the store.
  public List<FlowDay> days(String place, String run) {
    Map<String, Long> words = new TreeMap<>();
    skipped.forEach((reason, count) -> words.put(reason.word(), count));
    List<FlowDay> made = new ArrayList<>();
    days.values().forEach(day -> made.add(day.day(place, run, names, sets, decoded, words, notes())));
    return made;
  }

  /// The time of the last datagram, milliseconds since 1970.
  public long latestMillis() {
    return latest;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (assumedUnsampled > 0) {
      notes.add("unsampled-assumed");
    }
    if (byAddress > 0) {
      notes.add("no-devices");
    }
    if (!boundary.told()) {
      notes.add("no-local-prefix");
    }
    if (sightings.repeated() * 100 > records) {
      notes.add("seen-twice");
    }
    if (skipped.getOrDefault(FlowSkip.IPV6_NOT_OBSERVABLE, 0L) > 0) {
      notes.add("ipv6-not-observable");
    }
    return notes;
  }
}
