package org.v6ready.probes.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.v6ready.model.target.Service;
import org.v6ready.probes.talk.Talk;

/// CONNECT and CONNACK of MQTT 3.1.1 (OASIS, sections 3.1 and 3.2). A broker that wants a password
/// still answers, so every return code counts as spoken.
final class Mqtt {
  private Mqtt() {}

  static Heard connect(Talk talk, @SuppressWarnings("unused") Service.Endpoint endpoint) {
    talk.send(connectPacket("v6ready"));
    Optional<byte[]> answer = talk.octets(4);
    talk.send(new byte[] {(byte) 0xe0, 0});
    return answer.map(Mqtt::understand).orElseGet(() -> Heard.no(talk.trouble()));
  }

  static byte[] connectPacket(String client) {
    byte[] id = client.getBytes(StandardCharsets.US_ASCII);
    byte[] head = {0x10, (byte) (12 + id.length), 0, 4, 'M', 'Q', 'T', 'T', 4, 2, 0, 30, 0, (byte) id.length};
    byte[] packet = java.util.Arrays.copyOf(head, head.length + id.length);
    System.arraycopy(id, 0, packet, head.length, id.length);
    return packet;
  }

  static Heard understand(byte[] answer) {
    boolean connack = answer.length >= 4 && answer[0] == 0x20 && answer[1] >= 2;
    return connack ? Heard.yes("CONNACK, return code " + (answer[3] & 0xff)) : Heard.no("not MQTT");
  }
}
