package org.v6ready.engine;

import java.time.Duration;

/// How long a scan waits: for one target, for one that was told to stop, and for the whole pass over
/// fails at the end.
record Limits(Duration target, Duration grace, Duration again) {
  static final Limits USUAL =
      new Limits(Duration.ofSeconds(120), Duration.ofSeconds(10), Duration.ofSeconds(20));
}
