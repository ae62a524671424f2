package org.v6ready.wire.http;

import org.jspecify.annotations.Nullable;

/// One request and its answer on one connection.
interface Exchange extends AutoCloseable {
  /// Heads that only announce another one are skipped, but not for ever.
  int MOST_INFORMATIONAL = 16;

  /// All of a head's names and values together.
  int LONGEST_HEAD = 64 * 1024;

  /// Sends the request and waits for the final head.
  Head head(FetchRequest request, String userAgent) throws BodyFault;

  /// The next octets of the body, transfer coding undone; null after the last.
  byte @Nullable [] body() throws BodyFault;

  @Override
  void close();
}
