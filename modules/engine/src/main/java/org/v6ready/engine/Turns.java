package org.v6ready.engine;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.v6ready.model.time.Clock;
import org.v6ready.probes.OwnLag;

/// Whose turn it is. `width` targets are worked on at once. One that is still busy after a while is
/// waiting for something dead, which costs nothing: it makes room for the next, so that a list with
/// many dead addresses takes as long as one of them and not as long as their sum. `lingering` bounds
/// how many are under way in all. And the next one begins only when this machine keeps up, or after a
/// short wait, since a late machine measures itself.
final class Turns implements AutoCloseable {
  private static final Duration LATE = Duration.ofMillis(20);
  private static final Duration LOOK = Duration.ofMillis(25);
  private static final int LOOKS = 4;

  private final Semaphore working;
  private final Semaphore underWay;
  private final Duration room;
  private final Clock clock;
  private final OwnLag own;
  private final Lock door = new ReentrantLock(true);

  Turns(int width, int lingering, Duration room, Clock clock) {
    this.working = new Semaphore(Math.max(1, width));
    this.underWay = new Semaphore(Math.max(1, Math.max(width, lingering)));
    this.room = room;
    this.clock = clock;
    this.own = new OwnLag(clock);
  }

  /// Waits for a turn, works, ends the turn.
  void take(Runnable work) {
    begin();
    AtomicBoolean over = new AtomicBoolean();
    Thread patience =
        Thread.ofVirtual()
            .start(
                () -> {
                  clock.pause(room);
                  end(over);
                });
    try {
      work.run();
    } finally {
      end(over);
      patience.interrupt();
      underWay.release();
    }
  }

  private void begin() {
    underWay.acquireUninterruptibly();
    working.acquireUninterruptibly();
    door.lock();
    try {
      own.keptUp(LATE);
      boolean late = true;
      for (int look = 0; late && look < LOOKS && !Thread.currentThread().isInterrupted(); look++) {
        clock.pause(LOOK);
        late = !own.keptUp(LATE);
      }
    } finally {
      door.unlock();
    }
  }

  @Override
  public void close() {
    own.close();
  }

  private void end(AtomicBoolean over) {
    if (over.compareAndSet(false, true)) {
      working.release();
    }
  }
}
