package org.v6ready.scanner;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C: interrupts the working thread and keeps the process alive until it has put away what is
/// done. The thread may no longer call `System.exit` once [#came].
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 20;

  private final CountDownLatch putAway = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean came;

  private Interruption(Thread working) {
    this.hook =
        new Thread(
            () -> {
              came = true;
              working.interrupt();
              awaitPutAway();
            },
            "ctrl-c");
  }

  static Interruption of(Thread working) {
    Interruption interruption = new Interruption(working);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  boolean came() {
    return came;
  }

  private void awaitPutAway() {
    try {
      boolean _ = putAway.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    putAway.countDown();
    if (!came) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException alreadyShuttingDown) {
        came = true;
      }
    }
  }
}
