package org.v6ready.office.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.office.PathTry;
import org.v6ready.office.Threads;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Wire;
import org.v6ready.wire.dial.Dialled;

/// Connects to anchors again and again.
final class PathTries {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration BETWEEN = Duration.ofMillis(250);

  private final Wire wire;

  PathTries(Wire wire) {
    this.wire = wire;
  }

  List<PathTry> all(List<Anchors.Point> points, int attempts) {
    List<List<Future<Optional<Duration>>>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int turn = 0; turn < attempts; turn++) {
        running.add(points.stream().map(point -> threads.submit(() -> took(point.address(), point.port()))).toList());
        wire.clock().pause(BETWEEN);
      }
    }
    try (Threads done = new Threads()) {
      List<PathTry> found = new ArrayList<>();
      for (int i = 0; i < points.size(); i++) {
        int at = i;
        List<Duration> connects = running.stream().flatMap(turn -> done.result(turn.get(at)).stream()).toList();
        Anchors.Point point = points.get(i);
        found.add(new PathTry(point.name(), point.operator(), point.address(), point.port(), running.size(), connects));
      }
      return found;
    }
  }

  /// How long one connection took; empty when it did not come about.
  Optional<Duration> took(IpAddress address, int port) {
    Dialled dialled = wire.dialer().dial(address, port, Deadline.in(PATIENCE, wire.clock()));
    if (dialled instanceof Dialled.Open open) {
      open.connection().close();
    }
    return dialled.attempt().state() == TcpState.OPEN ? Optional.of(dialled.attempt().took()) : Optional.empty();
  }
}
