package org.v6ready.use.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.v6ready.use.flow.FlowRulesTest.ROUTER;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.use.FlowDay;

class SflowTest {
  private static final String INSIDE = "2405:4800:1:2::10";

  static byte[] frame(String source, String target, int payload, int... tagsAndExtensions) {
    ByteBuffer out = ByteBuffer.allocate(256);
    out.put(new byte[] {2, 0, 0, 0, 0, 9, 2, 0, 0, 0, 0, 1});
    for (int tag : tagsAndExtensions) {
      out.putShort((short) tag).putShort((short) 100);
    }
    byte[] from = IpAddress.of(source).octets();
    if (from.length == 16) {
      out.putShort((short) 0x86dd).putInt(0x60000000).putShort((short) payload).put((byte) 0).put((byte) 64);
      out.put(from).put(IpAddress.of(target).octets());
      out.put((byte) 6).put((byte) 0).putInt(0).putShort((short) 0);
    } else {
      out.putShort((short) 0x0800).put((byte) 0x45).put((byte) 0).putShort((short) (payload + 20)).putInt(0);
      out.put((byte) 64).put((byte) 6).putShort((short) 0).put(from).put(IpAddress.of(target).octets());
    }
    out.putShort((short) 50_000).putShort((short) 443).putInt(0).putInt(0);
    byte[] octets = new byte[out.position()];
    out.flip().get(octets);
    return octets;
  }

  static ByteBuffer datagram(int sequence, int rate, boolean expanded, byte[]... frames) {
    ByteBuffer out = ByteBuffer.allocate(8000);
    out.putInt(5).putInt(1).putInt(0xc0000201).putInt(0).putInt(sequence).putInt(1000).putInt(frames.length);
    for (byte[] frame : frames) {
      int padded = frame.length + 3 & ~3;
      int head = expanded ? 44 : 32;
      out.putInt(expanded ? 3 : 1).putInt(head + 8 + 16 + padded).putInt(1);
      if (expanded) {
        out.putInt(0).putInt(7).putInt(rate).putInt(0).putInt(0).putInt(0).putInt(1).putInt(0).putInt(2);
      } else {
        out.putInt(7).putInt(rate).putInt(0).putInt(0).putInt(1).putInt(2);
      }
      out.putInt(1).putInt(1).putInt(16 + padded).putInt(1).putInt(1518).putInt(4).putInt(frame.length).put(frame);
      out.position(out.position() + padded - frame.length);
    }
    return out.flip();
  }

  private static FlowDay day(Collector collector) {
    return collector.tally().days("place", "run").getFirst();
  }

  @Test
  void f17OctetsAreThoseOfTheNetworkLayerWithTagsAndExtensionHeaders() {
    Collector collector = FlowRulesTest.collector(0, 0, "");
    collector.datagram(
        ROUTER,
        6343,
        datagram(
            1,
            100,
            false,
            frame(INSIDE, "2a02:26f0::5", 1000),
            frame(INSIDE, "2a02:26f0::5", 960, 0x8100),
            frame(INSIDE, "2a02:26f0::5", 860, 0x88a8, 0x8100),
            frame("192.168.1.10", "113.160.1.2", 80)),
        Datagrams.BOOT);
    assertThat(day(collector).octetsIpv6()).isEqualTo((1040 + 1000 + 900) * 100);
    assertThat(day(collector).octets()).isEqualTo((1040 + 1000 + 900 + 100) * 100);
    assertThat(day(collector).samplesIpv6()).isEqualTo(3);
    assertThat(day(collector).flows()).isEqualTo(2);
    assertThat(day(collector).hosts()).isEqualTo(1);
    assertThat(day(collector).notes()).isEmpty();
  }

  @Test
  void expandedSamplesAreReadAlikeAndLossIsCounted() {
    Collector collector = FlowRulesTest.collector(0, 0, "");
    collector.datagram(ROUTER, 6343, datagram(1, 10, true, frame(INSIDE, "2a02:26f0::5", 960)), Datagrams.BOOT);
    collector.datagram(ROUTER, 6343, datagram(5, 10, true, frame(INSIDE, "2a02:26f0::5", 960)), Datagrams.BOOT);
    assertThat(day(collector).octets()).isEqualTo(20_000);
    assertThat(collector.tally().skipped()).isEqualTo(java.util.Map.of(FlowSkip.LOST, 3L));
  }

  @Test
  void tooFewSamplesMakeNoInterval() {
    Collector collector = FlowRulesTest.collector(0, 0, "");
    collector.datagram(ROUTER, 6343, datagram(1, 100, false, frame(INSIDE, "2a02:26f0::5", 1000)), Datagrams.BOOT);
    var measure = FlowMeasures.of(List.of(day(collector)), "id", java.time.Instant.EPOCH).getFirst();
    assertThat(measure.interval()).isNull();
    assertThat(measure.notes()).contains("few-samples");
  }
}
