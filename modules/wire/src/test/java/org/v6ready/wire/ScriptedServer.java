package org.v6ready.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLSocket;
import org.v6ready.model.address.IpAddress;

/// A server on loopback that does to each connection what a test says, then closes it.
public final class ScriptedServer implements AutoCloseable {
  /// What it does with one connection.
  @FunctionalInterface
  public interface Script {
    void play(Socket socket) throws Exception;
  }

  private final ServerSocket listener;
  private final IpAddress address;

  private ScriptedServer(IpAddress address, ServerSocketFactory factory, Script script)
      throws IOException {
    this.address = address;
    this.listener = factory.createServerSocket(0, 512, InetAddress.getByAddress(address.octets()));
    Thread.startVirtualThread(() -> accept(script));
  }

  /// On `::1`.
  public static ScriptedServer playing(Script script) throws IOException {
    return on("::1", ServerSocketFactory.getDefault(), script);
  }

  /// On an address, with sockets of a kind.
  public static ScriptedServer on(String address, ServerSocketFactory factory, Script script)
      throws IOException {
    return new ScriptedServer(IpAddress.of(address), factory, script);
  }

  /// On `::1`, reads a request's head and then answers these octets.
  public static ScriptedServer answering(byte[]... parts) throws IOException {
    return playing(
        socket -> {
          request(socket);
          for (byte[] part : parts) {
            socket.getOutputStream().write(part);
          }
          socket.getOutputStream().flush();
        });
  }

  /// On `::1`, reads a request's head and then answers this text.
  public static ScriptedServer answering(String text) throws IOException {
    return answering(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /// Reads up to the empty line.
  public static String request(Socket socket) throws IOException {
    StringBuilder head = new StringBuilder();
    InputStream in = socket.getInputStream();
    for (int octet = in.read(); octet >= 0; octet = in.read()) {
      head.append((char) octet);
      if (head.toString().endsWith("\r\n\r\n")) {
        break;
      }
    }
    return head.toString();
  }

  /// Sends text at once.
  public static void send(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  /// Waits until the peer goes away.
  public static void hold(Socket socket) throws IOException {
    while (socket.getInputStream().read() >= 0) {}
  }

  public int port() {
    return listener.getLocalPort();
  }

  public IpAddress address() {
    return address;
  }

  private void accept(Script script) {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        Thread.startVirtualThread(
            () -> {
              try (socket) {
                script.play(socket);
                partInPeace(socket);
              } catch (Exception peerWentAway) {
                // Tests look at the client's side.
              }
            });
      } catch (IOException closed) {
        return;
      }
    }
  }

  /// Says goodbye and reads what still comes: closing with unread octets would reset the connection and
  /// throw away what was just sent. A script that wants the reset asks for it with SO_LINGER 0.
  private static void partInPeace(Socket socket) throws IOException {
    if (socket.isClosed() || socket.getSoLinger() == 0 || socket instanceof SSLSocket) {
      return;
    }
    socket.shutdownOutput();
    socket.setSoTimeout(500);
    hold(socket);
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
