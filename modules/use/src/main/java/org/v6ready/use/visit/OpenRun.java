package org.v6ready.use.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpPrefix;

/// A run between its token and its report: who asked for what, already without addresses. Not for many
/// threads.
final class OpenRun {
  private record Arrival(Family family, IpPrefix prefix, String key, String isp) {}

  final LocalDate day;
  final long startedAt;
  private final Origin origin;
  private final Agent agent;
  private final String pageKey;
  private final Map<TestObject, Arrival> arrivals = new EnumMap<>(TestObject.class);
  private final EnumMap<Doubt, Boolean> doubts = new EnumMap<>(Doubt.class);
  private Where where;
  @Nullable Visit reported;

  OpenRun(LocalDate day, long startedAt, Origin origin, Agent agent, String pageKey, Where where) {
    this.day = day;
    this.startedAt = startedAt;
    this.origin = origin;
    this.agent = agent;
    this.pageKey = pageKey;
    this.where = where;
  }

  /// The last arrival of an object stands: a browser that raced both families kept that one.
  void arrive(TestObject object, Peer peer, String key) {
    arrivals.put(object, new Arrival(peer.family(), peer.prefix(), key, peer.isp()));
    if (!peer.judgeable()) {
      doubts.put(Doubt.PEER_NOT_PUBLIC, true);
    }
    Family only = only(object);
    if (only != null && peer.family() != only && peer.judgeable()) {
      doubts.put(Doubt.WRONG_FAMILY, true);
    }
  }

  /// Takes what the visitor says of the place; a sampled line stays what the plan says.
  Where place(Where place) {
    if (where.basis() != Where.Basis.PLAN) {
      where = place;
    }
    return placed();
  }

  private static @Nullable Family only(TestObject object) {
    return switch (object) {
      case DUAL -> null;
      case IPV4 -> Family.IPV4;
      case IPV6, IPV6_DNS, IPV6_LARGE -> Family.IPV6;
    };
  }

  /// What is kept once the browser has reported.
  Visit visit(String id, Claims claims, int seconds) {
    List<Fetch> fetches = new ArrayList<>();
    for (TestObject object : TestObject.values()) {
      fetches.add(fetch(object, claims));
    }
    if (claims.automated()) {
      doubts.put(Doubt.AUTOMATED, true);
    }
    Where placed = placed();
    return new Visit(id, day, origin, key(), prefix(Family.IPV4), prefix(Family.IPV6), agent, seconds, fetches,
        List.copyOf(doubts.keySet()), placed);
  }

  /// What the network itself says of the operator goes before what the visitor says.
  private Where placed() {
    String seen = arrivals.values().stream().map(Arrival::isp).filter(isp -> !isp.isEmpty()).findFirst().orElse("");
    if (seen.isEmpty() || seen.equals(where.isp())) {
      return where;
    }
    if (where.basis() == Where.Basis.PLAN) {
      doubts.put(Doubt.OTHER_NETWORK, true);
      return where;
    }
    return new Where(seen, Where.Basis.AS_NUMBER, where.access(), where.village(), where.line());
  }

  private Fetch fetch(TestObject object, Claims claims) {
    Claims.Claim claim = claims.of(object);
    Arrival arrival = arrivals.get(object);
    if (claim.end() == Fetch.End.LOADED && arrival == null) {
      doubts.put(Doubt.CLAIMED_UNSEEN, true);
      return new Fetch(object, Fetch.End.FAILED, null, 0);
    }
    Family family = claim.end() == Fetch.End.LOADED && arrival != null ? arrival.family() : null;
    return new Fetch(object, claim.end(), family, claim.millis());
  }

  /// IPv6 first: a /64 is one subscriber, an IPv4 address may be many.
  private String key() {
    return arrivals.values().stream().filter(a -> a.family() == Family.IPV6).findFirst()
        .or(() -> arrivals.values().stream().findFirst())
        .map(Arrival::key)
        .orElse(pageKey);
  }

  private @Nullable IpPrefix prefix(Family family) {
    return arrivals.values().stream().filter(a -> a.family() == family).map(Arrival::prefix).findFirst().orElse(null);
  }
}
