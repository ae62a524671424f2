package org.v6ready.wire.netns;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.fact.LargeTransfer.Direction;
import org.v6ready.wire.Wire;

/// Some [ForcedPath]s, so that several servers can be looked at at once; each is built when it is first
/// needed.
public final class ForcedPaths implements AutoCloseable {
  /// The MTU forced, the least an IPv6 link may have (RFC 8200 section 5).
  public static final int MTU = 1280;

  /// What is done over a path. `tooBigs` tells how many Packet Too Big its router has sent so far.
  public interface Passing<T> {
    /// Does it over a network of its own.
    T over(Wire wire, LongSupplier tooBigs);
  }

  private static final int UNMET = 150;

  private final Wire wire;
  private final AtomicInteger unmet = new AtomicInteger(UNMET);
  private final Semaphore permits;
  private final Lock lock = new ReentrantLock();
  private final List<ForcedPath> all = new ArrayList<>();
  private final Deque<ForcedPath> free = new ArrayDeque<>();

  private ForcedPaths(Wire wire, int most) {
    this.wire = wire;
    this.permits = new Semaphore(most);
  }

  /// At most `most` paths; the first is built at once, to know whether one can be. Throws
  /// [NamespaceUnavailable] with the reason.
  public static ForcedPaths open(Wire wire, int most) {
    ForcedPaths paths = new ForcedPaths(wire, most);
    paths.free.push(paths.built());
    return paths;
  }

  /// Runs work in one direction, the path narrowed or not, from an address that the same server has met in
  /// that direction only. Waits while all paths are in use. Throws [NamespaceUnavailable] when there is none.
  public <T> T from(boolean narrowed, Direction direction, Passing<T> work) {
    return over(path -> path.from(narrowed, direction, work));
  }

  /// The same over a narrowed path, from an address that no server has met; nothing once too many have been
  /// used, for each stays in the neighbour table of the machine's gateway for a while.
  public <T> Optional<T> fromUnmet(Direction direction, Passing<T> work) {
    return unmet.getAndDecrement() > 0 ? Optional.of(over(path -> path.fromUnmet(direction, work))) : Optional.empty();
  }

  private <T> T over(Function<ForcedPath, T> work) {
    permits.acquireUninterruptibly();
    try {
      ForcedPath path = taken();
      try {
        return work.apply(path);
      } finally {
        locked(() -> free.push(path));
      }
    } finally {
      permits.release();
    }
  }

  private ForcedPath taken() {
    lock.lock();
    try {
      ForcedPath idle = free.poll();
      return idle == null ? built() : idle;
    } finally {
      lock.unlock();
    }
  }

  private ForcedPath built() {
    ForcedPath path = ForcedPath.open(wire);
    all.add(path);
    return path;
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    locked(() -> all.forEach(ForcedPath::close));
  }
}
