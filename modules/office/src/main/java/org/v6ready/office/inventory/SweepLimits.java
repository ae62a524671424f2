package org.v6ready.office.inventory;

import java.time.Duration;
import org.v6ready.office.AuditOrder;

/// How far a sweep goes. Without consent it only reads tables and asks the groups every machine asks;
/// `sweep` adds one question to each address of the /24 and `ports` looks at so many service ports.
record SweepLimits(boolean sweep, int ports, boolean everyDevice, Duration most) {
  /// Packets a second, the kernel's repeats counted.
  static final int PER_SECOND = 50;

  private static final Duration UNPRIVILEGED_EXTRA = Duration.ofSeconds(10);

  static SweepLimits of(AuditOrder order) {
    boolean consent = order.consent() != null;
    return switch (order.profile()) {
      case PASSIVE -> new SweepLimits(false, 0, false, Duration.ofSeconds(4));
      case STANDARD -> new SweepLimits(consent, consent ? 7 : 0, false, Duration.ofSeconds(12));
      case DEEP -> new SweepLimits(consent, consent ? ServiceLook.PORTS.size() : 0, true, Duration.ofSeconds(90));
    };
  }

  /// Time for a user whose kernel asks three times for every address nobody has.
  Duration unprivileged() {
    return sweep ? most.plus(UNPRIVILEGED_EXTRA) : most;
  }
}
