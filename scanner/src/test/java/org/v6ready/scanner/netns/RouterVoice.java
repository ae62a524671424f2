package org.v6ready.scanner.netns;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.syscall.InterfaceNumber;
import org.v6ready.wire.syscall.NamespaceEntry;
import org.v6ready.wire.syscall.NativeSocket;
import org.v6ready.wire.syscall.SocketAddresses;
import org.v6ready.wire.syscall.SystemCallException;

/// A router that advertises itself five times a second, with a PREF64 option (RFC 8781), which the radvd of
/// Debian 12 cannot say.
final class RouterVoice implements AutoCloseable {
  private static final int ICMPV6 = 58;
  private static final int IPV6 = 41;
  private static final int MULTICAST_HOPS = 18;
  private static final int MULTICAST_IF = 17;
  private static final IpAddress ALL_NODES = IpAddress.of("ff02::1");

  private final Thread thread;
  private volatile boolean open = true;
  private volatile @Nullable SystemCallException broken;

  private RouterVoice(Namespace router, String link, byte[] octets) {
    this.thread = Thread.ofPlatform().daemon().start(() -> speak(router, link, octets));
  }

  /// Speaks on a link until closed.
  static RouterVoice on(Namespace router, String link, byte[] octets) {
    return new RouterVoice(router, link, octets);
  }

  /// An advertisement of a router of half an hour with these options.
  static byte[] advertisement(byte[]... options) {
    ByteBuffer octets = ByteBuffer.allocate(256).put((byte) 134).put((byte) 0).putShort((short) 0);
    octets.put((byte) 64).put((byte) 0).putShort((short) 1_800).putLong(0);
    for (byte[] option : options) {
      octets.put(option);
    }
    return Arrays.copyOf(octets.array(), octets.position());
  }

  /// The option of RFC 8781 section 4: a lifetime in seconds, the code of the length, the prefix.
  static byte[] pref64(int seconds, int code, String prefix) {
    return ByteBuffer.allocate(16).put((byte) 38).put((byte) 2).putShort((short) ((seconds / 8) << 3 | code))
        .put(IpAddress.of(prefix).octets(), 0, 12).array();
  }

  private void speak(Namespace router, String link, byte[] octets) {
    try {
      NamespaceEntry.enter(Path.of("/run/netns", router.name()));
      int index = InterfaceNumber.of(link);
      try (NativeSocket socket = NativeSocket.open(SocketAddresses.AF_INET6, 3, ICMPV6)) {
        socket.option(IPV6, MULTICAST_IF, index);
        socket.option(IPV6, MULTICAST_HOPS, 255);
        while (open) {
          socket.send(octets, SocketAddresses.inet6(ALL_NODES, 0, index));
          Clock.system().pause(Duration.ofMillis(200));
        }
      }
    } catch (SystemCallException refused) {
      broken = refused;
    }
  }

  @Override
  public void close() {
    open = false;
    thread.interrupt();
    if (broken != null) {
      throw new IllegalStateException(broken);
    }
  }
}
