package org.v6ready.wire.link;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.wire.Deadline;

/// One datagram to a multicast group of the link, and everything that answers before the deadline.
public final class GroupQuestion implements AutoCloseable {
  private static final int MOST_ANSWERS = 4_096;
  private static final int MOST_OCTETS = 9_000;

  private final LinkInterface on;
  private final DatagramChannel channel;

  private GroupQuestion(LinkInterface on, DatagramChannel channel) {
    this.on = on;
    this.channel = channel;
  }

  /// An answer and who sent it.
  public record Answer(IpAddress from, byte[] octets) {}

  /// Opens a socket for questions to groups of the family of `source`, our own address they are sent
  /// from: whoever answers a global source does so with a global address.
  public static GroupQuestion open(String interfaceName, IpAddress source) throws IOException {
    LinkInterface on = LinkInterface.named(interfaceName);
    boolean four = source.family() == Family.IPV4;
    DatagramChannel channel = DatagramChannel.open(four ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6);
    try {
      channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, on.device());
      channel.setOption(StandardSocketOptions.IP_MULTICAST_LOOP, false);
      channel.bind(on.socket(source, 0));
      return new GroupQuestion(on, channel);
    } catch (IOException | RuntimeException refused) {
      channel.close();
      throw refused;
    }
  }

  /// Sends the question; false when the link would not take it.
  public boolean ask(IpAddress group, int port, byte[] question) {
    try {
      return channel.send(ByteBuffer.wrap(question), on.socket(group, port)) == question.length;
    } catch (IOException refused) {
      return false;
    }
  }

  /// What answers until the deadline; stops early only when the interface goes.
  public List<Answer> answers(Deadline deadline) {
    List<Answer> answers = new ArrayList<>();
    DatagramPacket packet = new DatagramPacket(new byte[MOST_OCTETS], MOST_OCTETS);
    while (answers.size() < MOST_ANSWERS && !deadline.passed()) {
      try {
        channel.socket().setSoTimeout((int) Math.max(1, deadline.left().toMillis()));
        packet.setLength(MOST_OCTETS);
        channel.socket().receive(packet);
        answers.add(
            new Answer(
                IpAddress.ofOctets(packet.getAddress().getAddress()),
                Arrays.copyOf(packet.getData(), packet.getLength())));
      } catch (SocketTimeoutException silent) {
        break;
      } catch (IOException gone) {
        break;
      }
    }
    return answers;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
