package org.v6ready.engine;

import java.time.Duration;

/// How long a scan waits: for one target, for one that was told to stop, for the whole pass over
/// fails at the end, for the instruments to look at one target, and before a busy target makes `room`
/// for the next, `lingering` under way at most.
record Limits(
    Duration target, Duration grace, Duration again, Duration witness, Duration room, int lingering) {
  static final Limits USUAL =
      new Limits(
          Duration.ofSeconds(120), Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(180),
          Duration.ofSeconds(1), 256);
}
