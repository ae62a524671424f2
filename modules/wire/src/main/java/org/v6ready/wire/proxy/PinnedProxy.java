package org.v6ready.wire.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.v6ready.wire.Wire;
import org.v6ready.wire.dial.Connection;
import org.v6ready.wire.netns.NetworkNamespace;

/// An HTTP proxy (CONNECT and absolute-form requests, RFC 9110 section 9.3.6, RFC 9112 section 3.2.2)
/// on a loopback port. It resolves names itself, in the families it was given and in that order, and
/// never dials a special-purpose address. Bounded: 256 clients, 64 kB of request head, 64 MB passed on.
public final class PinnedProxy implements AutoCloseable {
  private static final int MAX_HEAD_OCTETS = 65_536;
  private static final int MAX_CLIENTS = 256;

  private final ServerSocket listener;
  private final Upstream upstream;
  private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
  private final List<ProxiedConnection> log = new CopyOnWriteArrayList<>();

  private PinnedProxy(ServerSocket listener, Upstream upstream) {
    this.listener = listener;
    this.upstream = upstream;
  }

  /// Starts on a free port, showing its clients one world.
  public static PinnedProxy start(Wire wire, ClientWorld world, boolean allowPrivate) {
    return start(wire, world, allowPrivate, PinnedProxy::onLoopback);
  }

  /// Starts on a free port of `::1` inside a network namespace, for clients that live there; it dials
  /// from outside.
  public static PinnedProxy startIn(
      NetworkNamespace namespace, Wire wire, ClientWorld world, boolean allowPrivate) {
    return start(wire, world, allowPrivate, () -> namespace.inside(PinnedProxy::onLoopback6));
  }

  private interface Listening {
    ServerSocket open() throws IOException;
  }

  private static ServerSocket onLoopback() throws IOException {
    return new ServerSocket(0, 128, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
  }

  private static ServerSocket onLoopback6() throws IOException {
    byte[] one = new byte[16];
    one[15] = 1;
    return new ServerSocket(0, 128, InetAddress.getByAddress(one));
  }

  private static PinnedProxy start(
      Wire wire, ClientWorld world, boolean allowPrivate, Listening listening) {
    try {
      PinnedProxy proxy =
          new PinnedProxy(listening.open(), new Upstream(wire, world, allowPrivate));
      Thread.ofVirtual().name("proxy").start(proxy::accept);
      return proxy;
    } catch (IOException unable) {
      throw new UncheckedIOException(unable);
    }
  }

  /// Where clients connect, as a URL's authority.
  public String authority() {
    InetAddress address = listener.getInetAddress();
    String host = address instanceof java.net.Inet6Address ? "[::1]" : address.getHostAddress();
    return host + ":" + listener.getLocalPort();
  }

  /// Every connection asked for so far, in order.
  public List<ProxiedConnection> connections() {
    return List.copyOf(log);
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        if (clients.size() >= MAX_CLIENTS) {
          client.close();
        } else {
          clients.add(client);
          Thread.ofVirtual().name("proxy-client").start(() -> serve(client));
        }
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      client.setSoTimeout(60_000);
      String head = head(client.getInputStream());
      ProxyRequest request = ProxyRequest.parse(head);
      Upstream.Reached reached = upstream.connect(request.host(), request.port());
      log.add(reached.record());
      Connection connection = reached.connection();
      if (connection == null) {
        reply(client.getOutputStream(), "502 Bad Gateway");
        return;
      }
      try (connection) {
        if (request.tunnel()) {
          reply(client.getOutputStream(), "200 Connection Established");
        } else {
          connection.write(request.forwarded(), upstream.patience());
        }
        relay(client, connection);
      }
    } catch (IOException | IllegalArgumentException gone) {
      // The client left, or spoke no HTTP: there is nobody to tell.
    } finally {
      clients.remove(client);
    }
  }

  private void relay(Socket client, Connection connection) throws IOException {
    Thread up = Thread.ofVirtual().name("proxy-up").start(() -> pumpUp(client, connection));
    try {
      upstream.pumpDown(connection, client.getOutputStream());
    } finally {
      client.close();
      connection.close();
      up.interrupt();
    }
  }

  private void pumpUp(Socket client, Connection connection) {
    byte[] buffer = new byte[16_384];
    try {
      for (int n = client.getInputStream().read(buffer); n > 0; n = client.getInputStream().read(buffer)) {
        if (!connection.write(Arrays.copyOf(buffer, n), upstream.patience())) {
          return;
        }
      }
    } catch (IOException closed) {
      connection.close();
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.length() < MAX_HEAD_OCTETS && head.indexOf("\r\n\r\n") < 0) {
      int octet = in.read();
      if (octet < 0) {
        throw new IOException("closed inside the request head");
      }
      head.append((char) octet);
    }
    return head.toString();
  }

  private static void reply(OutputStream out, String status) throws IOException {
    out.write(("HTTP/1.1 " + status + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket client : clients) {
        client.close();
      }
    } catch (IOException alreadyGone) {
      // Closing is best effort.
    }
  }
}
