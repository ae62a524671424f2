package org.v6ready.wire.dial;

import org.v6ready.model.address.IpAddress;
import org.v6ready.wire.Deadline;

/// Opens TCP connections and exchanges datagrams with literal addresses. Never throws for what the
/// network does; blocks the calling (virtual) thread until an outcome or the deadline.
public interface Dialer {
  /// One connection attempt. Waiting for politeness does not count against the deadline's outcome:
  /// an attempt that never got its turn is `not-attempted`, and one that did gets, from then on,
  /// all the time that was left when it was asked for. So take a new deadline for what follows it.
  ///
  /// Linux reports some ICMPv6 errors only for the second SYN, one second later: less than two
  /// seconds may turn `unreachable` into `timeout`. Over IPv4 it says EHOSTUNREACH for prohibited,
  /// too.
  Dialled dial(IpAddress address, int port, Deadline deadline);

  /// Sends one datagram and waits for one answer from that very address and port.
  DatagramReply exchange(IpAddress address, int port, byte[] payload, Deadline deadline);
}
