package org.v6ready.wire.dial;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;

/// Turns to connect to an address: so many connections at once, and so many new ones a second with
/// a burst of the same number (verdict rule 12). An address nobody waits for is forgotten.
final class Politeness {
  private static final int SWEEP_ABOVE = 1024;

  private final int perDestination;
  private final long nanosPerToken;
  private final long burstNanos;
  private final Clock clock;
  private final Lock lock = new ReentrantLock();
  private final Map<IpAddress, Place> places = new HashMap<>();

  Politeness(int perDestination, int perSecond, Clock clock) {
    this.perDestination = perDestination;
    this.nanosPerToken = TimeUnit.SECONDS.toNanos(1) / Math.max(1, perSecond);
    this.burstNanos = TimeUnit.SECONDS.toNanos(1);
    this.clock = clock;
  }

  /// Waits for a turn; false when none came before the deadline. Every true needs one [#leave].
  boolean enter(IpAddress address, Deadline deadline) {
    Place place = borrow(address);
    boolean entered = false;
    try {
      entered =
          place.open.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)
              && token(place, deadline);
      return entered;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      if (!entered) {
        giveBack(place);
      }
    }
  }

  /// Ends a turn.
  void leave(IpAddress address) {
    lock.lock();
    try {
      Place place = places.get(address);
      if (place != null) {
        place.open.release();
        giveBack(place);
      }
    } finally {
      lock.unlock();
    }
  }

  /// How many addresses are remembered.
  int remembered() {
    lock.lock();
    try {
      return places.size();
    } finally {
      lock.unlock();
    }
  }

  /// Reserves the next free moment and waits for it. `nextFree` runs at most one burst behind the
  /// clock, which is what lets a rested address take its burst at once.
  private boolean token(Place place, Deadline deadline) {
    long wait;
    lock.lock();
    try {
      long now = clock.nanoTime();
      long next = Math.max(place.nextFree, now - burstNanos + nanosPerToken);
      wait = next - now;
      if (wait > 0 && wait > deadline.left().toNanos()) {
        place.open.release();
        return false;
      }
      place.nextFree = next + nanosPerToken;
    } finally {
      lock.unlock();
    }
    if (wait > 0) {
      clock.pause(Duration.ofNanos(wait));
    }
    return true;
  }

  private Place borrow(IpAddress address) {
    lock.lock();
    try {
      if (places.size() >= SWEEP_ABOVE) {
        long rested = clock.nanoTime() - burstNanos;
        places.values().removeIf(place -> place.users == 0 && place.nextFree - rested <= 0);
      }
      Place place =
          places.computeIfAbsent(
              address,
              _ -> new Place(new Semaphore(perDestination, true), clock.nanoTime() - burstNanos));
      place.users++;
      return place;
    } finally {
      lock.unlock();
    }
  }

  private void giveBack(Place place) {
    lock.lock();
    try {
      place.users--;
    } finally {
      lock.unlock();
    }
  }

  /// One address; its fields are guarded by the lock.
  private static final class Place {
    final Semaphore open;
    int users;
    long nextFree;

    Place(Semaphore open, long nextFree) {
      this.open = open;
      this.nextFree = nextFree;
    }
  }
}
