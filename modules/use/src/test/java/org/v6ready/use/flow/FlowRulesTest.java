package org.v6ready.use.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.v6ready.use.flow.Datagrams.INSIDE_4;
import static org.v6ready.use.flow.Datagrams.INSIDE_6;
import static org.v6ready.use.flow.Datagrams.OUTSIDE_4;
import static org.v6ready.use.flow.Datagrams.OUTSIDE_6;
import static org.v6ready.use.flow.Datagrams.record;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.use.FlowDay;

/// One test for each of the rules of docs/use-rate.md, in their order.
class FlowRulesTest {
  static final IpAddress ROUTER = IpAddress.of("192.0.2.1");
  private static final int[] SIX = {27, 16, 28, 16, 1, 4, 2, 4, 4, 1, 7, 2, 11, 2};
  private static final int[] FOUR = {8, 4, 12, 4, 1, 4, 2, 4, 4, 1, 7, 2, 11, 2};

  private final Collector collector = collector(0, 0, "");

  static Collector collector(int boundary, long sampling, String remembered) {
    return new Collector(settings(boundary, sampling), DestinationNames.none(), remembered);
  }

  static CollectorSettings settings(int boundary, long sampling) {
    return new CollectorSettings(
        List.of(prefix("192.0.2.0/24"), prefix("2001:db8::/64")), List.of(prefix("2405:4800:1::/48")), boundary, sampling, 0);
  }

  static IpPrefix prefix(String text) {
    return IpPrefix.parse(text).orElseThrow();
  }

  private static byte[] six(int octets, int packets) {
    return record(INSIDE_6, OUTSIDE_6, octets, packets, (byte) 6, (short) 50_000, (short) 443);
  }

  private static byte[] four(int octets, int packets) {
    return record(INSIDE_4, OUTSIDE_4, octets, packets, (byte) 6, (short) 50_001, (short) 443);
  }

  private void send(Datagrams datagrams) {
    send(collector, datagrams, 2055);
  }

  static void send(Collector to, Datagrams datagrams, int port) {
    long millis = datagrams.millis();
    to.datagram(ROUTER, port, datagrams.message(), millis);
  }

  private static FlowDay day(Collector of) {
    return of.tally().days("place", "run").getFirst();
  }

  private Map<FlowSkip, Long> skipped() {
    return collector.tally().skipped();
  }

  @Test
  void f1VersionFiveSaysThatIpv6IsNotObservableAndMakesNoShare() {
    collector.datagram(ROUTER, 2055, ByteBuffer.allocate(72).putShort(0, (short) 5), Datagrams.BOOT);
    assertThat(skipped()).isEqualTo(Map.of(FlowSkip.IPV6_NOT_OBSERVABLE, 1L));
    assertThat(collector.tally().days("place", "run")).isEmpty();
  }

  @Test
  void f2IpVersionDecidesElseTheAddressThatIsNotZeroElseNothing() {
    int[] both = {60, 1, 8, 4, 12, 4, 27, 16, 28, 16, 1, 4, 2, 4};
    Datagrams ipfix = Datagrams.ipfix().template(300, both).template(301, java.util.Arrays.copyOfRange(both, 2, 14));
    byte[] asSix = record("0.0.0.0", "0.0.0.0", INSIDE_6, OUTSIDE_6, 1000, 2);
    byte[] asFour = record(INSIDE_4, OUTSIDE_4, "::", "::", 500, 2);
    byte[] neither = record("0.0.0.0", "0.0.0.0", "::", "::", 500, 2);
    byte[] contradiction = record(INSIDE_4, OUTSIDE_4, INSIDE_6, OUTSIDE_6, 500, 2);
    send(
        ipfix.data(300, record((byte) 6, asSix), record((byte) 4, asFour), record((byte) 6, contradiction), record((byte) 6, neither))
            .data(301, asSix, asFour, contradiction, neither));
    assertThat(day(collector).octetsIpv6()).isEqualTo(2500);
    assertThat(day(collector).octets()).isEqualTo(3500);
    assertThat(skipped()).containsEntry(FlowSkip.NO_ADDRESS, 3L);
  }

  @Test
  void f3DataBeforeItsTemplateWaitsForItAndARestartRemembers() {
    send(Datagrams.ipfix().data(300, six(1000, 2)));
    assertThat(collector.tally().days("place", "run")).isEmpty();
    send(Datagrams.ipfix().template(300, SIX));
    assertThat(day(collector).octets()).isEqualTo(1000);
    assertThat(day(collector).decoded()).isEqualTo(day(collector).sets());
    Collector restarted = collector(0, 0, collector.templates());
    send(restarted, Datagrams.ipfix().data(300, six(700, 2)), 2055);
    assertThat(day(restarted).octets()).isEqualTo(700);
    assertThat(collector.templates()).doesNotContain("192.0.2");
  }

  @Test
  void f3AFigureBelowNinetyNinePerCentDecodedIsMarkedInvalid() {
    Datagrams ipfix = Datagrams.ipfix().template(300, SIX).data(300, six(1000, 2));
    for (int i = 0; i < 5; i++) {
      ipfix.data(301, four(1000, 2));
    }
    send(ipfix);
    var measures = FlowMeasures.of(collector.tally().days("place", "run"), "id", java.time.Instant.EPOCH);
    assertThat(measures.getFirst().notes()).contains("coverage-invalid");
  }

  @Test
  void f4TheTemplateMayStandBehindItsDataInOneDatagram() {
    send(Datagrams.v9().data(300, six(1000, 2)).template(300, SIX));
    assertThat(day(collector).octets()).isEqualTo(1000);
    assertThat(day(collector).sets()).isEqualTo(1);
  }

  @Test
  void f5TwoProcessesOfOneAddressAndDomainAreToldApartByPortOnlyWhenTheyContradict() {
    send(collector, Datagrams.ipfix().template(300, SIX), 1000);
    send(collector, Datagrams.ipfix().template(300, FOUR), 2000);
    send(collector, Datagrams.ipfix().template(300, SIX).data(300, six(1000, 2)), 1000);
    send(collector, Datagrams.ipfix().data(300, four(100, 2)), 2000);
    assertThat(day(collector).octetsIpv6()).isEqualTo(1000);
    assertThat(day(collector).octets()).isEqualTo(1100);
  }

  @Test
  void f5AnUptimeGoingBackVoidsTheTemplates() {
    Datagrams v9 = Datagrams.v9().template(300, SIX);
    send(v9);
    v9.uptime = 5_000;
    send(v9.data(300, six(1000, 2)));
    assertThat(collector.tally().days("place", "run")).isEmpty();
    assertThat(collector.tally().records()).isZero();
  }

  @Test
  void f6NumberingIsPerDomain() {
    Datagrams one = Datagrams.ipfix().template(300, SIX);
    Datagrams two = Datagrams.ipfix().template(300, FOUR);
    two.domain = 2;
    two.sequence = 5_000;
    send(one.data(300, six(100, 2)));
    send(two.data(300, four(100, 2)));
    one.sequence = 1;
    two.sequence = 5_011;
    send(one.data(300, six(100, 2)));
    send(two.data(300, four(100, 2)));
    assertThat(skipped()).isEqualTo(Map.of(FlowSkip.LOST, 10L));
    assertThat(day(collector).octets()).isEqualTo(400);
  }

  @Test
  void f7CountersInOtherElementsCount() {
    send(Datagrams.v9().template(300, 27, 16, 28, 16, 23, 4, 24, 4).data(300, record(INSIDE_6, OUTSIDE_6, 100, 1)));
    send(
        Datagrams.ipfix().template(300, 27, 16, 28, 16, 231, 8, 232, 8)
            .data(300, record(INSIDE_6, OUTSIDE_6, 1000L, 2000L)));
    send(
        Datagrams.ipfix().template(301, 27, 16, 28, 16, 1, 4, -1, 4).data(301, record(INSIDE_6, OUTSIDE_6, 10_000, 20_000)));
    assertThat(day(collector).octetsIpv6()).isEqualTo(33_100);
  }

  @Test
  void f7TotalsCountByWhatTheyGrew() {
    Datagrams ipfix = Datagrams.ipfix().template(300, 27, 16, 28, 16, 85, 8, 86, 8, 148, 4);
    send(ipfix.data(300, record(INSIDE_6, OUTSIDE_6, 1000L, 10L, 7)));
    ipfix.sequence = 1;
    send(ipfix.data(300, record(INSIDE_6, OUTSIDE_6, 1500L, 15L, 7), record(INSIDE_6, OUTSIDE_6, 400L, 4L, 8)));
    assertThat(day(collector).octetsIpv6()).isEqualTo(1900);
  }

  @Test
  void f8TheSameTrafficAsIngressAndAsEgressCountsOnceAndBothDirectionsOfOneInterfaceBoth() {
    int[] fields = {27, 16, 28, 16, 1, 4, 2, 4, 61, 1, 10, 4, 14, 4};
    byte[] in = record(INSIDE_6, OUTSIDE_6, 1000, 2, (byte) 0, 1, 2);
    byte[] out = record(INSIDE_6, OUTSIDE_6, 1000, 2, (byte) 1, 1, 2);
    byte[] back = record(OUTSIDE_6, INSIDE_6, 300, 2, (byte) 1, 1, 1);
    send(Datagrams.ipfix().template(300, fields).data(300, in, out, back));
    assertThat(day(collector).octets()).isEqualTo(1300);
    assertThat(skipped()).containsEntry(FlowSkip.EGRESS_DUPLICATE, 1L);
  }

  @Test
  void f8TheBoundaryInterfaceLeavesOthersOutAndTheSameTrafficTwiceIsSaid() {
    Collector boundary = collector(2, 0, "");
    int[] fields = {27, 16, 28, 16, 1, 4, 2, 4, 10, 4, 14, 4};
    byte[] wan = record(INSIDE_6, OUTSIDE_6, 1000, 2, 1, 2);
    byte[] lan = record(INSIDE_6, OUTSIDE_6, 1000, 2, 1, 3);
    send(boundary, Datagrams.ipfix().template(300, fields).data(300, wan, lan), 2055);
    assertThat(day(boundary).octets()).isEqualTo(1000);
    assertThat(boundary.tally().skipped()).containsEntry(FlowSkip.OTHER_INTERFACE, 1L);
    byte[] again = record(INSIDE_6, OUTSIDE_6, 1000, 2, 7, 2);
    send(Datagrams.ipfix().template(300, fields).data(300, wan, again));
    assertThat(day(collector).notes()).contains("seen-twice");
  }

  @Test
  void f9SamplingComesFromOptionsBySamplerElseFromTheUserElseIsSaidToBeAssumed() {
    int[] fields = {27, 16, 28, 16, 1, 4, 2, 4, 48, 1};
    Datagrams v9 = Datagrams.v9().options(400, 1, 1, 4, 48, 1, 50, 4).template(300, fields);
    send(v9.data(400, record(1, (byte) 5, 100), record(1, (byte) 6, 10)));
    send(v9.data(300, record(INSIDE_6, OUTSIDE_6, 1000, 2, (byte) 5), record(INSIDE_6, OUTSIDE_6, 1000, 2, (byte) 6)));
    assertThat(day(collector).octets()).isEqualTo(110_000);
    assertThat(day(collector).notes()).doesNotContain("unsampled-assumed");

    Collector told = collector(0, 50, "");
    send(told, Datagrams.v9().template(300, SIX).data(300, six(1000, 2)), 2055);
    assertThat(day(told).octets()).isEqualTo(50_000);
    Collector untold = collector(0, 0, "");
    send(untold, Datagrams.v9().template(300, SIX).data(300, six(1000, 2)), 2055);
    assertThat(day(untold).octets()).isEqualTo(1000);
    assertThat(day(untold).notes()).contains("unsampled-assumed");
  }

  @Test
  void f9AnIpfixSelectorTellsPacketsAndSpace() {
    send(
        Datagrams.ipfix().options(400, 1, 302, 4, 305, 4, 306, 4).template(300, 27, 16, 28, 16, 1, 4, 2, 4, 302, 4)
            .data(400, record(9, 1, 99)).data(300, record(INSIDE_6, OUTSIDE_6, 1000, 2, 9)));
    assertThat(day(collector).octets()).isEqualTo(100_000);
    assertThat(day(collector).samplesIpv6()).isEqualTo(2);
  }

  @Test
  void f10BehindANatTheInsideHostIsFoundOnBothWays() {
    int[] fields = {8, 4, 12, 4, 1, 4, 2, 4, 4, 1, 7, 2, 11, 2, 226, 4};
    byte[] out = record(INSIDE_4, OUTSIDE_4, 100, 3, (byte) 6, (short) 50_001, (short) 443, OUTSIDE_4);
    byte[] back = record(OUTSIDE_4, "14.1.2.3", 900, 3, (byte) 6, (short) 443, (short) 50_001, INSIDE_4);
    send(Datagrams.ipfix().template(300, fields).data(300, out, back));
    assertThat(day(collector).octets()).isEqualTo(1000);
    assertThat(day(collector).flows()).isEqualTo(1);
  }

  @Test
  void f11WhatNoPacketCanBeIsLeftOut() {
    send(Datagrams.v9().template(300, SIX).data(300, six(39, 1), six(65_576, 1), six(40, 1), six(65_575, 1)));
    assertThat(day(collector).octets()).isEqualTo(65_615);
    assertThat(skipped()).isEqualTo(Map.of(FlowSkip.IMPOSSIBLE, 2L));
  }

  @Test
  void f11MoreThanTheLineCarriesIsLeftOut() {
    var slow = new CollectorSettings(settings(0, 0).exporters(), settings(0, 0).local(), 0, 0, 1_000_000);
    Collector line = new Collector(slow, DestinationNames.none(), "");
    Datagrams ipfix = Datagrams.ipfix();
    long end = ipfix.millis();
    byte[] possible = record(INSIDE_6, OUTSIDE_6, 1_000_000, 1000, end - 10_000, end);
    byte[] impossible = record(INSIDE_6, OUTSIDE_6, 50_000_000, 50_000, end - 10_000, end);
    send(line, ipfix.template(300, 27, 16, 28, 16, 1, 4, 2, 4, 152, 8, 153, 8).data(300, possible, impossible), 2055);
    assertThat(day(line).octets()).isEqualTo(1_000_000);
    assertThat(line.tally().skipped()).containsEntry(FlowSkip.IMPOSSIBLE, 1L);
  }

  @Test
  void f12AClockThatIsOffMovesNothingToAnotherDay() {
    Datagrams ipfix = Datagrams.ipfix();
    long wrong = ipfix.millis() + 30L * 86_400_000;
    send(ipfix.template(300, 27, 16, 28, 16, 1, 4, 2, 4, 153, 8).data(300, record(INSIDE_6, OUTSIDE_6, 100, 1, wrong)));
    assertThat(day(collector).day()).isEqualTo(java.time.LocalDate.ofEpochDay(ipfix.millis() / 86_400_000));
    assertThat(skipped()).isEqualTo(Map.of(FlowSkip.CLOCK_SKEW, 1L));
  }

  @Test
  void f13ReducedSizesVariableLengthsEnterprisesAndWithdrawals() {
    byte[] six = {0, 0, 0, 0, 3, (byte) 232};
    byte[] name = {4, 'e', 't', 'h', '0'};
    byte[] longName = new byte[259];
    longName[0] = (byte) 255;
    longName[1] = 1;
    Datagrams ipfix = Datagrams.ipfix().template(300, 82, 0xffff, 27, 16, 28, 16, 1, 6, 2, 2, -999, 3);
    send(
        ipfix.data(
            300,
            record(name, INSIDE_6, OUTSIDE_6, six, (short) 2, new byte[3]),
            record(longName, INSIDE_6, OUTSIDE_6, six, (short) 2, new byte[3])));
    assertThat(day(collector).octets()).isEqualTo(2000);
    ipfix.sequence = 2;
    send(ipfix.withdraw(300).data(300, record(name, INSIDE_6, OUTSIDE_6, six, (short) 2, new byte[3])));
    assertThat(day(collector).octets()).isEqualTo(2000);
    assertThat(day(collector).sets()).isGreaterThan(day(collector).decoded());
  }

  @Test
  void f16TheCountInTheHeaderOfVersionNineIsNotBelieved() {
    send(Datagrams.v9().template(300, SIX).data(300, six(1000, 2), six(1000, 2)).template(301, FOUR).data(301, four(500, 1)));
    assertThat(day(collector).octets()).isEqualTo(2500);
  }

  @Test
  void onlyListedExportersCount() {
    Datagrams v9 = Datagrams.v9().template(300, SIX).data(300, six(1000, 2));
    collector.datagram(IpAddress.of("198.51.100.7"), 2055, v9.message(), v9.millis());
    assertThat(skipped()).isEqualTo(Map.of(FlowSkip.NOT_ALLOWED, 1L));
    collector.datagram(IpAddress.of("::ffff:192.0.2.9"), 2055, v9.template(300, SIX).data(300, six(1, 1)).message(), v9.millis());
    assertThat(skipped()).containsEntry(FlowSkip.IMPOSSIBLE, 1L);
  }

  @Test
  void whatStaysInsideAndTheDnsAreToldApart() {
    byte[] inside = record(INSIDE_6, "2405:4800:1:2::11", 1000, 2, (byte) 6, (short) 1, (short) 2);
    byte[] dns = record(INSIDE_6, OUTSIDE_6, 300, 3, (byte) 17, (short) 40_000, (short) 53);
    byte[] ping = record(INSIDE_6, OUTSIDE_6, 200, 2, (byte) 58, (short) 0, (short) 0);
    send(Datagrams.v9().template(300, SIX).data(300, inside, dns, ping, six(500, 1)));
    assertThat(skipped()).isEqualTo(Map.of(FlowSkip.NOT_BOUNDARY, 1L));
    assertThat(day(collector).octets()).isEqualTo(1000);
    assertThat(day(collector).flows()).isEqualTo(1);
    assertThat(day(collector).breakdown()).containsEntry("dns-ipv6", 300L).containsEntry("icmp-ipv6", 200L);
  }

  @Test
  void whatWentOverIpv4IsSplitByWhoCanChangeIt() {
    DnsAnswers names = new DnsAnswers(false);
    List.of(
            "dnsmasq[1]: reply old.example.vn is 113.160.1.2",
            "dnsmasq[1]: reply old.example.vn is NODATA-IPv6",
            "dnsmasq[1]: reply dual.example.vn is 113.160.1.3",
            "dnsmasq[1]: cached dual.example.vn is 2a02:26f0::5")
        .forEach(names::line);
    Collector split = new Collector(settings(0, 0), names, "");
    int[] macFour = {8, 4, 12, 4, 1, 4, 2, 4, 56, 6};
    int[] macSix = {27, 16, 28, 16, 1, 4, 2, 4, 56, 6};
    byte[] able = {2, 0, 0, 0, 0, 1};
    byte[] unable = {2, 0, 0, 0, 0, 2};
    send(
        split,
        Datagrams.v9().template(300, macFour).template(301, macSix)
            .data(
                300,
                record(INSIDE_4, "113.160.1.2", 1000, 5, able),
                record(INSIDE_4, "113.160.1.3", 200, 5, able),
                record("192.168.1.11", "113.160.1.3", 30, 1, unable),
                record("192.168.1.11", "113.160.9.9", 4000, 5, unable))
            .data(301, record(INSIDE_6, OUTSIDE_6, 500, 5, able)),
        2055);
    assertThat(day(split).breakdown())
        .containsEntry("ipv4-content", 1000L)
        .containsEntry("ipv4-chosen", 200L)
        .containsEntry("ipv4-device", 30L)
        .containsEntry("ipv4-unknown", 4000L);
    assertThat(day(split).hosts()).isEqualTo(2);
    assertThat(day(split).hostsIpv6()).isEqualTo(1);
  }

  @Test
  void aTemplateFloodIsBounded() {
    for (int i = 0; i < 100; i++) {
      Datagrams flood = Datagrams.ipfix();
      for (int j = 0; j < 60; j++) {
        flood.template(256 + i * 60 + j, SIX);
      }
      send(flood);
    }
    assertThat(skipped().getOrDefault(FlowSkip.TEMPLATE_FLOOD, 0L)).isEqualTo(6_000 - Session.MOST_TEMPLATES);
    for (int i = 0; i < 3_000; i++) {
      Datagrams domain = Datagrams.ipfix().template(300, SIX);
      domain.domain = i + 10L;
      send(domain);
    }
    assertThat(skipped().getOrDefault(FlowSkip.TEMPLATE_FLOOD, 0L)).isGreaterThan(6_000);
  }

  @Test
  void manyDomainsTogetherFillNoMoreMemoryThanFew() {
    for (int domain = 0; domain < 100; domain++) {
      for (int i = 0; i < 10; i++) {
        Datagrams flood = Datagrams.ipfix();
        flood.domain = domain;
        for (int j = 0; j < 60; j++) {
          flood.template(256 + i * 60 + j, SIX);
        }
        send(flood);
      }
    }
    assertThat(skipped().getOrDefault(FlowSkip.TEMPLATE_FLOOD, 0L)).isEqualTo(60_000 - 50_000);
    byte[][] records = new byte[300][];
    java.util.Arrays.fill(records, six(1000, 2));
    for (int i = 0; i < 2_000; i++) {
      Datagrams waits = Datagrams.ipfix().data(5_000, records);
      waits.domain = i % 100;
      send(waits);
    }
    long octets = 2_000L * 300 * records[0].length;
    assertThat(octets).isGreaterThan(24 << 20);
    assertThat(skipped().getOrDefault(FlowSkip.NO_TEMPLATE, 0L)).isGreaterThan(2_000 * ((octets - (17 << 20)) * 100 / octets) / 100);
  }
}
