package org.v6ready.wire.netlink;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One netlink message without its header.
record NetlinkMessage(int type, int flags, int sequence, byte[] body) {
  static final int HEADER = 16;
  static final int ERROR = 2;
  static final int DONE = 3;

  /// The messages of one datagram; whatever does not fit ends the reading.
  static List<NetlinkMessage> read(byte[] datagram) {
    List<NetlinkMessage> found = new ArrayList<>();
    ByteBuffer buffer = ByteBuffer.wrap(datagram).order(ByteOrder.nativeOrder());
    for (int at = 0; at + HEADER <= datagram.length; ) {
      int length = buffer.getInt(at);
      if (length < HEADER || length > datagram.length - at) {
        break;
      }
      found.add(
          new NetlinkMessage(
              buffer.getShort(at + 4) & 0xffff,
              buffer.getShort(at + 6) & 0xffff,
              buffer.getInt(at + 8),
              Arrays.copyOfRange(datagram, at + HEADER, at + length)));
      at += (length + 3) & -4;
    }
    return found;
  }

  ByteBuffer buffer() {
    return ByteBuffer.wrap(body).order(ByteOrder.nativeOrder());
  }

  Attributes attributes(int from) {
    return Attributes.read(body, from);
  }
}
