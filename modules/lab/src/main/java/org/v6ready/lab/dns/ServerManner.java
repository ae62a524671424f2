package org.v6ready.lab.dns;

/// How a name server treats every question.
public enum ServerManner {
  HONEST,
  /// Answers REFUSED.
  REFUSES,
  /// Says nothing at all.
  SILENT,
  /// Never sets aa and knows nothing.
  LAME
}
