package org.v6ready.use.flow;

/// Remembers where each direction of a conversation was last seen, in a table of fixed size. An exporter
/// that watches both where traffic comes in and where it goes out tells the same traffic twice, once as
/// ingress and once as egress; the first telling counts. The same traffic from two points without a
/// direction cannot be told from a second conversation and is only noted.
final class Sightings {
  private static final long INGRESS_EGRESS_MILLIS = 600_000;
  private static final long POINTS_MILLIS = 120_000;

  private final long[] flows;
  private final long[] points;
  private final long[] times;
  private final byte[] directions;
  private long repeated;

  /// `slots` is a power of two.
  Sightings(int slots) {
    flows = new long[slots];
    points = new long[slots];
    times = new long[slots];
    directions = new byte[slots];
  }

  /// Whether this direction of the conversation was told before as ingress and now comes as egress, or the
  /// other way round.
  boolean otherDirection(long directed, Flow flow, long point) {
    int slot = (int) (directed >>> 40) & (flows.length - 1);
    long ago = flow.endMillis - times[slot];
    boolean known = flows[slot] == directed && Math.abs(ago) < INGRESS_EGRESS_MILLIS;
    if (known && flow.direction >= 0 && directions[slot] >= 0 && flow.direction != directions[slot]) {
      return true;
    }
    if (known && points[slot] != point && Math.abs(ago) < POINTS_MILLIS) {
      repeated++;
    }
    flows[slot] = directed;
    points[slot] = point;
    times[slot] = flow.endMillis;
    directions[slot] = (byte) flow.direction;
    return false;
  }

  /// How often the same direction came from another observation point within two minutes.
  long repeated() {
    return repeated;
  }
}
