package org.v6ready.probes.endpoint;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.target.Service;

/// An SOA question for the name in the endpoint's path, else for the root (RFC 1035 section 4.1). A
/// server that refuses still speaks; one whose RCODE is SERVFAIL or FORMERR does not serve.
final class DnsQuestion implements Conversation.Datagram {
  @Override
  public byte[] question(Service.Endpoint endpoint) {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    int id = ThreadLocalRandom.current().nextInt(0x10000);
    message.writeBytes(new byte[] {(byte) (id >> 8), (byte) id, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0});
    String path = endpoint.path().replaceFirst("^/", "");
    for (String label : DomainName.parse(path).orElse(DomainName.ROOT).labels()) {
      message.write(label.length());
      message.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
    }
    message.writeBytes(new byte[] {0, 0, 6, 0, 1});
    return message.toByteArray();
  }

  @Override
  public Heard understand(byte[] question, byte[] answer) {
    boolean ours =
        answer.length >= 12
            && answer[0] == question[0]
            && answer[1] == question[1]
            && (answer[2] & 0xf8) == 0x80;
    if (!ours) {
      return Heard.no("not an answer to our question");
    }
    int rcode = answer[3] & 15;
    boolean echoed =
        answer.length >= question.length
            && Arrays.equals(question, 12, question.length, answer, 12, question.length);
    return switch (rcode) {
      case 0, 3, 5 -> echoed || rcode == 5 ? Heard.yes("RCODE " + rcode) : Heard.no("another question answered");
      default -> Heard.no("RCODE " + rcode);
    };
  }
}
