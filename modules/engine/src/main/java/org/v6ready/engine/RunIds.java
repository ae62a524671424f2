package org.v6ready.engine;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/// The ids of runs and audits: when they began, in UTC, and a random tail for two of the same second.
public final class RunIds {
  private static final DateTimeFormatter START =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private RunIds() {}

  /// One that sorts by its start, such as `20261126T225300Z-1f0a`.
  public static String at(Instant start) {
    return START.format(start) + "-" + HexFormat.of().toHexDigits((short) ThreadLocalRandom.current().nextInt());
  }
}
