package org.v6ready.scanner.netns;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.dns.WalkEnd;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Routes;
import org.v6ready.wire.Wire;
import org.v6ready.wire.WireSettings;
import org.v6ready.wire.Wires;

/// A process of its own inside a namespace: walks names over IPv6 from the root, 64 at once, and says
/// how many resolved in what time. Arguments: root hints, a resolver, the names.
final class NameWalk {
  private static final int WIDTH = 64;

  private NameWalk() {}

  /// Walks and prints one line.
  public static void main(String... arguments) throws Exception {
    Clock clock = Clock.system();
    WireSettings settings =
        new WireSettings(List.of(IpAddress.of(arguments[1])), null, Path.of(arguments[0]), null, null, "bench", 6, 20, Routes.direct(), clock);
    List<String> names = List.of(arguments).subList(2, arguments.length);
    long begun = clock.nanoTime();
    try (Wire wire = Wires.open(settings); ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Semaphore turns = new Semaphore(WIDTH);
      List<Future<WalkEnd>> walks = new ArrayList<>();
      for (String name : names) {
        walks.add(threads.submit(() -> {
          turns.acquire();
          try {
            return wire.walker().walk(DomainName.of(name), "AAAA", Family.IPV6, Deadline.in(Duration.ofSeconds(20), clock)).end();
          } finally {
            turns.release();
          }
        }));
      }
      int resolved = 0;
      for (Future<WalkEnd> walk : walks) {
        resolved += walk.get() == WalkEnd.RESOLVED ? 1 : 0;
      }
      System.out.printf(Locale.ROOT, "%d of %d names resolved over IPv6 in %.1f s%n", resolved, names.size(), (clock.nanoTime() - begun) / 1e9);
    }
  }
}
