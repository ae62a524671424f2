package org.v6ready.probes.endpoint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.v6ready.model.target.Service;
import org.v6ready.probes.talk.Talk;

/// The opening handshake with its key checked (RFC 6455 section 4).
final class WebSocket {
  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private WebSocket() {}

  static Heard upgrade(Talk talk, Service.Endpoint endpoint) {
    byte[] nonce = new byte[16];
    ThreadLocalRandom.current().nextBytes(nonce);
    String key = Base64.getEncoder().encodeToString(nonce);
    boolean tls = endpoint.protocol().scheme().equals("wss");
    String host = endpoint.host() + (endpoint.port() == (tls ? 443 : 80) ? "" : ":" + endpoint.port());
    String path = endpoint.path().isEmpty() ? "/" : endpoint.path();
    talk.send(
        "GET %s HTTP/1.1\r\nHost: %s\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nOrigin: %s://%s\r\nSec-WebSocket-Key: %s\r\nSec-WebSocket-Version: 13\r\n\r\n"
            .formatted(path, host, tls ? "https" : "http", host, key));
    Optional<String> status = talk.line();
    if (status.isEmpty()) {
      return Heard.no(talk.trouble());
    } else if (!status.get().matches("HTTP/1\\.[01] 101\\b.*")) {
      return Heard.no(Talk.printable(status.get()));
    }
    String accept = "";
    for (Optional<String> line = talk.line(); line.isPresent() && !line.get().isEmpty(); line = talk.line()) {
      if (line.get().toLowerCase(Locale.ROOT).startsWith("sec-websocket-accept:")) {
        accept = line.get().substring(21).strip();
      }
    }
    // A masked close frame without a body (section 5.5.1).
    talk.send(new byte[] {(byte) 0x88, (byte) 0x80, 0, 0, 0, 0});
    return accept.equals(accept(key)) ? Heard.yes("101 Switching Protocols") : Heard.no("wrong Sec-WebSocket-Accept");
  }

  static String accept(String key) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(sum);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
