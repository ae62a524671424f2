package org.v6ready.probes.endpoint;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.v6ready.model.target.Service;
import org.v6ready.probes.talk.ReplyCode;
import org.v6ready.probes.talk.Talk;

/// Protocols whose server speaks first.
final class Greeting {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration GLANCE = Duration.ofSeconds(1);

  private Greeting() {}

  /// Plain TCP has nothing to understand: open is enough, a banner is noted.
  static Heard anything(Talk talk, @SuppressWarnings("unused") Service.Endpoint endpoint) {
    return Heard.yes(
        talk.some(GLANCE)
            .map(octets -> Talk.printable(new String(octets, StandardCharsets.ISO_8859_1)))
            .orElse("open"));
  }

  /// RFC 4253 section 4.2: `SSH-2.0-…`, possibly after other lines.
  static Heard ssh(Talk talk, @SuppressWarnings("unused") Service.Endpoint endpoint) {
    for (int i = 0; i < 20; i++) {
      Optional<String> line = talk.line(PATIENCE);
      if (line.isEmpty()) {
        return Heard.no(talk.trouble());
      } else if (line.get().startsWith("SSH-")) {
        talk.send("SSH-2.0-v6ready\r\n");
        return new Heard(line.get().matches("SSH-(2\\.0|1\\.99)-.*"), Talk.printable(line.get()));
      }
    }
    return Heard.no("no SSH version in 20 lines");
  }

  /// RFC 5321 section 3.1 and 3.2: a 220 greeting and an accepted EHLO.
  static Heard smtp(Talk talk, @SuppressWarnings("unused") Service.Endpoint endpoint) {
    ReplyCode banner = ReplyCode.read(talk, PATIENCE);
    if (banner.code() != 220) {
      return Heard.no(banner.brief());
    }
    talk.send("EHLO v6ready.invalid\r\n");
    ReplyCode ehlo = ReplyCode.read(talk, PATIENCE);
    talk.send("QUIT\r\n");
    return new Heard(ehlo.code() == 250, ehlo.code() == 250 ? banner.brief() : ehlo.brief());
  }

  /// RFC 9051 section 7.1: an untagged OK, PREAUTH or BYE.
  static Heard imap(Talk talk, @SuppressWarnings("unused") Service.Endpoint endpoint) {
    Optional<String> line = talk.line(PATIENCE);
    talk.send("a LOGOUT\r\n");
    return line.map(text -> new Heard(text.matches("(?i)\\* (OK|PREAUTH)\\b.*"), Talk.printable(text)))
        .orElseGet(() -> Heard.no(talk.trouble()));
  }
}
