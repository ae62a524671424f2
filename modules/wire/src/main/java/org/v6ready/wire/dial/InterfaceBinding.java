package org.v6ready.wire.dial;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.unix.RawUnixChannelOption;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps a socket on one interface: by its device where Linux lets us, else by its address. A
/// binding that fails fails the attempt; measuring over another interface would be a lie.
final class InterfaceBinding {
  private static final int SOL_SOCKET = 1;
  private static final int SO_BINDTODEVICE = 25;

  private final @Nullable String name;
  private final boolean byDevice;

  InterfaceBinding(@Nullable String name, boolean epoll) {
    this.name = name;
    this.byDevice = epoll;
  }

  /// Binds a channel to the device; call before it connects.
  void apply(Channel channel) {
    if (name == null || !byDevice) {
      return;
    }
    byte[] device = (name + "\0").getBytes(StandardCharsets.US_ASCII);
    ChannelOption<ByteBuffer> option =
        new RawUnixChannelOption("SO_BINDTODEVICE", SOL_SOCKET, SO_BINDTODEVICE, device.length);
    channel.config().setOption(option, ByteBuffer.wrap(device));
  }

  /// The address to bind to before connecting towards `remote`; empty leaves it to the system.
  Optional<InetSocketAddress> local(InetSocketAddress remote) throws SocketException {
    if (name == null || byDevice) {
      return Optional.empty();
    }
    NetworkInterface device = NetworkInterface.getByName(name);
    if (device == null) {
      throw new SocketException("No such interface: " + name);
    }
    return Optional.of(
        device
            .inetAddresses()
            .filter(a -> a.getClass() == remote.getAddress().getClass())
            .filter(a -> !a.isLinkLocalAddress() || remote.getAddress().isLinkLocalAddress())
            .map((InetAddress a) -> new InetSocketAddress(a, 0))
            .findFirst()
            .orElseThrow(() -> new SocketException("Cannot assign requested address")));
  }
}
