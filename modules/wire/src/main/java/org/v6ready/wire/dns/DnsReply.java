package org.v6ready.wire.dns;

import java.io.IOException;
import java.net.PortUnreachableException;
import java.time.Duration;
import java.util.Locale;
import org.xbill.DNS.Message;

/// What one question to one address over one transport brought.
sealed interface DnsReply {
  /// Time from sending to the outcome.
  Duration rtt();

  /// A well-formed answer to this very question from the address asked; `octets` is its size.
  record Answered(Message message, int octets, Duration rtt) implements DnsReply {}

  /// Nothing came before the deadline.
  record Silent(Duration rtt) implements DnsReply {}

  /// Only octets that are no answer to the question came before the deadline.
  record Malformed(String detail, Duration rtt) implements DnsReply {}

  /// The other end or a router on the way said no: RST, or an ICMP error. `refused` when it was the
  /// other end and nothing listens there: RST, or ICMP port unreachable (RFC 1122 section 4.1.3.1).
  record Unreachable(String detail, boolean refused, Duration rtt) implements DnsReply {
    static Unreachable of(IOException failure, Duration rtt) {
      String detail = DnsSockets.text(failure);
      boolean refused =
          failure instanceof PortUnreachableException || detail.toLowerCase(Locale.ROOT).contains("refused");
      return new Unreachable(detail, refused, rtt);
    }
  }

  /// Our own machine could not send; never a statement about the server.
  record NotSent(String detail, Duration rtt) implements DnsReply {}
}
