package org.v6ready.wire.http;

import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.connect.BodyEnd;

/// Carries the end of an answer out through decoders that only know [IOException]. Never leaves the
/// package.
final class BodyFault extends IOException {
  @Serial private static final long serialVersionUID = 1;

  private final BodyEnd end;
  private final transient @Nullable Head head;

  BodyFault(BodyEnd end) {
    this(end, null);
  }

  BodyFault(BodyEnd end, @Nullable Head head) {
    super(end.name());
    this.end = end;
    this.head = head;
  }

  BodyEnd end() {
    return end;
  }

  /// The head as far as it came, when it came at all.
  @Nullable Head head() {
    return head;
  }
}
