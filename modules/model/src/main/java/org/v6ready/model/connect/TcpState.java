package org.v6ready.model.connect;

import java.util.Locale;

/// How a TCP connection attempt ended. Each is a different fault with a different owner.
public enum TcpState {
  OPEN,
  /// RST to our SYN: nothing listens.
  REFUSED,
  /// Silence until the deadline: a filter that drops, or a dead host.
  TIMEOUT,
  /// ICMP says no route, or the host or port cannot be reached.
  UNREACHABLE,
  /// ICMP says administratively prohibited.
  PROHIBITED,
  /// The connection was made and then reset.
  RESET,
  /// We did not or could not try; never a statement about them.
  NOT_ATTEMPTED;

  /// The word JSON and tables use, such as `not-attempted`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
