package org.v6ready.wire.inlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.IpAddress;

class DatagramInletTest {
  private record Got(IpAddress source, int port, int octets, byte first) {}

  @Test
  void datagramsOfBothFamiliesArriveWithTheirSenderAndWholePayload() throws IOException {
    List<Got> got = new CopyOnWriteArrayList<>();
    try (DatagramInlet inlet =
            DatagramInlet.open((source, port, payload) -> got.add(new Got(source, port, payload.limit(), payload.get(0))));
        DatagramSocket six = new DatagramSocket(0, InetAddress.ofLiteral("::1"));
        DatagramSocket four = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
      int portSix = inlet.bind(IpAddress.of("::1"), 0);
      int portFour = inlet.bind(IpAddress.of("127.0.0.1"), 0);
      byte[] payload = new byte[1_400];
      payload[0] = 9;
      six.send(new DatagramPacket(payload, payload.length, InetAddress.ofLiteral("::1"), portSix));
      four.send(new DatagramPacket(payload, 64, InetAddress.ofLiteral("127.0.0.1"), portFour));
      await().until(() -> got.size() == 2);
      assertThat(got)
          .containsExactlyInAnyOrder(
              new Got(IpAddress.of("::1"), six.getLocalPort(), 1_400, (byte) 9),
              new Got(IpAddress.of("127.0.0.1"), four.getLocalPort(), 64, (byte) 9));
    }
  }

  @Test
  void anAddressThatIsNotOursIsRefusedInWords() {
    try (DatagramInlet inlet = DatagramInlet.open((_, _, _) -> {})) {
      assertThatThrownBy(() -> inlet.bind(IpAddress.of("2001:db8::1"), 0)).isInstanceOf(IOException.class);
    }
  }
}
