package org.v6ready.use.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.use.Access;

class VisitDeskTest {
  private static final String PHONE = "Mozilla/5.0 (Linux; Android 14) Mobile";
  private static final Peer FOUR = peer("14.225.3.77");
  private static final Peer SIX = peer("2405:4800:1234:5678:9abc:def0:1234:5678");

  private final TurnedClock clock = new TurnedClock();
  private final List<Visit> kept = new ArrayList<>();
  private final VisitDesk desk = new VisitDesk(clock, ZoneOffset.UTC, 5, kept::add);

  private static Peer peer(String address) {
    return Peer.of(IpAddress.of(address), false, "");
  }

  private static Claims claims(String... pairs) {
    Map<String, String> map = new HashMap<>();
    for (String pair : pairs) {
      map.put(pair.split("=")[0], pair.split("=")[1]);
    }
    return Claims.read(map).orElseThrow();
  }

  private Optional<Visit> run(Peer first, List<String> arrivals, String... claimed) {
    String token = desk.start(first, PHONE, Origin.BEACON, Where.UNKNOWN).orElseThrow();
    for (String arrival : arrivals) {
      TestObject object = TestObject.ofWord(arrival.split("/")[0]).orElseThrow();
      assertThat(desk.arrive(token, object, arrival.endsWith("/6") ? SIX : FOUR, PHONE)).isTrue();
    }
    clock.turn(Duration.ofMillis(10_400));
    return desk.report(token, claims(claimed));
  }

  @Test
  void aDualStackVisitorIsKeptWithTruncatedPrefixesOnly() {
    Visit visit = run(FOUR, List.of("ds/6", "v4/4", "v6/6", "big/6"), "ds=31", "v4=20", "v6=30", "big=44", "v6ns=n").orElseThrow();
    assertThat(kept).containsExactly(visit);
    assertThat(visit.preferred()).isTrue();
    assertThat(String.valueOf(visit.prefix4())).isEqualTo("14.225.3.0/24");
    assertThat(String.valueOf(visit.prefix6())).isEqualTo("2405:4800:1234::/48");
    assertThat(visit.toString()).doesNotContain("14.225.3.77").doesNotContain("5678");
    assertThat(Validity.alone(visit)).isEqualTo(Validity.VALID);
    assertThat(Finding.of(visit)).isEqualTo(Finding.GOOD);
  }

  @Test
  void aClaimWithoutAnArrivalIsForgedAndNeverCountsAsLoaded() {
    Visit visit = run(FOUR, List.of("v4/4"), "ds=31", "v4=20", "v6=30").orElseThrow();
    assertThat(visit.preferred()).isFalse();
    assertThat(visit.loaded(TestObject.IPV6)).isFalse();
    assertThat(Validity.alone(visit)).isEqualTo(Validity.FORGED);
  }

  @Test
  void anIpv6ObjectFetchedOverIpv4IsForged() {
    Visit visit = run(FOUR, List.of("v4/4", "v6/4", "ds/4"), "ds=31", "v4=20", "v6=30").orElseThrow();
    assertThat(Validity.alone(visit)).isEqualTo(Validity.FORGED);
  }

  @Test
  void aTokenIsGoodForOneReportAndInventedTokensForNone() {
    String token = desk.start(FOUR, PHONE, Origin.PAGE, Where.UNKNOWN).orElseThrow();
    desk.arrive(token, TestObject.IPV4, FOUR, PHONE);
    clock.turn(Duration.ofSeconds(11));
    assertThat(desk.report(token, claims("v4=5"))).isPresent();
    assertThat(desk.report(token, claims("v4=5"))).isEmpty();
    assertThat(desk.arrive(token, TestObject.IPV6, SIX, PHONE)).isFalse();
    assertThat(desk.report("invented", claims("v4=5"))).isEmpty();
    assertThat(kept).hasSize(1);
    assertThat(desk.takeCounts()).containsEntry("second-report", 1L).containsEntry("unknown-token", 2L);
  }

  @Test
  void aShortVisitIsDroppedWhateverItFound() {
    String token = desk.start(SIX, PHONE, Origin.PAGE, Where.UNKNOWN).orElseThrow();
    desk.arrive(token, TestObject.DUAL, SIX, PHONE);
    desk.arrive(token, TestObject.IPV6, SIX, PHONE);
    clock.turn(Duration.ofSeconds(9));
    Visit visit = desk.report(token, claims("ds=5", "v6=5")).orElseThrow();
    assertThat(Validity.alone(visit)).isEqualTo(Validity.TOO_SHORT);
  }

  @Test
  void theSecondVisitOfADeviceOnADayIsARepeatAndOnTheNextDayIsNot() {
    run(FOUR, List.of("ds/4", "v4/4"), "ds=31", "v4=20", "v6=f");
    run(FOUR, List.of("ds/4", "v4/4"), "ds=31", "v4=20", "v6=f");
    assertThat(Validity.judge(kept)).extracting(Validity.Judged::validity).containsExactly(Validity.VALID, Validity.REPEAT);
    clock.turn(Duration.ofDays(1));
    run(FOUR, List.of("ds/4", "v4/4"), "ds=31", "v4=20", "v6=f");
    assertThat(Validity.judge(kept).get(2).validity()).isEqualTo(Validity.VALID);
    assertThat(kept.get(2).key()).as("yesterday's salt is gone").isNotEqualTo(kept.get(0).key());
  }

  @Test
  void onePrefixCannotStartMoreThanItsLimitAndOthersAreNotHeldBack() {
    for (int i = 0; i < 5; i++) {
      assertThat(desk.start(peer("14.225.3." + i), PHONE, Origin.BEACON, Where.UNKNOWN)).isPresent();
    }
    assertThat(desk.start(FOUR, PHONE, Origin.BEACON, Where.UNKNOWN)).isEmpty();
    assertThat(desk.start(peer("14.225.4.1"), PHONE, Origin.BEACON, Where.UNKNOWN)).isPresent();
    clock.turn(Duration.ofSeconds(13));
    assertThat(desk.start(FOUR, PHONE, Origin.BEACON, Where.UNKNOWN)).isPresent();
    assertThat(desk.takeCounts()).containsEntry("refused-rate", 1L);
  }

  @Test
  void aPrivatePeerTellsNothingOfTheClient() {
    String token = desk.start(peer("127.0.0.1"), PHONE, Origin.BEACON, Where.UNKNOWN).orElseThrow();
    desk.arrive(token, TestObject.DUAL, peer("127.0.0.1"), PHONE);
    desk.arrive(token, TestObject.IPV4, peer("127.0.0.1"), PHONE);
    clock.turn(Duration.ofSeconds(11));
    Visit visit = desk.report(token, claims("ds=5", "v4=5")).orElseThrow();
    assertThat(Validity.alone(visit)).isEqualTo(Validity.NOT_PUBLIC);
  }

  @Test
  void robotsAndDrivenBrowsersAreDropped() {
    assertThat(Agent.of("Mozilla/5.0 (compatible; Googlebot/2.1)")).isEqualTo(Agent.BOT);
    assertThat(Agent.of("Mozilla/5.0 HeadlessChrome/140")).isEqualTo(Agent.BOT);
    assertThat(Agent.of("curl/8.0")).isEqualTo(Agent.BOT);
    assertThat(Agent.of("")).isEqualTo(Agent.BOT);
    assertThat(Agent.of("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140")).isEqualTo(Agent.COMPUTER);
    Visit driven = run(FOUR, List.of("ds/4", "v4/4"), "ds=31", "v4=20", "v6=f", "w=1").orElseThrow();
    assertThat(Validity.alone(driven)).isEqualTo(Validity.BOT);
  }

  @Test
  void everythingFailedMeansTheNetworkWasDownAndIsNotAMissingIpv6() {
    Visit visit = run(FOUR, List.of(), "ds=t", "v4=t", "v6=t").orElseThrow();
    assertThat(Validity.alone(visit)).isEqualTo(Validity.NETWORK_DOWN);
    assertThat(Finding.of(visit)).isEqualTo(Finding.UNKNOWN);
  }

  @Test
  void aPlaceMayBeSaidAfterTheReportButNeverMovesASampledLine() {
    Where village = new Where("Viettel", Where.Basis.STATED, Access.FIXED, "Bản A", "");
    String free = desk.start(FOUR, PHONE, Origin.PAGE, Where.UNKNOWN).orElseThrow();
    clock.turn(Duration.ofSeconds(11));
    desk.report(free, claims("ds=f"));
    assertThat(desk.place(free, village)).isTrue();
    assertThat(kept.getLast().where()).isEqualTo(village);
    Where sampled = new Where("VNPT", Where.Basis.PLAN, Access.FIXED, "Bản B", "ABCD2345");
    String line = desk.start(FOUR, PHONE, Origin.SURVEY, sampled).orElseThrow();
    desk.place(line, village);
    clock.turn(Duration.ofSeconds(11));
    assertThat(desk.report(line, claims("ds=f")).orElseThrow().where()).isEqualTo(sampled);
  }

  @Test
  void aSampledLineMeasuredOverAnotherOperatorDoesNotCount() {
    Where sampled = new Where("VNPT", Where.Basis.PLAN, Access.FIXED, "", "ABCD2345");
    Peer viettel = Peer.of(IpAddress.of("14.225.3.77"), false, "Viettel");
    String token = desk.start(viettel, PHONE, Origin.SURVEY, sampled).orElseThrow();
    desk.arrive(token, TestObject.DUAL, viettel, PHONE);
    desk.arrive(token, TestObject.IPV4, viettel, PHONE);
    clock.turn(Duration.ofSeconds(11));
    assertThat(Validity.alone(desk.report(token, claims("ds=4", "v4=4")).orElseThrow())).isEqualTo(Validity.OTHER_NETWORK);
  }

  @Test
  void runsThatAreNeverReportedLeaveNothingButACount() {
    desk.start(FOUR, PHONE, Origin.BEACON, Where.UNKNOWN);
    clock.turn(Duration.ofMinutes(11));
    desk.sweep();
    assertThat(kept).isEmpty();
    assertThat(desk.takeCounts()).containsEntry("left-early", 1L);
  }

  @Test
  void reportsOfAnyTextNeverThrow() {
    java.util.Random random = new java.util.Random(6);
    for (int i = 0; i < 20_000; i++) {
      Map<String, String> map = new HashMap<>();
      for (TestObject object : TestObject.values()) {
        byte[] text = new byte[random.nextInt(7)];
        random.nextBytes(text);
        map.put(object.word(), random.nextBoolean() ? new String(text, java.nio.charset.StandardCharsets.ISO_8859_1) : "" + random.nextInt(200_000));
      }
      assertThat(Claims.read(map)).isNotNull();
    }
    assertThat(Claims.read(Map.of("ds", "-1"))).isEmpty();
    assertThat(Claims.read(Map.of("ds", "100000"))).isEmpty();
  }
}
