package org.v6ready.use.flow;

import java.nio.ByteBuffer;

/// The elements of one record by [Slot], filled again for every record.
final class FlowValues {
  private final long[] values = new long[Slot.COUNT];
  private long present;

  void clear() {
    present = 0;
  }

  boolean has(int slot) {
    return (present >>> slot & 1) != 0;
  }

  /// The value, or 0 when the record has none.
  long get(int slot) {
    return has(slot) ? values[slot] : 0;
  }

  void put(int slot, long value) {
    values[slot] = value;
    present |= 1L << slot;
  }

  /// Reads an element of any length that reduced-size encoding allows (RFC 7011 section 6.2); longer ones
  /// are not numbers and are passed over.
  void read(int slot, ByteBuffer octets, int at, int length) {
    if (slot == Slot.SECTION) {
      put(slot, (long) at << 32 | length);
    } else if (Slot.wide(slot)) {
      if (length == 16) {
        put(slot, octets.getLong(at));
        put(slot + 1, octets.getLong(at + 8));
      }
    } else if (length <= 8) {
      put(slot, number(octets, at, length));
    }
  }

  private static long number(ByteBuffer octets, int at, int length) {
    return switch (length) {
      case 1 -> octets.get(at) & 0xff;
      case 2 -> octets.getShort(at) & 0xffff;
      case 4 -> octets.getInt(at) & 0xffffffffL;
      case 8 -> octets.getLong(at);
      default -> {
        long value = 0;
        for (int i = 0; i < length; i++) {
          value = value << 8 | (octets.get(at + i) & 0xff);
        }
        yield value;
      }
    };
  }
}
