package org.v6ready.wire.dns;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.Arrays;
import org.v6ready.model.dns.DnsTransport;
import org.v6ready.wire.Deadline;
import org.xbill.DNS.Message;

/// Carries one DNS message over a fresh socket, hence a fresh random port, and waits for its answer
/// (RFC 5452 section 9). The socket is connected, so the kernel drops what other addresses send.
final class DnsSockets {
  private static final int LARGEST_QUESTION = 65_535;

  /// More than three times what we say we take (EDNS 1232); each question waits with a buffer of its own.
  private static final int LARGEST_ANSWER = 4096;

  private final LocalInterface from;

  DnsSockets(LocalInterface from) {
    this.from = from;
  }

  DnsReply exchange(InetSocketAddress to, Message query, DnsTransport transport, Deadline deadline) {
    return switch (transport) {
      case UDP -> datagram(to, query, deadline);
      case TCP -> routed(to) ? new TcpExchange(from, to, query, deadline).run() : new DnsReply.NotSent("no route", Duration.ZERO);
    };
  }

  /// Connecting a datagram socket sends nothing but looks up the route: what fails here is ours, so
  /// that a TCP connect which fails later is theirs.
  private boolean routed(InetSocketAddress to) {
    try (DatagramChannel channel = open(to)) {
      return channel.isConnected();
    } catch (IOException | UnsupportedOperationException | SecurityException ours) {
      return false;
    }
  }

  private DatagramChannel open(InetSocketAddress to) throws IOException {
    DatagramChannel channel = DatagramChannel.open(LocalInterface.protocol(to));
    try {
      InetSocketAddress local = from.sourceFor(to);
      if (local != null) {
        channel.bind(local);
      }
      channel.connect(to);
      return channel;
    } catch (IOException | RuntimeException failed) {
      channel.close();
      throw failed;
    }
  }

  private DnsReply datagram(InetSocketAddress to, Message query, Deadline deadline) {
    Stopwatch watch = new Stopwatch(deadline.clock());
    try (DatagramChannel channel = open(to)) {
      byte[] wire = query.toWire(LARGEST_QUESTION);
      try {
        channel.socket().send(new DatagramPacket(wire, wire.length));
        return receive(channel, query, deadline, watch);
      } catch (SocketException refused) {
        return Thread.currentThread().isInterrupted()
            ? new DnsReply.NotSent("interrupted", watch.elapsed())
            : DnsReply.Unreachable.of(refused, watch.elapsed());
      }
    } catch (IOException | UnsupportedOperationException ours) {
      return new DnsReply.NotSent(text(ours), watch.elapsed());
    }
  }

  private static DnsReply receive(DatagramChannel channel, Message query, Deadline deadline, Stopwatch watch)
      throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[LARGEST_ANSWER], LARGEST_ANSWER);
    String garbage = "";
    while (!deadline.passed()) {
      channel.socket().setSoTimeout(millis(deadline));
      try {
        packet.setLength(LARGEST_ANSWER);
        channel.socket().receive(packet);
      } catch (SocketTimeoutException silent) {
        break;
      }
      byte[] octets = Arrays.copyOf(packet.getData(), packet.getLength());
      switch (Matching.read(octets, query)) {
        case Matching.Match(Message answer) -> {
          return new DnsReply.Answered(answer, octets.length, watch.elapsed());
        }
        case Matching.Garbage(String detail) -> garbage = detail;
        case Matching.Stray _ -> {}
      }
    }
    return garbage.isEmpty()
        ? new DnsReply.Silent(watch.elapsed())
        : new DnsReply.Malformed(garbage, watch.elapsed());
  }

  /// What is left as a socket timeout: at least 1, because 0 means for ever.
  static int millis(Deadline deadline) {
    return Math.clamp(deadline.left().toMillis() + 1, 1, Integer.MAX_VALUE);
  }

  static String text(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
