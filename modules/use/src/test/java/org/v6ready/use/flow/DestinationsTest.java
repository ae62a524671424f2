package org.v6ready.use.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.v6ready.use.flow.Datagrams.OUTSIDE_4;
import static org.v6ready.use.flow.Datagrams.OUTSIDE_6;
import static org.v6ready.use.flow.Datagrams.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.Ipv4Address;
import org.v6ready.model.use.Coverage;
import org.v6ready.model.use.FlowDay;
import org.v6ready.model.use.Measure;
import org.v6ready.model.use.Quantity;
import org.v6ready.use.flow.Destination.Reach;
import org.v6ready.use.flow.DnsAnswers.Question;

/// Who can act on what went over IPv4: names from logs and look-ups, and the octets split by them.
class DestinationsTest {
  private static final int[] SIX = {27, 16, 28, 16, 1, 4, 2, 4, 4, 1, 7, 2, 11, 2};
  private static final int[] FOUR = {8, 4, 12, 4, 1, 4, 2, 4, 4, 1, 7, 2, 11, 2};

  private final DnsAnswers names = new DnsAnswers(true);
  private final Collector collector = new Collector(FlowRulesTest.settings(0, 0), names, "");

  private Destination known(String address) {
    IpAddress one = IpAddress.of(address);
    java.nio.ByteBuffer octets = java.nio.ByteBuffer.wrap(one.octets());
    return names.of(one.octets().length == 16
        ? DestinationNames.key(true, octets.getLong(), octets.getLong())
        : DestinationNames.key(false, 0, octets.getInt()));
  }

  private void four(String inside, int octets) {
    FlowRulesTest.send(
        collector,
        Datagrams.ipfix().template(300, FOUR).data(300, record(inside, OUTSIDE_4, octets, 5, (byte) 6, (short) 50_001, (short) 443)), 2055);
  }

  private void six(int octets) {
    FlowRulesTest.send(
        collector,
        Datagrams.ipfix().template(301, SIX).data(301, record(Datagrams.INSIDE_6, OUTSIDE_6, octets, 5, (byte) 6, (short) 50_000, (short) 443)), 2055);
  }

  private FlowDay day() {
    return collector.tally().days("place", "run").getFirst();
  }

  @Test
  void theAnswerBelongsToTheNameThatWasAskedAndNotToItsAlias() {
    names.line("dnsmasq[7]: query[A] tin.vn from 192.168.1.5");
    names.line("dnsmasq[7]: reply tin.vn is <CNAME>");
    names.line("dnsmasq[7]: reply e1.cdn.vn is " + OUTSIDE_4);
    names.line("dnsmasq[7]: reply e1.cdn.vn is NODATA-IPv6");
    names.line("dnsmasq[7]: reply other.vn is 113.160.9.9");
    assertThat(known(OUTSIDE_4)).isEqualTo(new Destination("tin.vn", Reach.IPV4_ONLY));
    assertThat(known("113.160.9.9")).isEqualTo(new Destination("other.vn", Reach.UNKNOWN));
  }

  @Test
  void whatADns64MakesUpIsNoIpv6() {
    names.line("dnsmasq[7]: reply tin.vn is " + OUTSIDE_4);
    names.line("dnsmasq[7]: reply tin.vn is 64:ff9b::71a0:102");
    assertThat(known(OUTSIDE_4).reach()).isEqualTo(Reach.UNKNOWN);
    names.line("dnsmasq[7]: reply tin.vn is " + OUTSIDE_6);
    assertThat(known(OUTSIDE_4).reach()).isEqualTo(Reach.DUAL_STACK);
    assertThat(known(OUTSIDE_6).name()).isEqualTo("tin.vn");
  }

  @Test
  void logsOfUnboundAndBindSayWhatToAskFor() {
    names.line("[1732600000] unbound[9:0] info: 192.168.1.5 tin.vn. A IN");
    names.line("26-Nov-2026 10:00:00.000 client @0x7f 192.168.1.5#53124 (bao.vn): query: bao.vn IN AAAA + (192.168.1.1)");
    names.line("client query: bao.vn IN AAAA + ");
    assertThat(names.wanted(9)).containsExactly(new Question.Addresses("tin.vn"), new Question.Addresses("bao.vn"));
    assertThat(names.wanted(9)).isEmpty();
    names.addresses("tin.vn", List.of(IpAddress.of(OUTSIDE_4)), true);
    assertThat(known(OUTSIDE_4)).isEqualTo(new Destination("tin.vn", Reach.IPV4_ONLY));
  }

  @Test
  void aResolverThatDidNotAnswerProvesNothing() {
    names.addresses("tin.vn", List.of(IpAddress.of(OUTSIDE_4)), false);
    assertThat(known(OUTSIDE_4).reach()).isEqualTo(Reach.UNKNOWN);
  }

  @Test
  void aReverseNameNamesTheMachineAndNeverSaysWhoCanAct() {
    assertThat(known(OUTSIDE_4)).isEqualTo(Destination.UNKNOWN);
    assertThat(names.wanted(9)).containsExactly(new Question.Reverse((Ipv4Address) IpAddress.of(OUTSIDE_4)));
    names.machineName("a1.hosting.vn");
    names.line("dnsmasq[7]: reply a1.hosting.vn is " + OUTSIDE_4);
    names.line("dnsmasq[7]: reply a1.hosting.vn is NODATA-IPv6");
    names.machine((Ipv4Address) IpAddress.of(OUTSIDE_4), "a1.hosting.vn");
    assertThat(known(OUTSIDE_4)).isEqualTo(new Destination("a1.hosting.vn", Reach.UNKNOWN));
  }

  @Test
  void withoutLookUpsNothingIsAsked() {
    DnsAnswers quiet = new DnsAnswers(false);
    quiet.line("dnsmasq[7]: reply tin.vn is " + OUTSIDE_4);
    assertThat(quiet.of(1)).isEqualTo(Destination.UNKNOWN);
    assertThat(quiet.wanted(9)).isEmpty();
  }

  @Test
  void aNameLearnedAfterTheFlowStillSplitsItsOctets() {
    four("192.168.1.5", 1000);
    six(3000);
    assertThat(day().breakdown()).containsEntry("ipv4-unknown", 1000L).doesNotContainKey("ipv6-named");
    names.line("dnsmasq[7]: reply tin.vn is " + OUTSIDE_4);
    names.line("dnsmasq[7]: reply tin.vn is " + OUTSIDE_6);
    assertThat(day().breakdown()).containsEntry("ipv4-either", 1000L).containsEntry("ipv6-named", 3000L).doesNotContainKey("ipv4-unknown");
  }

  @Test
  void aServiceIsNamedOnlyWhenThreeHostsUsedIt() {
    names.line("dnsmasq[7]: reply tin.vn is " + OUTSIDE_4);
    names.line("dnsmasq[7]: reply tin.vn is NODATA-IPv6");
    four("192.168.1.5", 1000);
    four("192.168.1.6", 1000);
    four("192.168.1.6", 1000);
    assertThat(day().breakdown()).containsEntry("ipv4-content", 3000L).doesNotContainKey("ipv4-content@tin.vn");
    four("192.168.1.7", 1000);
    assertThat(day().breakdown()).containsEntry("ipv4-content", 4000L).containsEntry("ipv4-content@tin.vn", 4000L);
    assertThat(day().toString()).doesNotContain("192.168.1.", OUTSIDE_4);
  }

  @Test
  void aMachineNamedOnlyAfterItsFlowsIsNamedAllTheSame() {
    four("192.168.1.5", 1000);
    four("192.168.1.6", 1000);
    four("192.168.1.7", 1000);
    names.machine((Ipv4Address) IpAddress.of(OUTSIDE_4), "a1.hosting.vn");
    assertThat(day().breakdown()).containsEntry("ipv4-unknown@a1.hosting.vn", 3000L);
  }

  @Test
  void whatCouldBeAchievedIsAShareOfServicesKnownToHaveAAaaa() {
    names.line("dnsmasq[7]: reply tin.vn is " + OUTSIDE_4);
    names.line("dnsmasq[7]: reply tin.vn is " + OUTSIDE_6);
    four("192.168.1.5", 1000);
    six(3000);
    Measure achievable = measure();
    assertThat(achievable.share()).isEqualTo(0.75);
    assertThat(achievable.coverage()).isEqualTo(new Coverage(Coverage.Things.NAMED, 1));
    FlowRulesTest.send(
        collector,
        Datagrams.ipfix().template(300, FOUR).data(300, record("192.168.1.5", "113.160.9.9", 6000, 5, (byte) 6, (short) 50_001, (short) 443)), 2055);
    assertThat(measure().share()).isEqualTo(0.75);
    assertThat(measure().coverage()).isEqualTo(new Coverage(Coverage.Things.NAMED, 0.4));
    assertThat(measure().notes()).contains("few-names");
  }

  private Measure measure() {
    return FlowMeasures.of(collector.tally().days("place", "run"), "id", Instant.EPOCH).stream()
        .filter(one -> one.series().quantity() == Quantity.OCTETS_ACHIEVABLE)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void withoutNamesNothingIsAchievable() {
    four("192.168.1.5", 1000);
    assertThat(FlowMeasures.of(collector.tally().days("p", "r"), "id", Instant.EPOCH)).noneMatch(one -> one.series().quantity() == Quantity.OCTETS_ACHIEVABLE);
    assertThat(day().breakdown()).isEqualTo(Map.of("ipv4-unknown", 1000L));
  }
}
