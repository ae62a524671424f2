package org.v6ready.probes.vantage;

import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.v6ready.model.name.DomainName;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Wire;

/// Whether the resolver can find something out that nobody has asked it before: a cache alone goes on
/// answering when the line behind it is dead.
final class Recursion {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private Recursion() {}

  static boolean works(Wire wire) {
    String fresh = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    DomainName name = DomainName.of("v6ready-" + fresh + ".arpa");
    return wire.resolver().records(name, "SOA", Deadline.in(PATIENCE, wire.clock())).status().clean();
  }
}
