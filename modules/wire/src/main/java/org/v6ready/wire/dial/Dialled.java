package org.v6ready.wire.dial;

import org.v6ready.model.connect.ConnectAttempt;

/// How a connection attempt ended.
public sealed interface Dialled {
  /// The record of the attempt.
  ConnectAttempt attempt();

  /// It opened; the caller closes the connection.
  record Open(ConnectAttempt attempt, Connection connection) implements Dialled {}

  /// It did not open; the attempt says how.
  record Closed(ConnectAttempt attempt) implements Dialled {}
}
