package org.v6ready.wire.netns;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.v6ready.wire.syscall.InterfaceNumber;
import org.v6ready.wire.syscall.NamespaceEntry;

/// Opens sockets in a network namespace, from one thread that lives in it. Needs root.
public final class NamespaceSockets implements AutoCloseable {
  private final ExecutorService inside;

  private NamespaceSockets(ExecutorService inside) {
    this.inside = inside;
  }

  /// Enters the namespace a file such as `/run/netns/NAME` stands for.
  public static NamespaceSockets in(Path namespace) throws IOException {
    ExecutorService inside = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("sandbox").factory());
    NamespaceSockets sockets = new NamespaceSockets(inside);
    try {
      return sockets.call(
          () -> {
            NamespaceEntry.enter(namespace);
            return sockets;
          });
    } catch (IOException refused) {
      inside.shutdownNow();
      throw refused;
    }
  }

  private <T> T call(Callable<T> work) throws IOException {
    try {
      return inside.submit(work).get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException io ? io : new IOException(failed.getCause());
    }
  }

  /// The number of an interface of the namespace.
  public int number(String device) throws IOException {
    return call(() -> InterfaceNumber.of(device));
  }

  /// A UDP socket of IPv6, bound to a local port or, with 0, to any.
  DatagramChannel datagram(InetSocketAddress local) throws IOException {
    return call(() -> DatagramChannel.open(StandardProtocolFamily.INET6).bind(local));
  }

  /// A listening TCP socket.
  ServerSocketChannel server(InetSocketAddress local) throws IOException {
    return call(
        () ->
            ServerSocketChannel.open(StandardProtocolFamily.INET6)
                .setOption(StandardSocketOptions.SO_REUSEADDR, true)
                .bind(local));
  }

  /// A TCP socket that is not connected yet.
  SocketChannel stream() throws IOException {
    return call(() -> SocketChannel.open(StandardProtocolFamily.INET6));
  }

  @Override
  public void close() {
    inside.shutdownNow();
  }
}
