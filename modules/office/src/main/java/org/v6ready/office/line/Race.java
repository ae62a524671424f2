package org.v6ready.office.line;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.RaceTry;
import org.v6ready.office.Threads;
import org.v6ready.wire.Wire;

/// One race of the families to a name that has both (RFC 8305): IPv6 starts 250 ms ahead, and whoever
/// connects first wins.
final class Race {
  private static final Duration HEAD_START = Duration.ofMillis(250);

  private final Wire wire;
  private final PathTries tries;

  Race(Wire wire) {
    this.wire = wire;
    this.tries = new PathTries(wire);
  }

  RaceTry run(String name, IpAddress six, IpAddress four, int port) {
    try (Threads threads = new Threads()) {
      Future<Optional<Duration>> ahead = threads.start(() -> tries.took(six, port));
      wire.clock().pause(HEAD_START);
      if (ahead.isDone() && threads.result(ahead).isPresent()) {
        return new RaceTry(name, Family.IPV6);
      }
      Optional<Duration> behind = tries.took(four, port);
      Optional<Duration> first = threads.result(ahead);
      boolean sixWins =
          first.isPresent() && (behind.isEmpty() || first.get().compareTo(behind.get().plus(HEAD_START)) <= 0);
      return new RaceTry(name, sixWins ? Family.IPV6 : behind.isPresent() ? Family.IPV4 : null);
    }
  }
}
