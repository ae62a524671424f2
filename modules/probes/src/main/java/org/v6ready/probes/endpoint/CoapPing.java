package org.v6ready.probes.endpoint;

import java.util.concurrent.ThreadLocalRandom;
import org.v6ready.model.target.Service;

/// An empty confirmable message, which every endpoint must reset (RFC 7252 section 4.3, "CoAP ping").
final class CoapPing implements Conversation.Datagram {
  @Override
  public byte[] question(Service.Endpoint endpoint) {
    int id = ThreadLocalRandom.current().nextInt(0x10000);
    return new byte[] {0x40, 0, (byte) (id >> 8), (byte) id};
  }

  @Override
  public Heard understand(byte[] question, byte[] answer) {
    boolean coap = answer.length >= 4 && (answer[0] >> 6 & 3) == 1;
    boolean ours = coap && answer[2] == question[2] && answer[3] == question[3];
    int type = coap ? answer[0] >> 4 & 3 : 0;
    return ours && type >= 2 ? Heard.yes(type == 3 ? "RST" : "ACK") : Heard.no("not an answer to our ping");
  }
}
