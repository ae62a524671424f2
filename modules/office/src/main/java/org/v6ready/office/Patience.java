package org.v6ready.office;

import java.time.Duration;
import org.v6ready.model.office.AuditProfile;

/// How long each profile listens and waits. A passive audit ends within ten seconds, a standard one within
/// fifteen.
public record Patience(Duration listen, Duration dhcp, int pathAttempts) {
  /// The patience of a profile.
  public static Patience of(AuditProfile profile) {
    return switch (profile) {
      case PASSIVE -> new Patience(Duration.ofSeconds(5), Duration.ofSeconds(2), 3);
      case STANDARD -> new Patience(Duration.ofSeconds(8), Duration.ofSeconds(4), 3);
      case DEEP -> new Patience(Duration.ofSeconds(60), Duration.ofSeconds(8), 10);
    };
  }
}
