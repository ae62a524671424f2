package org.v6ready.wire.dns;

import java.time.Duration;
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

  /// The other end or a router on the way said no: RST, or an ICMP error.
  record Unreachable(String detail, Duration rtt) implements DnsReply {}

  /// Our own machine could not send; never a statement about the server.
  record NotSent(String detail, Duration rtt) implements DnsReply {}
}
