package org.v6ready.wire.dial;

/// What a read brought.
public sealed interface Received {
  /// At least one octet.
  record Octets(byte[] octets) implements Received {}

  /// The peer closed its side in order.
  record Closed() implements Received {}

  /// The peer reset the connection, or the path broke; `detail` is the system's word.
  record Broken(String detail) implements Received {}

  /// Nothing came before the deadline.
  record Silent() implements Received {}
}
