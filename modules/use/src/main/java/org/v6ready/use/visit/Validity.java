package org.v6ready.use.visit;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Whether a visit counts in N_valid, else why not; the first reason that applies. The rules look at
/// no outcome that they could bend: a short visit is dropped whatever it found.
public enum Validity {
  VALID,
  /// Claims objects that were never fetched, or fetched over the wrong family.
  FORGED,
  BOT,
  /// Its addresses tell nothing about the client.
  NOT_PUBLIC,
  /// Measured another operator's line than the sampled one.
  OTHER_NETWORK,
  /// Shorter than the time-out of the objects: failures could not yet show.
  TOO_SHORT,
  /// Neither family's own object arrived: the network was down.
  NETWORK_DOWN,
  /// The device was counted already that day.
  REPEAT;

  /// The shortest visit that counts; also how long a fetch is waited for.
  public static final int SECONDS = 10;

  /// The word in JSON and bundles, such as `too-short`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// A visit with its validity.
  public record Judged(Visit visit, Validity validity) {}

  /// Judges visits in the order given; of one device's day the first that counts.
  public static List<Judged> judge(List<Visit> visits) {
    Set<String> counted = new HashSet<>();
    return visits.stream().map(visit -> new Judged(visit, of(visit, counted))).toList();
  }

  private static Validity of(Visit visit, Set<String> counted) {
    Validity alone = alone(visit);
    return alone == VALID && !counted.add(visit.day() + " " + visit.key()) ? REPEAT : alone;
  }

  /// The validity of a visit without regard to others; never [#REPEAT].
  public static Validity alone(Visit visit) {
    List<Doubt> doubts = visit.doubts();
    if (doubts.contains(Doubt.CLAIMED_UNSEEN) || doubts.contains(Doubt.WRONG_FAMILY)) {
      return FORGED;
    }
    if (visit.agent() == Agent.BOT || doubts.contains(Doubt.AUTOMATED)) {
      return BOT;
    }
    if (doubts.contains(Doubt.PEER_NOT_PUBLIC)) {
      return NOT_PUBLIC;
    }
    if (doubts.contains(Doubt.OTHER_NETWORK)) {
      return OTHER_NETWORK;
    }
    if (visit.seconds() < SECONDS) {
      return TOO_SHORT;
    }
    return visit.loaded(TestObject.IPV4) || visit.loaded(TestObject.IPV6) ? VALID : NETWORK_DOWN;
  }
}
