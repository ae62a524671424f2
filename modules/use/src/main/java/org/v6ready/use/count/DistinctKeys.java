package org.v6ready.use.count;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// Distinct things (visitors, flows, hosts) per day and family in bounded memory: an exact set of keyed hashes as long as it
/// fits, then adaptive sampling (Wegman 1990) that keeps every second hash, every fourth, and so on. A
/// key holds its day and family, so that the sample can be counted by them.
public final class DistinctKeys {
  /// Slots of the largest table: 8 MB.
  private static final int MOST_SLOTS = 1 << 20;

  private static final int DAY_BITS = 12;
  private static final int HASH_SHIFT = DAY_BITS + 1;

  private long[] slots = new long[1 << 12];
  private int size;
  private int level;

  /// Notes one thing seen on a day; `hash` mixes what it is with a key of the run.
  public void add(long hash, long day, boolean ipv6) {
    long key = hash << HASH_SHIFT | (day & ((1 << DAY_BITS) - 1)) << 1 | (ipv6 ? 1 : 0);
    if (sampled(key)) {
      insert(key == 0 ? 1L << 63 : key);
    }
  }

  private boolean sampled(long key) {
    return (key >>> HASH_SHIFT & ((1L << level) - 1)) == 0;
  }

  private void insert(long key) {
    int mask = slots.length - 1;
    int slot = (int) (SpanHash.mix(key) >>> 20) & mask;
    while (slots[slot] != 0) {
      if (slots[slot] == key) {
        return;
      }
      slot = slot + 1 & mask;
    }
    slots[slot] = key;
    if (++size > slots.length / 2) {
      grow();
    }
  }

  private void grow() {
    if (slots.length < MOST_SLOTS) {
      refill(slots.length * 2);
    } else {
      while (size > slots.length / 2) {
        level++;
        refill(slots.length);
      }
    }
  }

  private void refill(int length) {
    long[] old = slots;
    slots = new long[length];
    size = 0;
    for (long key : old) {
      if (key != 0 && sampled(key)) {
        insert(key);
      }
    }
  }

  /// Takes over the keys of another worker, counting common ones once.
  public void merge(DistinctKeys other) {
    if (other.level > level) {
      level = other.level;
      refill(slots.length);
    }
    for (long key : other.slots) {
      if (key != 0 && sampled(key)) {
        insert(key);
      }
    }
  }

  /// One in how many things was kept: 1 when the count is exact.
  public long oneIn() {
    return 1L << level;
  }

  /// Things by day (the day's number modulo 4096): IPv6 and all.
  public Map<Integer, long[]> byDay() {
    Map<Integer, long[]> days = new TreeMap<>();
    Arrays.stream(slots)
        .filter(key -> key != 0)
        .forEach(
            key -> {
              long[] counts = days.computeIfAbsent((int) (key >>> 1 & ((1L << DAY_BITS) - 1)), _ -> new long[2]);
              counts[0] += (key & 1) * oneIn();
              counts[1] += oneIn();
            });
    return days;
  }

  /// The number of a day in [#byDay].
  public static int dayNumber(long epochDay) {
    return (int) (epochDay & ((1 << DAY_BITS) - 1));
  }
}
