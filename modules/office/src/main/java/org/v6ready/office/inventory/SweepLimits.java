package org.v6ready.office.inventory;

import java.time.Duration;
import org.v6ready.office.AuditOrder;

/// How far a sweep goes. Without consent it only reads tables and asks the groups every machine asks, at no more than
/// 50 packets a second; `sweep` adds one question to each address of the /24 and `ports` looks at so many
/// service ports. `perSecond` counts the kernel's repeats.
record SweepLimits(boolean sweep, int ports, boolean everyDevice, int perSecond, Duration most) {
  private static final int UNASKED = 50;
  private static final int CONSENTED = 150;
  private static final Duration UNPRIVILEGED_EXTRA = Duration.ofSeconds(2);

  static SweepLimits of(AuditOrder order) {
    boolean consent = order.consent() != null;
    int perSecond = consent ? CONSENTED : UNASKED;
    return switch (order.profile()) {
      case PASSIVE -> new SweepLimits(false, 0, false, UNASKED, Duration.ofSeconds(4));
      case STANDARD -> new SweepLimits(consent, consent ? 7 : 0, false, perSecond, Duration.ofSeconds(10));
      case DEEP -> new SweepLimits(consent, consent ? ServiceLook.PORTS.size() : 0, true, perSecond, Duration.ofSeconds(90));
    };
  }

  /// Time for a user whose kernel asks three times for every address nobody has.
  Duration unprivileged() {
    return sweep ? most.plus(UNPRIVILEGED_EXTRA) : most;
  }
}
