package org.v6ready.wire.syscall;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import org.v6ready.model.address.IpAddress;

/// Linux socket addresses: the family in host order, the rest in network order.
public final class SocketAddresses {
  public static final int AF_INET = 2;
  public static final int AF_INET6 = 10;
  public static final int AF_NETLINK = 16;
  public static final int AF_PACKET = 17;
  private static final int IN6_LENGTH = 28;

  private SocketAddresses() {}

  private static ByteBuffer of(int length, int family) {
    return ByteBuffer.allocate(length).order(ByteOrder.nativeOrder()).putShort((short) family).order(ByteOrder.BIG_ENDIAN);
  }

  /// `sockaddr_in6` with a scope.
  public static byte[] inet6(IpAddress address, int port, int interfaceIndex) {
    return of(IN6_LENGTH, AF_INET6)
        .putShort((short) port)
        .putInt(0)
        .put(address.octets())
        .order(ByteOrder.nativeOrder())
        .putInt(interfaceIndex)
        .array();
  }

  /// `sockaddr_in`.
  public static byte[] inet(IpAddress address, int port) {
    return of(16, AF_INET).putShort((short) port).put(address.octets()).array();
  }

  /// `sockaddr_nl` with a mask of groups.
  public static byte[] netlink(int groups) {
    return of(12, AF_NETLINK).order(ByteOrder.nativeOrder()).putShort((short) 0).putInt(0).putInt(groups).array();
  }

  /// `sockaddr_ll`.
  public static byte[] packet(int etherType, int interfaceIndex, byte[] mac) {
    return of(20, AF_PACKET)
        .putShort((short) etherType)
        .order(ByteOrder.nativeOrder())
        .putInt(interfaceIndex)
        .putShort((short) 0)
        .put((byte) 0)
        .put((byte) mac.length)
        .put(Arrays.copyOf(mac, 8))
        .array();
  }

  /// The address in a `sockaddr_in` or `sockaddr_in6`.
  public static Optional<IpAddress> address(byte[] name) {
    if (name.length < 8) {
      return Optional.empty();
    }
    int family = ByteBuffer.wrap(name).order(ByteOrder.nativeOrder()).getShort();
    if (family == AF_INET6 && name.length >= 24) {
      return Optional.of(IpAddress.ofOctets(Arrays.copyOfRange(name, 8, 24)));
    }
    return family == AF_INET ? Optional.of(IpAddress.ofOctets(Arrays.copyOfRange(name, 4, 8))) : Optional.empty();
  }

  /// The sender's link-layer address in a `sockaddr_ll`.
  public static byte[] hardware(byte[] name) {
    int length = name.length >= 12 ? Math.clamp(name[11], 0, Math.min(8, name.length - 12)) : 0;
    return Arrays.copyOfRange(name, 12, Math.max(12, 12 + length));
  }
}
