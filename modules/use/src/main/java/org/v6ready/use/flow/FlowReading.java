package org.v6ready.use.flow;

import org.jspecify.annotations.Nullable;

/// Makes a [Flow] of a record's elements, or says why not: which family it is, which counter counts,
/// which addresses are meant behind a NAT, and whether the numbers are possible at all.
final class FlowReading {
  private static final long SKEW_MILLIS = 300_000;

  private final TotalCounters totals = new TotalCounters();
  private boolean skewed;

  /// Whether the last flow's own time was unusable.
  boolean skewed() {
    return skewed;
  }

  /// Fills `flow`; `bootMillis` is when the exporter's clock says it started (0 unknown), `session` the
  /// number of its observation domain.
  @Nullable FlowSkip read(FlowValues values, Flow flow, long bootMillis, long receivedMillis, int session) {
    if (!family(values, flow)) {
      return FlowSkip.NO_ADDRESS;
    }
    counters(values, flow, session);
    flow.protocol = (int) values.get(Slot.PROTOCOL);
    flow.sourcePort = (int) values.get(Slot.SOURCE_PORT);
    flow.targetPort = (int) values.get(Slot.TARGET_PORT);
    flow.direction = values.has(Slot.DIRECTION) ? (int) values.get(Slot.DIRECTION) & 1 : -1;
    flow.input = (int) values.get(Slot.INPUT);
    flow.output = (int) values.get(Slot.OUTPUT);
    flow.sourceMac = values.get(Slot.SOURCE_MAC);
    flow.targetMac = values.get(Slot.TARGET_MAC);
    times(values, flow, bootMillis, receivedMillis);
    return flow.octets == 0 ? FlowSkip.EMPTY : possible(flow) ? null : FlowSkip.IMPOSSIBLE;
  }

  private static boolean family(FlowValues values, Flow flow) {
    long version = values.get(Slot.IP_VERSION);
    boolean six = (values.get(Slot.SOURCE_V6) | values.get(Slot.SOURCE_V6 + 1)
        | values.get(Slot.TARGET_V6) | values.get(Slot.TARGET_V6 + 1)) != 0;
    boolean four = (values.get(Slot.SOURCE_V4) | values.get(Slot.TARGET_V4)) != 0;
    if (version == 6 ? !six : version == 4 ? !four : six == four) {
      return false;
    }
    flow.ipv6 = version == 6 || (version != 4 && six);
    if (flow.ipv6) {
      flow.sourceHigh = values.get(Slot.SOURCE_V6);
      flow.sourceLow = values.get(Slot.SOURCE_V6 + 1);
      flow.targetHigh = values.get(Slot.TARGET_V6);
      flow.targetLow = values.get(Slot.TARGET_V6 + 1);
    } else {
      flow.sourceHigh = 0;
      flow.sourceLow = values.get(Slot.SOURCE_V4) & 0xffffffffL;
      flow.targetHigh = 0;
      flow.targetLow = values.get(Slot.TARGET_V4) & 0xffffffffL;
    }
    return true;
  }

  /// Inside addresses when the record tells both: `post` is what the NAT makes of an address, so a public
  /// target whose `post` is private is really the inside host.
  static void undoTranslation(FlowValues values, Flow flow, Boundary boundary) {
    if (flow.ipv6) {
      long high = values.get(Slot.POST_TARGET_V6);
      long low = values.get(Slot.POST_TARGET_V6 + 1);
      if ((high | low) != 0 && boundary.inside(true, high, low)) {
        flow.targetHigh = high;
        flow.targetLow = low;
      }
    } else {
      long post = values.get(Slot.POST_TARGET_V4) & 0xffffffffL;
      if (post != 0 && boundary.inside(false, 0, post)) {
        flow.targetLow = post;
      }
    }
  }

  private void counters(FlowValues values, Flow flow, int session) {
    if (values.get(Slot.OCTETS_DELTA) != 0) {
      flow.octets = values.get(Slot.OCTETS_DELTA) + values.get(Slot.REVERSE_OCTETS);
      flow.packets = values.get(Slot.PACKETS_DELTA) + values.get(Slot.REVERSE_PACKETS);
    } else if (values.get(Slot.OCTETS_TOTAL) != 0) {
      totals.since(values, flow, session);
    } else if (values.get(Slot.OCTETS_OUT) != 0) {
      flow.octets = values.get(Slot.OCTETS_OUT);
      flow.packets = values.get(Slot.PACKETS_OUT);
    } else {
      flow.octets = values.get(Slot.OCTETS_INITIATOR) + values.get(Slot.OCTETS_RESPONDER) + values.get(Slot.REVERSE_OCTETS);
      flow.packets = values.get(Slot.PACKETS_INITIATOR) + values.get(Slot.PACKETS_RESPONDER) + values.get(Slot.REVERSE_PACKETS);
    }
  }

  private void times(FlowValues values, Flow flow, long bootMillis, long receivedMillis) {
    long start = values.get(Slot.START_MILLIS);
    long end = values.get(Slot.END_MILLIS);
    if (values.has(Slot.END_SECONDS)) {
      start = values.get(Slot.START_SECONDS) * 1000;
      end = values.get(Slot.END_SECONDS) * 1000;
    } else if (values.has(Slot.UPTIME_END)) {
      long boot = values.has(Slot.INIT_MILLIS) ? values.get(Slot.INIT_MILLIS) : bootMillis;
      start = boot + values.get(Slot.UPTIME_START);
      end = boot == 0 ? 0 : boot + values.get(Slot.UPTIME_END);
    }
    skewed = end != 0 && Math.abs(end - receivedMillis) > SKEW_MILLIS;
    flow.endMillis = end == 0 || skewed ? receivedMillis : end;
    flow.durationMillis = end != 0 && start != 0 && end >= start ? Math.min(end - start, 86_400_000L) : 0;
  }

  /// A packet has a header and an end: 20 to 65 535 octets of IPv4, 40 to 65 575 of IPv6.
  private static boolean possible(Flow flow) {
    if (flow.octets < 0 || flow.packets < 0 || flow.octets > 1L << 50) {
      return false;
    }
    if (flow.packets == 0) {
      return true;
    }
    long least = flow.ipv6 ? 40 : 20;
    long most = flow.ipv6 ? 65_575 : 65_535;
    return flow.packets <= flow.octets / least && flow.octets <= flow.packets * most;
  }
}
