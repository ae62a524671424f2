package org.v6ready.probes.resource;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.web.ResourceKind;
import org.v6ready.probes.page.WebUrl;
import org.v6ready.probes.resource.ResourceCrawl.Found;

/// The references found so far, each URL once, as needed as the most pressing mention makes it. Past the bounds
/// only pictures and the like of hosts already listed are left out, so no host goes unheard of: the first of
/// every host and what is read on are kept as long as there is any room.
final class Listing {
  private static final int LISTED = 500;
  private static final int HINTS = 150;
  private static final int ROOM = 1500;
  private static final int READ = 200;
  private static final int LOOKED_AT = 200;

  private final Map<WebUrl, Found> found = new LinkedHashMap<>();
  private final Set<String> hosts = new HashSet<>();
  private int hints;
  private int read;
  private int lookedAt;
  private boolean upgrade;

  /// From here on what is written as http is asked for as https (`upgrade-insecure-requests`, W3C).
  void upgrade() {
    upgrade = true;
  }

  /// Takes a reference in; null when there is no room for it.
  @Nullable Found add(Reference written, WebUrl foundIn, int depth) {
    Reference reference = upgrade ? upgraded(written) : written;
    Found before = found.get(reference.url());
    if (before != null) {
      again(before, reference);
      return before;
    } else if (!room(reference)) {
      return null;
    }
    hints += reference.kind() == ResourceKind.HINT ? 1 : 0;
    hosts.add(reference.url().host());
    Found one = new Found(reference, foundIn, depth);
    found.put(reference.url(), one);
    return one;
  }

  /// What turns out to be a sheet or a script after it was looked at as something else is fetched again.
  private static void again(Found before, Reference reference) {
    Reference both = before.reference.and(reference);
    boolean anew = both.read() && !both.equals(before.reference);
    before.reference = both;
    if (anew) {
      before.overIpv4 = null;
      before.overIpv6 = null;
    }
  }

  private boolean room(Reference reference) {
    if (found.size() >= ROOM) {
      return false;
    }
    return reference.kind() == ResourceKind.HINT
        ? hints < HINTS
        : found.size() - hints < LISTED || reference.read() || !hosts.contains(reference.url().host());
  }

  private static Reference upgraded(Reference reference) {
    WebUrl url = reference.url();
    return url.tls() || url.literal().isPresent()
        ? reference
        : new Reference(
            new WebUrl(true, url.host(), url.port() == 80 ? 443 : url.port(), url.path()),
            reference.kind(), reference.critical(), reference.module());
  }

  /// What is fetched next, down to a depth: one of each host, then what the page needs, then what is read on.
  /// What is read on and what is not have a bound each, so that pictures leave room for what sheets import.
  List<Found> due(int depth) {
    Set<String> first = new HashSet<>();
    Map<Boolean, List<Found>> ranked =
        found.values().stream()
            .filter(one -> one.depth <= depth && one.overIpv6 == null && one.reference.loaded())
            .sorted(Comparator.comparing((Found one) -> !one.reference.critical()).thenComparing(one -> !one.reference.read()))
            .collect(Collectors.partitioningBy(one -> first.add(one.reference.url().host())));
    return Stream.of(true, false).flatMap(ahead -> ranked.getOrDefault(ahead, List.of()).stream()).filter(this::affordable).toList();
  }

  private boolean affordable(Found one) {
    return one.reference.read() ? read++ < READ : lookedAt++ < LOOKED_AT;
  }

  /// All of them, in the order they were found.
  Collection<Found> all() {
    return found.values();
  }
}
