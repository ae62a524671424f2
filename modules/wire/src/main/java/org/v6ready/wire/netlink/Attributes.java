package org.v6ready.wire.netlink;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.v6ready.model.address.IpAddress;

/// The attributes of one message by type; the last of a type wins. Reading stops at the first one that
/// does not fit, as the kernel's own readers do.
final class Attributes {
  private static final int HEADER = 4;
  private static final int TYPE_MASK = 0x3fff;

  private final Map<Integer, byte[]> byType = new HashMap<>();

  private Attributes() {}

  static Attributes read(byte[] octets, int from) {
    Attributes found = new Attributes();
    ByteBuffer buffer = ByteBuffer.wrap(octets).order(ByteOrder.nativeOrder());
    for (int at = from; at >= 0 && at + HEADER <= octets.length; ) {
      int length = buffer.getShort(at) & 0xffff;
      if (length < HEADER || at + length > octets.length) {
        break;
      }
      found.byType.put(buffer.getShort(at + 2) & TYPE_MASK, Arrays.copyOfRange(octets, at + HEADER, at + length));
      at += (length + 3) & -4;
    }
    return found;
  }

  Optional<byte[]> octets(int type) {
    return Optional.ofNullable(byType.get(type));
  }

  Optional<Integer> number(int type) {
    return number(type, 0);
  }

  /// The 32-bit number at an offset inside an attribute.
  Optional<Integer> number(int type, int offset) {
    return octets(type)
        .filter(octets -> octets.length >= offset + 4)
        .map(octets -> ByteBuffer.wrap(octets).order(ByteOrder.nativeOrder()).getInt(offset));
  }

  Optional<String> text(int type) {
    return octets(type)
        .map(octets -> {
          int end = 0;
          while (end < octets.length && octets[end] != 0) {
            end++;
          }
          return new String(octets, 0, end, java.nio.charset.StandardCharsets.UTF_8);
        });
  }

  Optional<IpAddress> address(int type) {
    return octets(type).filter(octets -> octets.length == 4 || octets.length == 16).map(IpAddress::ofOctets);
  }

  Optional<Attributes> nested(int type) {
    return octets(type).map(octets -> read(octets, 0));
  }
}
