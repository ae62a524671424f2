package org.v6ready.wire.dial;

import java.time.Duration;
import org.v6ready.model.connect.TcpState;

/// What came back for a datagram.
public sealed interface DatagramReply {
  /// An answer from the address and port that were asked.
  record Answer(byte[] payload, Duration rtt) implements DatagramReply {}

  /// No answer; `state` is REFUSED for port unreachable, UNREACHABLE, PROHIBITED, TIMEOUT or
  /// NOT_ATTEMPTED.
  record None(TcpState state, String detail) implements DatagramReply {}
}
