package org.v6ready.office.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.SnmpAgent;
import org.v6ready.wire.snmp.SnmpAccess;
import org.v6ready.wire.snmp.SnmpValue;
import org.v6ready.wire.snmp.SnmpWalk;

class AgentReadingTest {
  private static final SnmpTarget TARGET =
      new SnmpTarget(IpAddress.of("192.168.1.1"), 161, new SnmpAccess.Community("public"));
  private static final Instant AT = Instant.parse("2026-11-23T00:00:00Z");

  private final Map<String, SnmpValue> tree = new TreeMap<>();

  private SnmpWalk walk(String root) {
    List<SnmpWalk.Row> rows = new ArrayList<>();
    tree.forEach(
        (oid, value) -> {
          if (oid.startsWith(root + ".")) {
            String rest = oid.substring(root.length() + 1);
            rows.add(new SnmpWalk.Row(Arrays.stream(rest.split("\\.")).map(Integer::valueOf).toList(), value));
          }
        });
    return new SnmpWalk(rows, SnmpWalk.End.COMPLETE, "");
  }

  private SnmpAgent read() {
    return AgentReading.read(TARGET, AT, this::walk);
  }

  private void counter(String oid, long count) {
    tree.put(oid, new SnmpValue(SnmpValue.Kind.COUNTER64, count, new byte[0]));
  }

  private void narrow(String oid, long count) {
    tree.put(oid, new SnmpValue(SnmpValue.Kind.COUNTER32, count, new byte[0]));
  }

  private void number(String oid, long number) {
    tree.put(oid, new SnmpValue(SnmpValue.Kind.NUMBER, number, new byte[0]));
  }

  private void octets(String oid, byte... octets) {
    tree.put(oid, new SnmpValue(SnmpValue.Kind.OCTETS, 0, octets));
  }

  private void text(String oid, String text) {
    octets(oid, text.getBytes(StandardCharsets.UTF_8));
  }

  private void system(int version, long in, long out) {
    counter("1.3.6.1.2.1.4.31.1.1.6." + version, in);
    counter("1.3.6.1.2.1.4.31.1.1.33." + version, out);
  }

  @Test
  void bothFamiliesOfTheSystemAreRead() {
    text("1.3.6.1.2.1.1.5.0", "bộ định tuyến");
    system(1, 100, 200);
    system(2, 300, 400);
    SnmpAgent agent = read();
    assertThat(agent.name()).isEqualTo("bộ định tuyến");
    assertThat(agent.ipv4()).isEqualTo(new SnmpAgent.Octets(100, 200));
    assertThat(agent.ipv6()).isEqualTo(new SnmpAgent.Octets(300, 400));
    assertThat(agent.cautions()).containsExactly("no-neighbour-table");
  }

  @Test
  void aMissingIpv4RowIsACautionAndNotNought() {
    system(2, 300, 400);
    assertThat(read().ipv4()).isNull();
    assertThat(read().cautions()).contains("no-ipv4-rows").doesNotContain("no-ipv6-rows");
  }

  @Test
  void narrowCountersAreSaidToBeNarrow() {
    narrow("1.3.6.1.2.1.4.31.1.1.6.1", 100);
    narrow("1.3.6.1.2.1.4.31.1.1.33.1", 100);
    narrow("1.3.6.1.2.1.4.31.1.1.5.2", 100);
    narrow("1.3.6.1.2.1.4.31.1.1.32.2", 100);
    assertThat(read().cautions()).contains("counter32-in-hc-column", "no-64-bit-columns");
  }

  @Test
  void anInterfaceWithoutIpv4RowsIsEstimatedFromTheRest() {
    text("1.3.6.1.2.1.31.1.1.1.1.3", "eth0");
    counter("1.3.6.1.2.1.4.31.3.1.6.2.3", 5_000);
    counter("1.3.6.1.2.1.4.31.3.1.33.2.3", 500);
    counter("1.3.6.1.2.1.31.1.1.1.6.3", 10_000);
    counter("1.3.6.1.2.1.31.1.1.1.10.3", 100);
    counter("1.3.6.1.2.1.31.1.1.1.7.3", 90);
    counter("1.3.6.1.2.1.31.1.1.1.8.3", 10);
    counter("1.3.6.1.2.1.31.1.1.1.11.3", 10);
    SnmpAgent agent = read();
    assertThat(agent.interfaces())
        .containsExactly(new SnmpAgent.InterfaceOctets(3, "eth0", new SnmpAgent.Octets(3_600, 0), new SnmpAgent.Octets(5_000, 500), true));
    assertThat(agent.cautions()).contains("interface-ipv4-estimated");
  }

  private void neighbour(String index, int kind, int state) {
    octets("1.3.6.1.2.1.4.35.1.4." + index, new byte[] {0, 1, 2, 3, 4, 5});
    number("1.3.6.1.2.1.4.35.1.6." + index, kind);
    number("1.3.6.1.2.1.4.35.1.7." + index, state);
  }

  @Test
  void theNeighbourTableHasBothFamiliesAndNotTheRouterItself() {
    text("1.3.6.1.2.1.31.1.1.1.1.2", "br0");
    neighbour("2.1.4.192.168.1.9", 3, 1);
    neighbour("2.2.16.254.128.0.0.0.0.0.0.0.0.0.0.0.0.0.9", 3, 2);
    neighbour("2.4.20.254.128.0.0.0.0.0.0.0.0.0.0.0.0.0.10.0.0.0.2", 3, 5);
    neighbour("2.1.4.192.168.1.1", 5, 1);
    neighbour("2.1.4.192.168.1.8", 2, 1);
    assertThat(read().neighbours())
        .extracting(one -> one.interfaceName() + " " + one.address() + " " + one.state())
        .containsExactlyInAnyOrder("br0 192.168.1.9 reachable", "br0 fe80::9 stale", "br0 fe80::a failed");
  }

  @Test
  void olderTablesStandInAndAreNamed() {
    octets("1.3.6.1.2.1.4.22.1.2.2.192.168.1.9", new byte[] {0, 1, 2, 3, 4, 5});
    octets("1.3.6.1.2.1.55.1.12.1.2.2.254.128.0.0.0.0.0.0.0.0.0.0.0.0.0.9", new byte[] {0, 1, 2, 3, 4, 5});
    assertThat(read().neighbours()).hasSize(2);
    assertThat(read().cautions()).contains("old-neighbour-tables");
  }

  @Test
  void farFewerIpv6NeighboursThanIpv4OnesAreACaution() {
    for (int i = 1; i <= 30; i++) {
      neighbour("2.1.4.192.168.1." + i, 3, 1);
    }
    assertThat(read().cautions()).contains("few-ipv6-neighbours");
  }

  @Test
  void lldpNamesTheSwitchAndItsPort() {
    text("1.0.8802.1.1.2.1.4.1.1.9.0.2.1", "sw-tang-2");
    text("1.0.8802.1.1.2.1.4.1.1.7.0.2.1", "ge-0/0/7");
    assertThat(read().lldp()).containsExactly("2: sw-tang-2 ge-0/0/7");
  }

  @Test
  void aRefusedReadingIsNotAnEmptyOne() {
    SnmpAgent refused = AgentReading.read(TARGET, AT, _ -> new SnmpWalk(List.of(), SnmpWalk.End.REFUSED, "unknown user"));
    SnmpAgent silent = AgentReading.read(TARGET, AT, _ -> new SnmpWalk(List.of(), SnmpWalk.End.SILENT, ""));
    assertThat(refused.cautions()).containsExactly("refused");
    assertThat(silent.cautions()).containsExactly("silent");
  }

  private static SnmpAgent at(int seconds, long four, long six, long discontinuity, String... cautions) {
    return new SnmpAgent(
        TARGET.address(), "", 2, AT.plusSeconds(seconds), new SnmpAgent.Octets(four, four), new SnmpAgent.Octets(six, six),
        discontinuity, List.of(), List.of(), List.of(), List.of(cautions));
  }

  @Test
  void theShareIsOfWhatMovedBetweenTwoReadings() {
    assertThat(CounterShare.between(at(0, 1_000, 5_000, 0), at(60, 2_000, 8_000, 0)))
        .hasValue(new CounterShare(0.75, 8_000, Duration.ofSeconds(60), false));
  }

  @Test
  void countersThatStartedAnewOrStoodStillGiveNoShare() {
    assertThat(CounterShare.between(at(0, 1_000, 5_000, 0), at(60, 2_000, 8_000, 7))).isEmpty();
    assertThat(CounterShare.between(at(0, 1_000, 5_000, 0), at(60, 500, 8_000, 0))).isEmpty();
    assertThat(CounterShare.between(at(0, 1_000, 5_000, 0), at(60, 1_000, 5_000, 0))).isEmpty();
  }

  @Test
  void aNarrowCounterThatWentRoundIsUnrolledAndDoubtedAfterHalfAMinute() {
    SnmpAgent before = at(0, 4_294_967_000L, 0, 0, "counter32-in-hc-column");
    assertThat(CounterShare.between(before, at(20, 704, 1_000, 0, "counter32-in-hc-column")))
        .hasValue(new CounterShare(0.5, 4_000, Duration.ofSeconds(20), false));
    assertThat(CounterShare.between(before, at(90, 704, 1_000, 0, "counter32-in-hc-column")).orElseThrow().doubtful()).isTrue();
  }
}
