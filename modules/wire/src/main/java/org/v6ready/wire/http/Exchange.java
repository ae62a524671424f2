package org.v6ready.wire.http;

import org.jspecify.annotations.Nullable;

/// Requests and their answers on one connection, one after the other.
interface Exchange extends AutoCloseable {
  /// Heads that only announce another one are skipped, but not for ever.
  int MOST_INFORMATIONAL = 16;

  /// All of a head's names and values together.
  int LONGEST_HEAD = 64 * 1024;

  /// Sends the request over `feed` and waits for the final head.
  Head head(FetchRequest request, String userAgent, Feed feed) throws BodyFault;

  /// The next octets of the body, transfer coding undone; null after the last.
  byte @Nullable [] body() throws BodyFault;

  /// Whether the last answer ended in order and leaves the connection fit for another request; readies
  /// it for one.
  boolean again();

  @Override
  void close();
}
