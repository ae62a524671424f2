package org.v6ready.wire;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.v6ready.model.address.IpAddress;

/// Where a packet for an address and port really goes. The Internet goes direct; the built-in lab
/// maps its global-looking addresses to loopback ports, so that everything above stays the same.
@FunctionalInterface
public interface Routes {
  /// The socket address to connect or send to.
  InetSocketAddress towards(IpAddress address, int port);

  /// Whether packets go out by this machine's own links, so that what is said on them concerns us.
  default boolean byOwnLinks() {
    return false;
  }

  /// Every address goes to itself.
  static Routes direct() {
    return new Direct();
  }

  /// To the address itself.
  record Direct() implements Routes {
    @Override
    public InetSocketAddress towards(IpAddress address, int port) {
      try {
        return new InetSocketAddress(InetAddress.getByAddress(address.octets()), port);
      } catch (UnknownHostException impossible) {
        throw new IllegalStateException("4 or 16 octets are an address", impossible);
      }
    }

    @Override
    public boolean byOwnLinks() {
      return true;
    }
  }
}
