package org.v6ready.wire.dns;

import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;

/// A root-hints or trust-anchor file of ours that cannot be used; the message names the file, the
/// line where there is one, and what is wrong.
public final class DnsFileException extends UncheckedIOException {
  @Serial private static final long serialVersionUID = 1L;

  DnsFileException(String message, IOException cause) {
    super(message, cause);
  }

  DnsFileException(String message) {
    super(message, new IOException(message));
  }
}
