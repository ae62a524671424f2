package org.v6ready.use.visit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpPrefix;

/// One finished run of the test, as it is kept: no address, no time of day. `key` tells visits of one
/// device on one day apart from others and cannot be reversed once the day's salt is gone; the prefixes
/// are at most /24 and /48, null where that family never came; `seconds` is how long the run was open,
/// by our clock; `fetches` has every object once.
public record Visit(
    String id,
    LocalDate day,
    Origin origin,
    String key,
    @Nullable IpPrefix prefix4,
    @Nullable IpPrefix prefix6,
    Agent agent,
    int seconds,
    List<Fetch> fetches,
    List<Doubt> doubts,
    Where where) {
  /// The kind of record in the store.
  public static final String KIND = "visit";

  static final int LENGTH4 = 24;
  static final int LENGTH6 = 48;

  public Visit {
    require(prefix4, Family.IPV4, LENGTH4);
    require(prefix6, Family.IPV6, LENGTH6);
    fetches = List.copyOf(fetches);
    doubts = List.copyOf(doubts);
  }

  private static void require(@Nullable IpPrefix prefix, Family family, int longest) {
    if (prefix != null && (prefix.address().family() != family || prefix.length() > longest)) {
      throw new IllegalArgumentException("a prefix is too exact to be kept");
    }
  }

  /// How an object went.
  public Fetch fetch(TestObject object) {
    return fetches.stream().filter(fetch -> fetch.object() == object).findFirst().orElse(Fetch.notOffered(object));
  }

  /// Whether an object arrived.
  public boolean loaded(TestObject object) {
    return fetch(object).loaded();
  }

  /// Whether the dual-stack object came over IPv6 (U-PREF).
  public boolean preferred() {
    return fetch(TestObject.DUAL).family() == Family.IPV6;
  }

  /// The same visit, placed.
  public Visit at(Where place) {
    return new Visit(id, day, origin, key, prefix4, prefix6, agent, seconds, fetches, doubts, place);
  }
}
