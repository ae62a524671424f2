package org.v6ready.office.snmp;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.office.SnmpAgent;

/// IPv6's share of the octets between two readings of one agent. `octets` is what the share is of.
public record CounterShare(double share, long octets, Duration over, boolean doubtful) {
  private static final long NARROW = 1L << 32;

  /// A 32-bit counter of octets goes round in 34 s at 1 Gb/s; longer and it says nothing.
  private static final Duration NARROW_LONGEST = Duration.ofSeconds(30);

  /// The share; empty when a family is missing, nothing moved, or the counters started anew in between.
  public static Optional<CounterShare> between(SnmpAgent before, SnmpAgent after) {
    boolean narrow =
        after.cautions().contains("counter32-in-hc-column") || after.cautions().contains("no-64-bit-columns");
    Long four = moved(before.ipv4(), after.ipv4(), narrow);
    Long six = moved(before.ipv6(), after.ipv6(), narrow);
    boolean anew = before.discontinuity() != after.discontinuity();
    if (four == null || six == null || anew || four + six == 0) {
      return Optional.empty();
    }
    Duration over = Duration.between(before.at(), after.at());
    boolean doubtful = narrow && over.compareTo(NARROW_LONGEST) > 0;
    return Optional.of(new CounterShare((double) six / (four + six), four + six, over, doubtful));
  }

  private static @Nullable Long moved(
      SnmpAgent.@Nullable Octets before, SnmpAgent.@Nullable Octets after, boolean narrow) {
    if (before == null || after == null) {
      return null;
    }
    long in = difference(before.in(), after.in(), narrow);
    long out = difference(before.out(), after.out(), narrow);
    return in < 0 || out < 0 ? null : Long.valueOf(in + out);
  }

  private static long difference(long before, long after, boolean narrow) {
    long moved = after - before;
    return moved < 0 && narrow ? moved + NARROW : moved;
  }
}
