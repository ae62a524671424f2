package org.v6ready.use.log;

import java.util.Locale;

/// Why a line of a log is not in the figures.
public enum Skip {
  /// It is not of the log's format.
  MALFORMED,
  /// It is longer than any request a server accepts.
  TOO_LONG,
  /// Its client is a robot by its own word.
  BOT,
  /// Its client's address is private, local or otherwise not on the Internet.
  NOT_PUBLIC,
  /// It came through a proxy that does not say for whom.
  PROXY,
  /// Its time is in the future or before there were access logs.
  BAD_TIME;

  /// The word in JSON and bundles, such as `too-long`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
