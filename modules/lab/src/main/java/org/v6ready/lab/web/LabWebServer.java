package org.v6ready.lab.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// One listening loopback socket that answers each GET by its path. HTTP/1.1, one request a
/// connection.
public final class LabWebServer implements AutoCloseable {
  private static final int MAX_HEAD_OCTETS = 16_384;

  private final ServerSocket listener;
  private final Function<String, LabAnswer> site;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private LabWebServer(ServerSocket listener, Function<String, LabAnswer> site) {
    this.listener = listener;
    this.site = site;
  }

  /// Listens on a free port of `loopback`; speaks TLS when there is a context. `site` maps a path to
  /// its answer.
  public static LabWebServer start(
      InetAddress loopback, @Nullable SSLContext tls, Function<String, LabAnswer> site) throws IOException {
    ServerSocket listener =
        tls == null
            ? new ServerSocket(0, 64, loopback)
            : tls.getServerSocketFactory().createServerSocket(0, 64, loopback);
    LabWebServer server = new LabWebServer(listener, site);
    Thread.ofVirtual().name("lab-web").start(server::accept);
    return server;
  }

  /// Where it listens.
  public InetSocketAddress address() {
    return new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort());
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        open.add(socket);
        Thread.ofVirtual().name("lab-web-connection").start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setSoTimeout(30_000);
      String path = requestPath(new BufferedInputStream(socket.getInputStream()));
      if (path != null) {
        answer(socket, site.apply(path));
      }
    } catch (IOException gone) {
      // The client left, or refused our certificate: nothing to tell anyone.
    } finally {
      open.remove(socket);
    }
  }

  private static @Nullable String requestPath(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.length() < MAX_HEAD_OCTETS && head.indexOf("\r\n\r\n") < 0) {
      int octet = in.read();
      if (octet < 0) {
        return null;
      }
      head.append((char) octet);
    }
    String[] words = head.toString().split("\\s+", 3);
    return words.length == 3 ? words[1] : null;
  }

  private static void answer(Socket socket, LabAnswer answer) throws IOException {
    OutputStream out = socket.getOutputStream();
    switch (answer) {
      case LabAnswer.Whole whole -> {
        out.write(head(whole.status(), whole.headers(), whole.body().length));
        out.write(whole.body());
        out.flush();
      }
      case LabAnswer.Stall stall -> {
        out.write(head(200, Map.of("Content-Type", "text/html"), 200_000));
        out.write(new byte[stall.octets()]);
        out.flush();
        linger(socket);
      }
      case LabAnswer.Drip _ -> drip(socket, out);
      case LabAnswer.Cut _ -> socket.setSoLinger(true, 0);
      case LabAnswer.Raw raw -> {
        out.write(raw.octets());
        out.flush();
      }
    }
  }

  private static void drip(Socket socket, OutputStream out) throws IOException {
    out.write(head(200, Map.of("Content-Type", "text/html"), 1_000_000));
    out.flush();
    socket.setSoTimeout(1_000);
    for (int i = 0; i < 120; i++) {
      out.write(' ');
      out.flush();
      try {
        if (socket.getInputStream().read() < 0) {
          return;
        }
      } catch (java.net.SocketTimeoutException everySecond) {
        // Silence from the client is what lets the next octet go out.
      }
    }
  }

  private static void linger(Socket socket) throws IOException {
    while (socket.getInputStream().read() >= 0) {
      // Wait until the client gives up.
    }
  }

  private static byte[] head(int status, Map<String, String> headers, int length) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Lab\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("Server: v6ready-lab\r\nContent-Length: ").append(length).append("\r\nConnection: close\r\n\r\n");
    return head.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException alreadyGone) {
      // Closing is best effort.
    }
  }
}
