package org.v6ready.checks.office.line;

import java.time.Duration;
import java.util.Optional;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.address.Family;
import org.v6ready.model.office.OfficeFacts;

/// A connection over IPv6 starts nearly as soon as one over IPv4.
final class Ipv6IsAsFast {
  private static final Duration LITTLE = Duration.ofMillis(10);
  private static final Duration MUCH = Duration.ofMillis(100);

  private Ipv6IsAsFast() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.line().paths(), paths -> known(Tries.of(paths, Family.IPV6), Tries.of(paths, Family.IPV4)));
  }

  private static Finding known(Tries six, Tries four) {
    Optional<Duration> mine = six.median();
    Optional<Duration> control = four.median();
    if (mine.isEmpty() || control.isEmpty()) {
      return Finding.notApplicable("one-family");
    }
    Duration more = mine.get().minus(control.get());
    boolean near = more.compareTo(LITTLE) <= 0 || mine.get().toNanos() * 5 <= control.get().toNanos() * 6;
    Finding found = near ? Finding.pass("near") : more.compareTo(MUCH) > 0 ? Finding.fail("slow") : Finding.warn("slower");
    return found.with("six", mine.get().toMillis()).with("four", control.get().toMillis());
  }
}
