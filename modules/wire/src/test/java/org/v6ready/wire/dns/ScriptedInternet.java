package org.v6ready.wire.dns;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Routes;
import org.v6ready.wire.WireSettings;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;

/// Name servers at global-looking addresses, each in truth a UDP and a TCP port of 127.0.0.1. An
/// address nobody serves is silent. Every question is kept.
final class ScriptedInternet implements AutoCloseable, Routes {
  private final Map<IpAddress, Integer> ports = new ConcurrentHashMap<>();
  private final List<java.io.Closeable> open = new ArrayList<>();
  private final DatagramSocket silence;
  final List<String> asked = new CopyOnWriteArrayList<>();

  ScriptedInternet() throws IOException {
    silence = new DatagramSocket(0, loopback());
    open.add(silence);
  }

  /// Answers a message; several datagrams may go out, or none.
  @FunctionalInterface
  interface Script {
    List<byte[]> reply(Message query, boolean tcp) throws IOException;
  }

  static List<byte[]> only(@Nullable Message message) {
    return message == null ? List.of() : List.of(message.toWire(65_535));
  }

  static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }

  ScriptedInternet serve(Script script, String... addresses) throws IOException {
    for (String address : addresses) {
      IpAddress at = IpAddress.of(address);
      ServerSocket tcp = new ServerSocket(0, 50, loopback());
      DatagramSocket udp = new DatagramSocket(tcp.getLocalPort(), loopback());
      open.add(tcp);
      open.add(udp);
      ports.put(at, tcp.getLocalPort());
      Thread.ofVirtual().start(() -> datagrams(udp, at, script));
      Thread.ofVirtual().start(() -> streams(tcp, at, script));
    }
    return this;
  }

  private void datagrams(DatagramSocket socket, IpAddress at, Script script) {
    DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
    while (!socket.isClosed()) {
      try {
        packet.setLength(65_535);
        socket.receive(packet);
        Message query = new Message(java.util.Arrays.copyOf(packet.getData(), packet.getLength()));
        note(at, query, "udp");
        for (byte[] reply : script.reply(query, false)) {
          socket.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
        }
      } catch (IOException closed) {
        // The loop ends when the socket is closed; a bad question or a lost peer only ends this turn.
      }
    }
  }

  private void streams(ServerSocket server, IpAddress at, Script script) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        Message query = new Message(in.readNBytes(in.readUnsignedShort()));
        note(at, query, "tcp");
        for (byte[] reply : script.reply(query, true)) {
          DataOutputStream out = new DataOutputStream(socket.getOutputStream());
          out.writeShort(reply.length);
          out.write(reply);
        }
      } catch (IOException closed) {
        // The loop ends when the socket is closed; a bad question or a lost peer only ends this turn.
      }
    }
  }

  private void note(IpAddress at, Message query, String transport) {
    Record question = java.util.Objects.requireNonNull(query.getQuestion());
    asked.add(at + " " + question.getName() + " " + org.xbill.DNS.Type.string(question.getType()) + " " + transport);
  }

  @Override
  public InetSocketAddress towards(IpAddress address, int port) {
    try {
      return new InetSocketAddress(loopback(), ports.getOrDefault(address, silence.getLocalPort()));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  DnsStack stack(String... resolvers) {
    return DnsStack.open(settings(this, null, resolvers));
  }

  static WireSettings settings(Routes routes, @Nullable Path anchor, String... resolvers) {
    List<IpAddress> servers = java.util.Arrays.stream(resolvers).map(IpAddress::of).toList();
    return new WireSettings(
        servers.isEmpty() ? List.of(IpAddress.of("9.9.9.9")) : servers,
        null, null, anchor, null, "test", 6, 20, routes, Clock.system());
  }

  @Override
  public void close() throws IOException {
    for (java.io.Closeable each : open) {
      each.close();
    }
  }
}
