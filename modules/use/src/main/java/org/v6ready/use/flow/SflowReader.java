package org.v6ready.use.flow;

import java.nio.ByteBuffer;

/// Reads sFlow v5 datagrams (sflow.org, July 2004): flow samples and their expanded form. Each sampled
/// packet counts for the sampling rate of its sample.
final class SflowReader {
  private static final int MOST_SAMPLES = 1_000;

  private final FlowSink sink;
  private final Flow flow = new Flow();

  SflowReader(FlowSink sink) {
    this.sink = sink;
  }

  /// Where the header ends and what it says; null-free: `from` is -1 when it is cut off.
  record Header(int from, long agent, long subAgent, long sequence, int samples) {
    static Header read(ByteBuffer octets) {
      int limit = octets.limit();
      if (limit < 28) {
        return new Header(-1, 0, 0, 0, 0);
      }
      int type = octets.getInt(4);
      int address = type == 2 ? 16 : 4;
      int at = 8 + address;
      if (limit < at + 16) {
        return new Header(-1, 0, 0, 0, 0);
      }
      long agent = type == 2 ? octets.getLong(8) * 31 + octets.getLong(16) : octets.getInt(8);
      return new Header(
          at + 16, agent, octets.getInt(at) & 0xffffffffL, octets.getInt(at + 4) & 0xffffffffL, octets.getInt(at + 12));
    }
  }

  /// Reads the samples of a datagram.
  void read(ByteBuffer octets, Header header, int exporter, long receivedMillis) {
    int at = header.from();
    for (int i = 0; i < Math.min(header.samples(), MOST_SAMPLES); i++) {
      if (at + 8 > octets.limit()) {
        sink.skip(FlowSkip.MALFORMED, 1);
        return;
      }
      int format = octets.getInt(at);
      int length = octets.getInt(at + 4);
      int from = at + 8;
      if (length < 0 || length > octets.limit() - from) {
        sink.skip(FlowSkip.MALFORMED, 1);
        return;
      }
      if (format == 1 || format == 3) {
        sample(octets, from, from + length, format == 3, exporter, receivedMillis);
      }
      at = from + length;
    }
  }

  private void sample(ByteBuffer octets, int from, int to, boolean expanded, int exporter, long receivedMillis) {
    int head = expanded ? 44 : 32;
    if (to - from < head) {
      sink.skip(FlowSkip.MALFORMED, 1);
      return;
    }
    int rateAt = from + (expanded ? 12 : 8);
    flow.sampling = Math.clamp(octets.getInt(rateAt) & 0xffffffffL, 1, 1_000_000);
    flow.input = octets.getInt(from + (expanded ? 28 : 20)) & 0x3fffffff;
    flow.output = octets.getInt(from + (expanded ? 36 : 24)) & 0x3fffffff;
    flow.direction = -1;
    flow.sourceMac = 0;
    flow.targetMac = 0;
    flow.endMillis = receivedMillis;
    flow.durationMillis = 0;
    boolean read = records(octets, from + head, to, octets.getInt(from + head - 4));
    sink.sets(1, 1);
    if (read) {
      sink.flow(flow, exporter, false);
    } else {
      sink.skip(FlowSkip.NO_ADDRESS, 1);
    }
  }

  /// The first record that shows an IP packet decides; others repeat it.
  private boolean records(ByteBuffer octets, int from, int to, int count) {
    int at = from;
    for (int i = 0; i < Math.min(count, 100) && at + 8 <= to; i++) {
      int format = octets.getInt(at);
      int length = octets.getInt(at + 4);
      int start = at + 8;
      if (length < 0 || length > to - start) {
        return false;
      }
      if (record(octets, format, start, start + length)) {
        return true;
      }
      at = start + length + 3 & ~3;
    }
    return false;
  }

  private boolean record(ByteBuffer octets, int format, int from, int to) {
    return switch (format) {
      case 1 -> rawHeader(octets, from, to);
      case 3 -> to - from >= 28 && sampledIpv4(octets, from);
      case 4 -> to - from >= 52 && sampledIpv6(octets, from);
      default -> false;
    };
  }

  private boolean rawHeader(ByteBuffer octets, int from, int to) {
    if (to - from < 16) {
      return false;
    }
    int protocol = octets.getInt(from);
    long frame = octets.getInt(from + 4) & 0xffffffffL;
    long stripped = octets.getInt(from + 8) & 0xffffffffL;
    int length = octets.getInt(from + 12);
    int start = from + 16;
    if (length < 0 || length > to - start) {
      return false;
    }
    return switch (protocol) {
      case 1 -> PacketHeader.ethernet(octets, start, start + length, Math.max(0, frame - stripped), flow);
      case 11, 12 -> PacketHeader.network(octets, start, start + length, Math.max(0, frame - stripped), flow);
      default -> false;
    };
  }

  private boolean sampledIpv4(ByteBuffer octets, int from) {
    flow.ipv6 = false;
    flow.packets = 1;
    flow.octets = octets.getInt(from) & 0xffffffffL;
    flow.protocol = octets.getInt(from + 4) & 0xff;
    flow.sourceHigh = 0;
    flow.sourceLow = octets.getInt(from + 8) & 0xffffffffL;
    flow.targetHigh = 0;
    flow.targetLow = octets.getInt(from + 12) & 0xffffffffL;
    flow.sourcePort = octets.getInt(from + 16) & 0xffff;
    flow.targetPort = octets.getInt(from + 20) & 0xffff;
    return flow.octets >= 20 && flow.octets <= 65_535;
  }

  private boolean sampledIpv6(ByteBuffer octets, int from) {
    flow.ipv6 = true;
    flow.packets = 1;
    flow.octets = octets.getInt(from) & 0xffffffffL;
    flow.protocol = octets.getInt(from + 4) & 0xff;
    flow.sourceHigh = octets.getLong(from + 8);
    flow.sourceLow = octets.getLong(from + 16);
    flow.targetHigh = octets.getLong(from + 24);
    flow.targetLow = octets.getLong(from + 32);
    flow.sourcePort = octets.getInt(from + 40) & 0xffff;
    flow.targetPort = octets.getInt(from + 44) & 0xffff;
    return flow.octets >= 40 && flow.octets <= 65_575;
  }
}
