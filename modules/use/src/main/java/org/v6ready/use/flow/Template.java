package org.v6ready.use.flow;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// How the records of one set are laid out. `scopes` is the number of leading scope fields, 0 for data.
/// `elements` holds element, length and enterprise of each field in turn, as they came, so that a template
/// can be compared and stored.
final class Template {
  private static final int VARIABLE = 0xffff;
  private static final int MOST_FIELDS = 500;

  private final int id;
  private final int scopes;
  private final long[] elements;
  private final int[] lengths;
  private final int[] slots;

  Template(int id, int scopes, long[] elements) {
    this.id = id;
    this.scopes = scopes;
    this.elements = elements;
    this.lengths = new int[elements.length / 3];
    this.slots = new int[elements.length / 3];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = (int) elements[i * 3 + 1];
      slots[i] = Slot.of((int) elements[i * 3], elements[i * 3 + 2]);
    }
  }

  int id() {
    return id;
  }

  int scopes() {
    return scopes;
  }

  long[] elements() {
    return elements;
  }

  /// Reads the fields of a template whose header has been read; null when it is cut off or absurd. The
  /// buffer stands behind it afterwards.
  static @Nullable Template read(int id, int count, int scopes, boolean ipfix, ByteBuffer octets) {
    if (count > MOST_FIELDS || scopes > count) {
      return null;
    }
    long[] elements = new long[count * 3];
    for (int i = 0; i < count; i++) {
      if (octets.remaining() < 4) {
        return null;
      }
      int element = octets.getShort() & 0xffff;
      elements[i * 3 + 1] = octets.getShort() & 0xffff;
      if (ipfix && (element & 0x8000) != 0) {
        if (octets.remaining() < 4) {
          return null;
        }
        elements[i * 3 + 2] = octets.getInt() & 0xffffffffL;
        element &= 0x7fff;
      }
      elements[i * 3] = element;
    }
    Template template = new Template(id, scopes, elements);
    return template.least() == 0 ? null : template;
  }

  /// The same layout, whatever it is called.
  boolean same(Template other) {
    return scopes == other.scopes && Arrays.equals(elements, other.elements);
  }

  int fields() {
    return lengths.length;
  }

  /// The octets a record has at least; a template of nothing would never end.
  int least() {
    int sum = 0;
    for (int length : lengths) {
      sum += length == VARIABLE ? 1 : length;
    }
    return sum;
  }

  /// Reads one record at `from` into `values`; where the next begins, or -1 when this one is cut off. Scope
  /// fields of NetFlow v9 have types of their own and are only passed over.
  int record(ByteBuffer octets, int from, int to, FlowValues values, boolean ipfix) {
    values.clear();
    int at = from;
    for (int i = 0; i < lengths.length; i++) {
      int length = lengths[i];
      if (length == VARIABLE && ipfix) {
        if (at >= to) {
          return -1;
        }
        length = octets.get(at++) & 0xff;
        if (length == 255) {
          if (at + 2 > to) {
            return -1;
          }
          length = octets.getShort(at) & 0xffff;
          at += 2;
        }
      }
      if (at + length > to) {
        return -1;
      }
      int slot = i < scopes && !ipfix ? Slot.NONE : slots[i];
      if (slot != Slot.NONE && length > 0) {
        values.read(slot, octets, at, length);
      }
      at += length;
    }
    return at;
  }
}
