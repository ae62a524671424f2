package org.v6ready.use.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.v6ready.use.flow.FlowRulesTest.ROUTER;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.v6ready.model.use.FlowDay;

class HostileFlowsTest {
  /// A million damaged datagrams of every protocol: none stops the collector, and what it
  /// counts stays possible.
  @Test
  void damagedDatagramsNeverStopTheCollector() {
    List<byte[]> seeds = seeds();
    Random random = new Random(23);
    Collector collector = FlowRulesTest.collector(0, 0, "");
    for (int i = 0; i < 1_000_000; i++) {
      byte[] octets = seeds.get(random.nextInt(seeds.size())).clone();
      for (int hits = random.nextInt(6); hits > 0; hits--) {
        octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
      }
      int length = random.nextInt(4) == 0 ? random.nextInt(octets.length + 1) : octets.length;
      collector.datagram(ROUTER, 1000 + random.nextInt(3), ByteBuffer.wrap(octets, 0, length).slice(), Datagrams.BOOT + i);
    }
    assertThat(collector.tally().datagrams()).isEqualTo(1_000_000);
    assertThat(collector.tally().skipped()).containsKeys(FlowSkip.MALFORMED, FlowSkip.NO_ADDRESS, FlowSkip.IMPOSSIBLE);
    for (FlowDay day : collector.tally().days("place", "run")) {
      assertThat(day.octetsIpv6()).isBetween(0L, day.octets());
      assertThat(day.flowsIpv6()).isBetween(0L, day.flows());
      assertThat(day.hostsIpv6()).isBetween(0L, day.hosts());
    }
    Collector again = FlowRulesTest.collector(0, 0, collector.templates());
    assertThat(again.templates().lines().count()).isGreaterThan(0);
  }

  private static List<byte[]> seeds() {
    int[] six = {27, 16, 28, 16, 1, 4, 2, 4, 60, 1, 82, 0xffff};
    byte[] record = Datagrams.record(Datagrams.INSIDE_6, Datagrams.OUTSIDE_6, 1000, 2, (byte) 6, new byte[] {2, 'a', 'b'});
    byte[] fixed = Datagrams.record(Datagrams.INSIDE_6, Datagrams.OUTSIDE_6, 1000, 2);
    List<ByteBuffer> good = new ArrayList<>();
    good.add(Datagrams.ipfix().template(300, six).data(300, record, record).message());
    good.add(Datagrams.ipfix().data(300, record).message());
    good.add(Datagrams.ipfix().options(400, 1, 302, 4, 305, 4, 306, 4).data(400, Datagrams.record(9, 1, 99)).message());
    good.add(Datagrams.v9().template(300, 27, 16, 28, 16, 1, 4, 2, 4).data(300, fixed, fixed).message());
    good.add(Datagrams.v9().options(400, 1, 1, 4, 48, 1, 50, 4).data(400, Datagrams.record(1, (byte) 5, 100)).message());
    good.add(Datagrams.ipfix().template(310, 315, 0xffff).data(310, section()).message());
    good.add(SflowTest.datagram(1, 10, false, SflowTest.frame(Datagrams.INSIDE_6, Datagrams.OUTSIDE_6, 900, 0x8100)));
    good.add(SflowTest.datagram(1, 10, true, SflowTest.frame(Datagrams.INSIDE_4, Datagrams.OUTSIDE_4, 900)));
    return good.stream().map(HostileFlowsTest::octets).toList();
  }

  private static byte[] section() {
    byte[] frame = SflowTest.frame(Datagrams.INSIDE_6, Datagrams.OUTSIDE_6, 900);
    return Datagrams.record((byte) frame.length, frame);
  }

  private static byte[] octets(ByteBuffer buffer) {
    byte[] octets = new byte[buffer.remaining()];
    buffer.get(octets);
    return octets;
  }

  @Test
  void rememberedNonsenseIsPassedOver() {
    Random random = new Random(4);
    String good = "aaaa 300 0 27:16:0,28:16:0,1:4:0\n";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(good.repeat(2));
      for (int hits = 0; hits < 4; hits++) {
        text.setCharAt(random.nextInt(text.length()), (char) (random.nextInt(96) + 32));
      }
      assertThat(TemplateMemory.parse(text.toString())).isNotNull();
    }
  }

  @Test
  void noAddressIsInWhatIsKept() {
    Collector collector = FlowRulesTest.collector(0, 0, "");
    seeds().forEach(seed -> collector.datagram(ROUTER, 1, ByteBuffer.wrap(seed), Datagrams.BOOT));
    String kept = collector.tally().days("place", "run") + collector.templates()
        + FlowMeasures.of(collector.tally().days("place", "run"), "id", java.time.Instant.EPOCH);
    assertThat(kept).contains("octetsIpv6").doesNotContain("2405:4800").doesNotContain("2a02").doesNotContain("192.0.2")
        .doesNotContain("192.168").doesNotContain("113.160");
  }
}
