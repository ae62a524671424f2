package org.v6ready.model.connect;

/// How an HTTP answer ended.
public enum BodyEnd {
  COMPLETE,
  /// Our bound on octets was reached; what was read is kept.
  TOO_LONG,
  /// Octets came, then nothing until the deadline: a path-MTU black hole looks like this.
  STALLED,
  /// It kept dripping past the deadline for the whole answer.
  TOO_SLOW,
  RESET,
  /// Ended before the length it announced.
  SHORT,
  /// The content coding could not be undone.
  BAD_ENCODING,
  /// Not HTTP/1.1 or HTTP/2.
  NOT_HTTP,
  /// The request went out and nothing at all came back.
  NO_ANSWER
}
