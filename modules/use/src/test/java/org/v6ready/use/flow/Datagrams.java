package org.v6ready.use.flow;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.v6ready.model.address.IpAddress;

/// Writes flow messages octet by octet, as exporters do.
final class Datagrams {
  static final long BOOT = 1_764_000_000_000L;
  static final String INSIDE_6 = "2405:4800:1:2::10";
  static final String OUTSIDE_6 = "2a02:26f0::5";
  static final String INSIDE_4 = "192.168.1.10";
  static final String OUTSIDE_4 = "113.160.1.2";

  private final boolean ipfix;
  private final List<byte[]> sets = new ArrayList<>();
  long domain = 1;
  long sequence;
  long seconds = BOOT / 1000 + 1_000;
  long uptime = 1_000_000;

  private Datagrams(boolean ipfix) {
    this.ipfix = ipfix;
  }

  static Datagrams v9() {
    return new Datagrams(false);
  }

  static Datagrams ipfix() {
    return new Datagrams(true);
  }

  long millis() {
    return seconds * 1000;
  }

  /// A template of (element, length) pairs; negative elements are of RFC 5103's enterprise.
  Datagrams template(int id, int... fields) {
    ByteBuffer body = ByteBuffer.allocate(4000).putShort((short) id).putShort((short) (fields.length / 2));
    fields(body, fields);
    return set(ipfix ? 2 : 0, body);
  }

  private static void fields(ByteBuffer body, int... fields) {
    for (int i = 0; i < fields.length; i += 2) {
      boolean enterprise = fields[i] < 0;
      body.putShort((short) (enterprise ? -fields[i] | 0x8000 : fields[i])).putShort((short) fields[i + 1]);
      if (enterprise) {
        body.putInt(29_305);
      }
    }
  }

  Datagrams options(int id, int scopes, int... fields) {
    ByteBuffer body = ByteBuffer.allocate(2000).putShort((short) id);
    if (ipfix) {
      body.putShort((short) (fields.length / 2)).putShort((short) scopes);
    } else {
      body.putShort((short) (scopes * 4)).putShort((short) (fields.length * 2 - scopes * 4));
    }
    fields(body, fields);
    return set(ipfix ? 3 : 1, body);
  }

  Datagrams withdraw(int id) {
    return set(2, ByteBuffer.allocate(4).putShort((short) id).putShort((short) 0));
  }

  Datagrams data(int id, byte[]... records) {
    ByteBuffer body = ByteBuffer.allocate(60_000);
    for (byte[] record : records) {
      body.put(record);
    }
    return set(id, body);
  }

  private Datagrams set(int id, ByteBuffer body) {
    body.flip();
    int padding = (4 - body.remaining() % 4) % 4;
    sets.add(
        ByteBuffer.allocate(4 + body.remaining() + padding).putShort((short) id)
            .putShort((short) (4 + body.remaining() + padding)).put(body).array());
    return this;
  }

  ByteBuffer message() {
    int length = sets.stream().mapToInt(set -> set.length).sum() + (ipfix ? 16 : 20);
    ByteBuffer out = ByteBuffer.allocate(length);
    if (ipfix) {
      out.putShort((short) 10).putShort((short) length).putInt((int) seconds).putInt((int) sequence).putInt((int) domain);
    } else {
      out.putShort((short) 9).putShort((short) 0xbeef).putInt((int) uptime).putInt((int) seconds);
      out.putInt((int) sequence).putInt((int) domain);
    }
    sets.forEach(out::put);
    sets.clear();
    return out.flip();
  }

  /// A record of addresses, numbers of four octets, single octets (as `Byte`), shorts, longs.
  static byte[] record(Object... values) {
    ByteBuffer out = ByteBuffer.allocate(1000);
    for (Object value : values) {
      switch (value) {
        case String address -> out.put(IpAddress.of(address).octets());
        case Integer number -> out.putInt(number);
        case Byte number -> out.put(number);
        case Short number -> out.putShort(number);
        case Long number -> out.putLong(number);
        case byte[] octets -> out.put(octets);
        default -> throw new IllegalArgumentException(value.toString());
      }
    }
    byte[] octets = new byte[out.position()];
    out.flip().get(octets);
    return octets;
  }
}
