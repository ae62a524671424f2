package org.v6ready.wire.netns;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// A DNS forwarder on [::1]:53 of a namespace: passes questions and answers on unchanged, over UDP and
/// TCP, and remembers them. It is the resolver of the sandbox, so nothing is asked that it does not see.
public final class DnsWitness implements AutoCloseable {
  private static final int PORT = 53;
  private static final int LARGEST = 65_535;
  private static final int PATIENCE_MILLIS = 2_500;
  private static final int MOST = 5_000;

  private final NamespaceSockets sockets;
  private final List<InetSocketAddress> upstream;
  private final DatagramChannel ear;
  private final ServerSocketChannel door;
  private final List<Asked> asked = new ArrayList<>();

  private DnsWitness(
      NamespaceSockets sockets, List<InetSocketAddress> upstream, DatagramChannel ear, ServerSocketChannel door) {
    this.sockets = sockets;
    this.upstream = List.copyOf(upstream);
    this.ear = ear;
    this.door = door;
  }

  /// Starts one in front of the resolvers of `upstream`, tried in turn; a zone identifier is the name of an
  /// interface inside.
  public static DnsWitness start(NamespaceSockets sockets, List<InetSocketAddress> upstream) throws IOException {
    InetSocketAddress here = new InetSocketAddress(Inet6Address.ofLiteral("::1"), PORT);
    DatagramChannel ear = sockets.datagram(here);
    DnsWitness witness = new DnsWitness(sockets, upstream, ear, sockets.server(here));
    Thread.ofVirtual().start(witness::datagrams);
    Thread.ofVirtual().start(witness::connections);
    return witness;
  }

  /// Everything asked since the start or the last call.
  public List<Asked> takeAsked() {
    synchronized (asked) {
      List<Asked> taken = List.copyOf(asked);
      asked.clear();
      return taken;
    }
  }

  private void datagrams() {
    while (ear.isOpen()) {
      ByteBuffer question = ByteBuffer.allocate(LARGEST);
      try {
        SocketAddress from = ear.receive(question);
        byte[] octets = octets(question);
        Thread.ofVirtual().start(() -> answer(octets, from));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answer(byte[] question, SocketAddress from) {
    byte[] answer = byDatagram(question);
    remember(question, answer);
    if (answer != null) {
      try {
        ear.send(ByteBuffer.wrap(answer), from);
      } catch (IOException gone) {
        // Whoever asked has gone.
      }
    }
  }

  private byte @Nullable [] byDatagram(byte[] question) {
    for (InetSocketAddress server : upstream) {
      try (DatagramChannel channel = sockets.datagram(new InetSocketAddress(Inet6Address.ofLiteral("::"), 0))) {
        channel.connect(server);
        channel.socket().setSoTimeout(PATIENCE_MILLIS);
        channel.write(ByteBuffer.wrap(question));
        java.net.DatagramPacket packet = new java.net.DatagramPacket(new byte[LARGEST], LARGEST);
        channel.socket().receive(packet);
        return java.util.Arrays.copyOf(packet.getData(), packet.getLength());
      } catch (IOException | RuntimeException silent) {
        // The next one, then.
      }
    }
    return null;
  }

  private void connections() {
    while (door.isOpen()) {
      try {
        SocketChannel client = door.accept();
        Thread.ofVirtual().start(() -> connection(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connection(SocketChannel client) {
    try (client) {
      for (byte[] question = read(client); question.length > 0; question = read(client)) {
        byte[] answer = byStream(question);
        remember(question, answer);
        if (answer == null) {
          return;
        }
        write(client, answer);
      }
    } catch (IOException gone) {
      // Whoever asked has gone.
    }
  }

  private byte @Nullable [] byStream(byte[] question) {
    for (InetSocketAddress server : upstream) {
      try (SocketChannel channel = sockets.stream()) {
        channel.socket().connect(server, PATIENCE_MILLIS);
        write(channel, question);
        return read(channel);
      } catch (IOException | RuntimeException silent) {
        // The next one, then.
      }
    }
    return null;
  }

  private static byte[] read(SocketChannel channel) throws IOException {
    ByteBuffer length = ByteBuffer.allocate(2);
    if (!fill(channel, length)) {
      return new byte[0];
    }
    ByteBuffer message = ByteBuffer.allocate(length.flip().getShort() & 0xffff);
    return fill(channel, message) ? message.array() : new byte[0];
  }

  private static boolean fill(SocketChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        return false;
      }
    }
    return true;
  }

  private static void write(SocketChannel channel, byte[] message) throws IOException {
    ByteBuffer framed = ByteBuffer.allocate(2 + message.length).putShort((short) message.length).put(message).flip();
    while (framed.hasRemaining()) {
      channel.write(framed);
    }
  }

  private static byte[] octets(ByteBuffer buffer) {
    byte[] octets = new byte[buffer.flip().remaining()];
    buffer.get(octets);
    return octets;
  }

  private void remember(byte[] question, byte @Nullable [] answer) {
    try {
      Record record = new Message(question).getQuestion();
      if (record == null) {
        return;
      }
      Asked one = new Asked(record.getName().toString(true), Type.string(record.getType()), "TIMEOUT", 0);
      if (answer != null) {
        Message said = new Message(answer);
        long records = said.getSection(Section.ANSWER).stream().filter(r -> r.getType() == record.getType()).count();
        one = new Asked(one.name(), one.type(), Rcode.string(said.getRcode()), (int) records);
      }
      synchronized (asked) {
        if (asked.size() < MOST) {
          asked.add(one);
        }
      }
    } catch (IOException | RuntimeException unreadable) {
      // A question that is none leaves no trace.
    }
  }

  @Override
  public void close() throws IOException {
    try (ear; door) {
      // Both are closed here, and with them their threads end.
    }
  }
}
