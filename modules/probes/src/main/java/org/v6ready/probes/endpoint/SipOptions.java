package org.v6ready.probes.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.v6ready.model.target.Service;

/// OPTIONS over UDP (RFC 3261 section 11). Every final response counts; the Call-ID tells that it is
/// ours.
final class SipOptions implements Conversation.Datagram {
  @Override
  public byte[] question(Service.Endpoint endpoint) {
    String id = Long.toHexString(ThreadLocalRandom.current().nextLong());
    String request =
        """
        OPTIONS sip:%1$s SIP/2.0
        Via: SIP/2.0/UDP v6ready.invalid;branch=z9hG4bK%2$s;rport
        Max-Forwards: 70
        From: <sip:v6ready@v6ready.invalid>;tag=%2$s
        To: <sip:%1$s>
        Call-ID: %2$s@v6ready.invalid
        CSeq: 1 OPTIONS
        Contact: <sip:v6ready@v6ready.invalid>
        Accept: application/sdp
        Content-Length: 0

        """
            .formatted(endpoint.host(), id);
    return request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public Heard understand(byte[] question, byte[] answer) {
    String text = new String(answer, StandardCharsets.ISO_8859_1);
    String status = text.split("\r?\n", 2)[0];
    String asked = new String(question, StandardCharsets.US_ASCII);
    String id = asked.replaceFirst("(?s).*Call-ID: ([0-9a-f]+)@.*", "$1");
    boolean ours = text.toLowerCase(Locale.ROOT).contains(id + "@v6ready.invalid");
    return new Heard(ours && status.matches("SIP/2\\.0 [1-6][0-9]{2}\\b.*"), org.v6ready.probes.talk.Talk.printable(status));
  }
}
