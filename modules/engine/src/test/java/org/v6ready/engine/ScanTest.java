package org.v6ready.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.checks.Judge;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.AddressFacts;
import org.v6ready.model.connect.ConnectAttempt;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnssecStatus;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.run.RunHeader;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.target.Service;
import org.v6ready.model.target.Target;
import org.v6ready.model.time.Clock;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.store.SqliteRunStore;

class ScanTest {
  private static final IpAddress FOUR = IpAddress.of("203.162.1.1");
  private static final IpAddress SIX = IpAddress.of("2401:d800::1");

  @TempDir Path directory;
  private SqliteRunStore store;

  @BeforeEach
  void open() {
    store = SqliteRunStore.open(directory.resolve("v6ready.db"));
    store.begin(
        new RunHeader("run", Instant.EPOCH, null, Judge.POLICY, "test", "", false, Vantage.dualStack()));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static List<Target> targets(int count) {
    return IntStream.range(0, count).mapToObj(ScanTest::target).toList();
  }

  private static Target target(int number) {
    return Target.of("t" + number, Service.Web.at(DomainName.of("t" + number + ".vn"), true, "/"));
  }

  private Scan scan(Prober prober, Duration limit) {
    return scan(prober, limit, Duration.ofSeconds(1));
  }

  private Scan scan(Prober prober, Duration limit, Duration room) {
    Limits limits = new Limits(limit, Duration.ofMillis(200), Duration.ofSeconds(2), Duration.ofSeconds(2), room, 8);
    return new Scan(
        prober, limits, Vantage.dualStack(), store, "run", new ScanListener() {}, Clock.system());
  }

  private static TargetFacts facts(Target target, TcpState six) {
    HostFacts host =
        new HostFacts(
            target.service().host(), AddressAnswer.of(FOUR), AddressAnswer.of(SIX), List.of(),
            DnssecStatus.INSECURE, null, null, List.of(), List.of(),
            List.of(address(FOUR, TcpState.OPEN), address(SIX, six)));
    return new TargetFacts.Web(
        List.of(host), List.of(), true, List.of(), List.of(), null, List.of(), List.of(), List.of());
  }

  private static AddressFacts address(IpAddress address, TcpState state) {
    ConnectAttempt attempt = new ConnectAttempt(state, Instant.EPOCH, Duration.ZERO, "");
    return new AddressFacts(
        address, List.of(new PortFacts(443, List.of(attempt), null, null)), null);
  }

  private record Fake(java.util.function.Function<Target, TargetFacts> first, TcpState later)
      implements Prober {
    @Override
    public TargetFacts measure(Target target) {
      return first.apply(target);
    }

    @Override
    public TargetFacts remeasure(Target target, TargetFacts earlier) {
      return facts(target, later);
    }
  }

  private List<TargetResult> results() {
    return store.run("run").orElseThrow().results();
  }

  private static List<Judgement> reachable(TargetResult result) {
    return result.assessment().verdicts().stream()
        .filter(verdict -> verdict.check().equals("web-reachable"))
        .map(verdict -> verdict.judgement())
        .toList();
  }

  @Test
  void noMoreTargetsThanTheWidthAreMeasuredAtOnce() {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Fake fake =
        new Fake(
            target -> {
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              Clock.system().pause(Duration.ofMillis(300));
              now.decrementAndGet();
              return facts(target, TcpState.OPEN);
            },
            TcpState.OPEN);
    scan(fake, Duration.ofSeconds(5)).all(targets(12), 0, 12, 4);
    assertThat(most.get()).isBetween(2, 4);
    assertThat(results()).hasSize(12);
  }

  @Test
  void targetsThatWaitForTheDeadMakeRoomForOthersUpToABound() {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Fake fake =
        new Fake(
            target -> {
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              Clock.system().pause(Duration.ofMillis(400));
              now.decrementAndGet();
              return facts(target, TcpState.OPEN);
            },
            TcpState.OPEN);
    long begun = Clock.system().nanoTime();
    scan(fake, Duration.ofSeconds(5), Duration.ofMillis(10)).all(targets(24), 0, 24, 1);
    assertThat(most.get()).isBetween(2, 8);
    assertThat(results()).hasSize(24);
    assertThat(Duration.ofNanos(Clock.system().nanoTime() - begun)).isLessThan(Duration.ofMillis(24 * 400));
  }

  @Test
  void aBugInAProbeLeavesThatTargetInconclusiveAndTheRunGoesOn() {
    Fake fake =
        new Fake(
            target -> {
              if (target.name().equals("t1")) {
                throw new IllegalStateException("a bug, thrown by the test");
              }
              return facts(target, TcpState.OPEN);
            },
            TcpState.OPEN);
    scan(fake, Duration.ofSeconds(5)).all(targets(3), 0, 3, 2);
    assertThat(results()).hasSize(3);
    TargetResult broken = store.result("run", "t1").orElseThrow();
    assertThat(broken.assessment().failed()).isFalse();
    assertThat(reachable(broken)).isNotEmpty().doesNotContain(Judgement.PASS, Judgement.FAIL);
  }

  @Test
  void aHungProbeYieldsWhatItHasWhenInterrupted() {
    CountDownLatch never = new CountDownLatch(1);
    Fake fake =
        new Fake(
            target -> {
              try {
                never.await();
              } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
              }
              return facts(target, TcpState.OPEN);
            },
            TcpState.OPEN);
    scan(fake, Duration.ofMillis(50)).all(targets(1), 0, 1, 1);
    assertThat(results().getFirst().facts().hosts().getFirst().addresses()).hasSize(2);
  }

  @Test
  void aProbeThatIgnoresInterruptionIsGivenUpAndInconclusive() {
    CountDownLatch released = new CountDownLatch(1);
    Fake fake =
        new Fake(
            target -> {
              boolean waiting = true;
              while (waiting) {
                try {
                  released.await();
                  waiting = false;
                } catch (InterruptedException ignored) {
                  waiting = true;
                }
              }
              return facts(target, TcpState.OPEN);
            },
            TcpState.OPEN);
    scan(fake, Duration.ofMillis(50)).all(targets(1), 0, 1, 1);
    released.countDown();
    assertThat(results().getFirst().facts().hosts().getFirst().addresses()).isEmpty();
    assertThat(results().getFirst().assessment().failed()).isFalse();
  }

  @Test
  void whatFailedInTheNetworkIsLookedAtAgainAndTheRestIsNot() {
    Fake fake =
        new Fake(
            target ->
                facts(target, target.name().equals("t0") ? TcpState.TIMEOUT : TcpState.OPEN),
            TcpState.OPEN);
    Scan scan = scan(fake, Duration.ofSeconds(5));
    scan.all(targets(2), 0, 2, 2);
    assertThat(reachable(store.result("run", "t0").orElseThrow())).containsExactly(Judgement.FAIL);
    scan.again(targets(2), 2, 2);
    assertThat(reachable(store.result("run", "t0").orElseThrow())).doesNotContain(Judgement.FAIL);
  }

  @Test
  void anInterruptedScanKeepsWhatIsDoneAndStops() {
    AtomicInteger calls = new AtomicInteger();
    Thread scanning = Thread.currentThread();
    Fake fake =
        new Fake(
            target -> {
              if (calls.incrementAndGet() == 1) {
                return facts(target, TcpState.OPEN);
              }
              scanning.interrupt();
              Clock.system().pause(Duration.ofSeconds(30));
              return facts(target, TcpState.OPEN);
            },
            TcpState.OPEN);
    scan(fake, Duration.ofSeconds(60)).all(targets(3), 0, 3, 1);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(calls.get()).isEqualTo(2);
    assertThat(store.finishedTargets("run")).hasSize(1);
  }
}
