package org.v6ready.wire.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;

/// Agents that answer with whatever they like, on loopback.
class HostileAgentTest {
  private static final int GET_BULK = 0xa5;
  private static final int RESPONSE = 0xa2;

  /// Answers each question with what `answer` makes of its octets; ends with its socket.
  private static DatagramSocket agent(UnaryOperator<byte[]> answer) throws IOException {
    DatagramSocket socket = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"));
    Thread.startVirtualThread(
        () -> {
          try {
            while (true) {
              DatagramPacket packet = new DatagramPacket(new byte[2_000], 2_000);
              socket.receive(packet);
              byte[] octets = answer.apply(java.util.Arrays.copyOf(packet.getData(), packet.getLength()));
              socket.send(new DatagramPacket(octets, octets.length, packet.getSocketAddress()));
            }
          } catch (IOException closed) {
            // The test is over.
          }
        });
    return socket;
  }

  private static byte[] response(byte[] question) {
    byte[] octets = question.clone();
    for (int i = 0; i < octets.length; i++) {
      if ((octets[i] & 0xff) == GET_BULK) {
        octets[i] = (byte) RESPONSE;
        break;
      }
    }
    return octets;
  }

  private static SnmpWalk ask(DatagramSocket agent, long patienceMillis) throws IOException {
    try (SnmpSession session =
        SnmpSession.open(
            IpAddress.of("127.0.0.1"), agent.getLocalPort(), new SnmpAccess.Community("public"), Duration.ofMillis(patienceMillis), 0)) {
      return session.walk("1.3.6.1.2.1.1", 100, Deadline.in(Duration.ofSeconds(5), Clock.system()));
    }
  }

  @Test
  void anAgentThatGoesRoundInCirclesIsNoticed() throws IOException {
    try (DatagramSocket agent = agent(HostileAgentTest::response)) {
      assertThat(ask(agent, 1_000).end()).isEqualTo(SnmpWalk.End.BROKEN);
    }
  }

  @Test
  void aSilentAgentIsSilentAndNotBroken() throws IOException {
    try (DatagramSocket agent = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
      assertThat(ask(agent, 100).end()).isEqualTo(SnmpWalk.End.SILENT);
    }
  }

  @Test
  void mutatedAnswersNeverThrow() throws IOException {
    Random random = new Random(3416);
    UnaryOperator<byte[]> mutated =
        question -> {
          byte[] octets = response(question);
          for (int k = random.nextInt(6); k >= 0; k--) {
            octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
          }
          return random.nextInt(4) == 0 ? java.util.Arrays.copyOf(octets, random.nextInt(octets.length)) : octets;
        };
    try (DatagramSocket agent = agent(mutated)) {
      for (int i = 0; i < 150; i++) {
        assertThat(ask(agent, 30)).isNotNull();
      }
    }
  }
}
