package org.v6ready.office.netns;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.syscall.NamespaceEntry;
import org.v6ready.wire.syscall.NativeSocket;
import org.v6ready.wire.syscall.SocketAddresses;
import org.v6ready.wire.syscall.SystemCallException;

/// Sends Router Advertisements once a second from a namespace's interface: for what radvd cannot say (a
/// PREF64 option in the Debian version) and for what no router should (a wrong hop limit).
final class RaSender implements AutoCloseable {
  private static final int ICMPV6 = 58;
  private static final int IPV6 = 41;
  private static final IpAddress ALL_NODES = IpAddress.of("ff02::1");
  private static final Clock CLOCK = Clock.system();

  private final Thread thread;
  private volatile boolean open = true;

  /// What to advertise. `preference` is 1 high, 0 medium, 3 low; a null prefix, resolver or PREF64 (always a
  /// /96) leaves the option out.
  record Advertisement(
      boolean managed, boolean other, int preference, int lifetime, int hopLimit,
      @Nullable IpPrefix prefix, @Nullable IpAddress resolver, @Nullable IpPrefix pref64) {
    byte[] octets() {
      ByteBuffer octets = ByteBuffer.allocate(256);
      octets.put((byte) 134).put((byte) 0).putShort((short) 0).put((byte) 64);
      octets.put((byte) ((managed ? 0x80 : 0) | (other ? 0x40 : 0) | preference << 3));
      octets.putShort((short) lifetime).putInt(0).putInt(0);
      if (prefix != null) {
        octets.put((byte) 3).put((byte) 4).put((byte) prefix.length()).put((byte) 0xc0);
        octets.putInt(1_800).putInt(900).putInt(0).put(prefix.address().octets());
      }
      if (resolver != null) {
        octets.put((byte) 25).put((byte) 3).putShort((short) 0).putInt(1_800).put(resolver.octets());
      }
      if (pref64 != null) {
        octets.put((byte) 38).put((byte) 2).putShort((short) 1_800).put(pref64.address().octets(), 0, 12);
      }
      return java.util.Arrays.copyOf(octets.array(), octets.position());
    }
  }

  private RaSender(Path namespace, int interfaceIndex, Advertisement what, CountDownLatch ready) {
    this.thread =
        Thread.ofPlatform().daemon().start(
            () -> {
              try {
                NamespaceEntry.enter(namespace);
                try (NativeSocket socket = NativeSocket.open(SocketAddresses.AF_INET6, 3, ICMPV6)) {
                  socket.option(IPV6, 17, interfaceIndex);
                  socket.option(IPV6, 18, what.hopLimit());
                  while (open) {
                    socket.send(what.octets(), SocketAddresses.inet6(ALL_NODES, 0, interfaceIndex));
                    ready.countDown();
                    CLOCK.pause(Duration.ofSeconds(1));
                  }
                }
              } catch (SystemCallException refused) {
                ready.countDown();
              }
            });
  }

  /// Starts sending, and returns after the first one.
  static RaSender start(Path namespace, int interfaceIndex, Advertisement what) throws InterruptedException {
    CountDownLatch ready = new CountDownLatch(1);
    RaSender sender = new RaSender(namespace, interfaceIndex, what, ready);
    ready.await();
    return sender;
  }

  @Override
  public void close() {
    open = false;
    thread.interrupt();
  }
}
