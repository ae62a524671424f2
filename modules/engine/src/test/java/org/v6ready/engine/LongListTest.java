package org.v6ready.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
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
import org.v6ready.store.SqliteRunStore;

/// A list of ten thousand targets: every one stored, in the order of the list, and none kept in memory.
class LongListTest {
  private static final int TARGETS = 10_000;
  private static final int WIDTH = 64;

  private static Target target(int number) {
    return Target.of("t" + number, new Service.Dns(DomainName.of("t" + number + ".vn")));
  }

  /// Facts whose details fill a few kilobytes, as real ones do.
  private static TargetFacts facts(Target target) {
    IpAddress four = IpAddress.of("203.162.1.1");
    IpAddress six = IpAddress.of("2401:d800::1");
    HostFacts host =
        new HostFacts(
            target.service().host(), AddressAnswer.of(four), AddressAnswer.of(six), List.of(), DnssecStatus.INSECURE, null, null,
            List.of(), List.of(), List.of(address(target, four), address(target, six)));
    return new TargetFacts.Dns(List.of(host), List.of());
  }

  private static AddressFacts address(Target target, IpAddress address) {
    ConnectAttempt attempt = new ConnectAttempt(TcpState.OPEN, Instant.EPOCH, Duration.ZERO, target.name() + " ".repeat(2_000));
    return new AddressFacts(address, List.of(new PortFacts(443, List.of(attempt), null, null)), null);
  }

  /// Measures at once and remembers what it gave only as long as somebody else holds it.
  private static final class Fleeting implements Prober {
    private final Queue<WeakReference<TargetFacts>> given = new ConcurrentLinkedQueue<>();

    @Override
    public TargetFacts measure(Target target) {
      TargetFacts facts = facts(target);
      given.add(new WeakReference<>(facts));
      return facts;
    }

    @Override
    public TargetFacts remeasure(Target target, TargetFacts earlier) {
      return earlier;
    }

    long held() {
      System.gc();
      return given.stream().filter(one -> one.get() != null).count();
    }
  }

  /// The machine's own clock with pauses cut short: the pace at which targets begin is another test's.
  private static final class Brisk implements Clock {
    @Override
    public Instant now() {
      return Clock.system().now();
    }

    @Override
    public long nanoTime() {
      return Clock.system().nanoTime();
    }

    @Override
    public void pause(Duration duration) {
      Clock.system().pause(Duration.ofNanos(Math.min(duration.toNanos(), 200_000)));
    }
  }

  @Test
  void tenThousandTargetsAreStoredInTheirOrderAndNoneIsKeptInMemory(@TempDir Path directory) {
    List<Target> targets = IntStream.range(0, TARGETS).mapToObj(LongListTest::target).toList();
    Fleeting prober = new Fleeting();
    try (SqliteRunStore store = SqliteRunStore.open(directory.resolve("v6ready.db"))) {
      store.begin(new RunHeader("run", Instant.EPOCH, null, Judge.POLICY, "test", "", false, Vantage.dualStack()));
      store.list("run", targets.stream().map(Target::name).toList());
      Scan scan = new Scan(prober, Limits.USUAL, Vantage.dualStack(), store, "run", new ScanListener() {}, new Brisk());
      scan.all(targets, 0, TARGETS, WIDTH);
      scan.again(targets, TARGETS, WIDTH);
      List<String> stored = new ArrayList<>();
      store.eachResult("run", (TargetResult result) -> stored.add(result.target().name()));
      assertThat(stored).containsExactlyElementsOf(targets.stream().map(Target::name).toList());
      Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(prober.held()).isLessThan(WIDTH));
    }
  }
}
