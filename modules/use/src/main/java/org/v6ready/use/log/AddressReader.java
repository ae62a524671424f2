package org.v6ready.use.log;

/// Reads an address from the bytes of a log into two numbers. IPv4-mapped IPv6 addresses, which servers
/// with one socket for both families write, are IPv4 clients and become so.
final class AddressReader {
  boolean ipv6;
  long high;
  long low;

  /// Whether the span is an address; brackets around IPv6 and a zone behind it are allowed.
  boolean read(byte[] line, int from, int to) {
    int start = from;
    int end = to;
    if (end - start > 2 && line[start] == '[' && line[end - 1] == ']') {
      start++;
      end--;
    }
    if (end - start < 2 || end - start > 64) {
      return false;
    }
    for (int i = start; i < Math.min(end, start + 5); i++) {
      if (line[i] == ':') {
        return readIpv6(line, start, zone(line, start, end));
      }
    }
    ipv6 = false;
    high = 0;
    low = quad(line, start, end);
    return low >= 0;
  }

  private static int zone(byte[] line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (line[i] == '%') {
        return i;
      }
    }
    return to;
  }

  /// The 32 bits of a dotted quad, or -1.
  private static long quad(byte[] line, int from, int to) {
    long bits = 0;
    int part = -1;
    int parts = 1;
    for (int i = from; i < to; i++) {
      int digit = line[i] - '0';
      if (digit >= 0 && digit <= 9) {
        part = part < 0 ? digit : part * 10 + digit;
        if (part > 255) {
          return -1;
        }
      } else if (line[i] == '.' && part >= 0 && parts < 4) {
        bits = bits << 8 | part;
        part = -1;
        parts++;
      } else {
        return -1;
      }
    }
    return parts == 4 && part >= 0 ? bits << 8 | part : -1;
  }

  private boolean readIpv6(byte[] line, int from, int to) {
    long head = 0;
    long tail = 0;
    int groups = 0;
    int gap = -1;
    int i = from;
    if (to - from >= 2 && line[from] == ':') {
      if (line[from + 1] != ':') {
        return false;
      }
      gap = 0;
      i = from + 2;
    }
    while (i < to) {
      int value = 0;
      int digits = 0;
      int start = i;
      while (i < to && hex(line[i]) >= 0) {
        value = value << 4 | hex(line[i++]);
        if (++digits > 4) {
          return false;
        }
      }
      if (i < to && line[i] == '.') {
        long quad = quad(line, start, to);
        if (quad < 0 || groups > 6) {
          return false;
        }
        head = head << 32 | tail >>> 32;
        tail = tail << 32 | quad;
        groups += 2;
        return finish(head, tail, groups, gap);
      }
      if (digits == 0 || groups == 8) {
        return false;
      }
      head = head << 16 | tail >>> 48;
      tail = tail << 16 | value;
      groups++;
      if (i < to) {
        if (line[i] != ':' || ++i == to) {
          return false;
        }
        if (line[i] == ':') {
          if (gap >= 0) {
            return false;
          }
          gap = groups;
          i++;
        }
      }
    }
    return finish(head, tail, groups, gap);
  }

  /// Moves the groups after the gap to the end and turns mapped addresses into IPv4.
  private boolean finish(long head, long tail, int groups, int gap) {
    if (gap < 0 ? groups != 8 : groups > 7) {
      return false;
    }
    long first = head;
    long second = tail;
    if (gap >= 0) {
      long[] moved = moved(head, tail, groups, gap);
      first = moved[0];
      second = moved[1];
    }
    ipv6 = !(first == 0 && second >>> 32 == 0xffff);
    high = first;
    low = ipv6 ? second : second & 0xffffffffL;
    return true;
  }

  private static long[] moved(long head, long tail, int groups, int gap) {
    long[] halves = new long[2];
    for (int i = 0; i < groups; i++) {
      int fromRight = groups - 1 - i;
      long group = (fromRight < 4 ? tail >>> (16 * fromRight) : head >>> (16 * (fromRight - 4))) & 0xffff;
      int at = i < gap ? i : 8 - groups + i;
      halves[at >> 2] |= group << (48 - 16 * (at & 3));
    }
    return halves;
  }

  private static int hex(byte octet) {
    if (octet >= '0' && octet <= '9') {
      return octet - '0';
    }
    int letter = octet | 0x20;
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
  }
}
