package org.v6ready.wire.dns;

import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.v6ready.wire.Deadline;
import org.xbill.DNS.Message;

/// One question over its own TCP connection (RFC 7766): two octets of length before each message.
final class TcpExchange {
  private final LocalInterface from;
  private final InetSocketAddress to;
  private final Message query;
  private final Deadline deadline;
  private final Stopwatch watch;

  TcpExchange(LocalInterface from, InetSocketAddress to, Message query, Deadline deadline) {
    this.from = from;
    this.to = to;
    this.query = query;
    this.deadline = deadline;
    this.watch = new Stopwatch(deadline.clock());
  }

  DnsReply run() {
    if (deadline.passed()) {
      return new DnsReply.NotSent("no time left", watch.elapsed());
    }
    try (SocketChannel channel = SocketChannel.open(LocalInterface.protocol(to))) {
      InetSocketAddress local = from.sourceFor(to);
      if (local != null) {
        channel.bind(local);
      }
      return talk(channel.socket());
    } catch (IOException | UnsupportedOperationException ours) {
      return new DnsReply.NotSent(DnsSockets.text(ours), watch.elapsed());
    }
  }

  private DnsReply talk(Socket socket) {
    try {
      socket.connect(to, DnsSockets.millis(deadline));
      byte[] wire = query.toWire(65_535);
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.write(ByteBuffer.allocate(wire.length + 2).putShort((short) wire.length).put(wire).array());
      byte[] length = read(socket, 2);
      byte[] answer = read(socket, (length[0] & 0xff) << 8 | (length[1] & 0xff));
      return switch (Matching.read(answer, query)) {
        case Matching.Match(Message message) -> new DnsReply.Answered(message, answer.length, watch.elapsed());
        case Matching.Garbage(String detail) -> new DnsReply.Malformed(detail, watch.elapsed());
        case Matching.Stray _ -> new DnsReply.Malformed("answer to another question", watch.elapsed());
      };
    } catch (SocketTimeoutException silent) {
      return new DnsReply.Silent(watch.elapsed());
    } catch (EOFException closed) {
      return new DnsReply.Unreachable("closed without an answer", false, watch.elapsed());
    } catch (IOException broken) {
      return Thread.currentThread().isInterrupted()
          ? new DnsReply.NotSent("interrupted", watch.elapsed())
          : DnsReply.Unreachable.of(broken, watch.elapsed());
    }
  }

  private byte[] read(Socket socket, int count) throws IOException {
    byte[] octets = new byte[count];
    InputStream in = socket.getInputStream();
    for (int have = 0; have < count; ) {
      if (deadline.passed()) {
        throw new SocketTimeoutException("dripped past the deadline");
      }
      socket.setSoTimeout(DnsSockets.millis(deadline));
      int got = in.read(octets, have, count - have);
      if (got < 0) {
        throw new EOFException();
      }
      have += got;
    }
    return octets;
  }
}
