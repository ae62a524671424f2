package org.v6ready.probes.endpoint;

import java.util.Optional;
import org.v6ready.model.target.Service;
import org.v6ready.probes.talk.Talk;

/// OPTIONS (RFC 2326 section 10.1, RFC 7826 section 13.1); cameras answer it before any password.
final class Rtsp {
  private Rtsp() {}

  static Heard options(Talk talk, Service.Endpoint endpoint) {
    talk.send("OPTIONS %s RTSP/1.0\r\nCSeq: 1\r\nUser-Agent: v6ready\r\n\r\n".formatted(endpoint.entry()));
    Optional<String> line = talk.line();
    return line.map(text -> new Heard(text.matches("RTSP/[12]\\.0 [1-5][0-9]{2}\\b.*"), Talk.printable(text)))
        .orElseGet(() -> Heard.no(talk.trouble()));
  }
}
