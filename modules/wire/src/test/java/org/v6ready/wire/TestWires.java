package org.v6ready.wire;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.time.Clock;

/// Networks for tests on loopback.
public final class TestWires {
  private TestWires() {}

  /// One that is in nobody's way.
  public static Wire hasty(@Nullable Path caFile) {
    return Wires.open(settings(caFile, 10_000, 1_000_000));
  }

  /// One with these bounds per destination.
  public static WireSettings settings(@Nullable Path caFile, int perDestination, int perSecond) {
    return new WireSettings(
        List.of(),
        caFile,
        null,
        null,
        null,
        "v6ready/test",
        perDestination,
        perSecond,
        Routes.direct(),
        Clock.system());
  }

  public static Deadline in(long millis) {
    return Deadline.in(Duration.ofMillis(millis), Clock.system());
  }
}
