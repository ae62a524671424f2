package org.v6ready.use.flow;

import org.v6ready.use.count.SpanHash;

/// Some exporters (Juniper SRX) count a flow from its beginning in every record. What it grew by since the
/// last record is what counts; flows of all domains are remembered by hash in a table of fixed size.
final class TotalCounters {
  private static final int SLOTS = 1 << 17;

  private final long[] keys = new long[SLOTS];
  private final long[] octets = new long[SLOTS];
  private final long[] packets = new long[SLOTS];

  /// Sets the flow's octets and packets to the growth since the same flow's last record.
  void since(FlowValues values, Flow flow, int session) {
    long key = SpanHash.mix(key(values, flow) ^ session);
    long total = values.get(Slot.OCTETS_TOTAL) + values.get(Slot.REVERSE_OCTETS_TOTAL);
    long counted = values.get(Slot.PACKETS_TOTAL) + values.get(Slot.REVERSE_PACKETS_TOTAL);
    int slot = (int) (key >>> 40) & (SLOTS - 1);
    boolean known = keys[slot] == key && total >= octets[slot] && counted >= packets[slot];
    flow.octets = known ? total - octets[slot] : total;
    flow.packets = known ? counted - packets[slot] : counted;
    keys[slot] = key;
    octets[slot] = total;
    packets[slot] = counted;
  }

  private static long key(FlowValues values, Flow flow) {
    long key = SpanHash.mix(flow.sourceHigh ^ Long.rotateLeft(flow.targetHigh, 17));
    key = SpanHash.mix(key ^ flow.sourceLow ^ Long.rotateLeft(flow.targetLow, 31));
    long ports = values.get(Slot.SOURCE_PORT) << 32 | values.get(Slot.TARGET_PORT) << 16 | values.get(Slot.PROTOCOL);
    return SpanHash.mix(key ^ ports ^ values.get(Slot.FLOW_ID) * 0x9E3779B97F4A7C15L);
  }
}
