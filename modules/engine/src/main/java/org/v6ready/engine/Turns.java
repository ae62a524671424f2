package org.v6ready.engine;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.v6ready.model.time.Clock;

/// Whose turn it is. `width` targets are worked on at once. One that is still busy after a while is
/// waiting for something dead, which costs nothing: it makes room for the next, so that a list with
/// many dead addresses takes as long as one of them and not as long as their sum. `lingering` bounds
/// how many are under way in all.
final class Turns {
  private final Semaphore working;
  private final Semaphore underWay;
  private final Duration room;
  private final Clock clock;

  Turns(int width, int lingering, Duration room, Clock clock) {
    this.working = new Semaphore(Math.max(1, width));
    this.underWay = new Semaphore(Math.max(1, Math.max(width, lingering)));
    this.room = room;
    this.clock = clock;
  }

  /// Waits for a turn, works, ends the turn.
  void take(Runnable work) {
    underWay.acquireUninterruptibly();
    working.acquireUninterruptibly();
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

  private void end(AtomicBoolean over) {
    if (over.compareAndSet(false, true)) {
      working.release();
    }
  }
}
