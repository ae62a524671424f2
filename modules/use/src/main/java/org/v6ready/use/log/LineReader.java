package org.v6ready.use.log;

import org.jspecify.annotations.Nullable;

/// Reads one line of one format. Used by one thread; never throws for what is in a line.
interface LineReader {
  /// Fills `hit` from the line between `from` and `to` (without its end); null when it could, else why
  /// not.
  @Nullable Skip read(byte[] line, int from, int to, Hit hit);
}
