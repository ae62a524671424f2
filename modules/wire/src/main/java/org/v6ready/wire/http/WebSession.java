package org.v6ready.wire.http;

/// A web client that keeps its last connection; see [WebClient#session].
public interface WebSession extends WebClient, AutoCloseable {
  /// Ends the connection; never fails.
  @Override
  void close();
}
