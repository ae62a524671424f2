package org.v6ready.wire.dns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.dns.WalkStep;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;
import org.xbill.DNS.Name;

/// What all walks of a run have learnt: delegations and servers' addresses, for each reach apart,
/// because an IPv6-only resolver may know nothing that only IPv4 could tell.
final class WalkMemory {
  private static final Duration KEEP = Duration.ofMinutes(5);
  private static final Duration KEEP_FAILURE = Duration.ofSeconds(30);

  private final Clock clock;
  private final Cut root;
  private final Map<Key, Kept<Cut>> cuts;
  private final Map<Key, Kept<ServerAddresses>> addresses;
  private final Map<Reach, Kept<Stage>> deadRoots = new ConcurrentHashMap<>();
  private final Map<Key, CompletableFuture<Boolean>> gates = new ConcurrentHashMap<>();

  WalkMemory(Clock clock, Cut root) {
    this.clock = clock;
    this.root = root;
    this.cuts = Remembered.map(clock);
    this.addresses = Remembered.map(clock);
  }

  /// The cut every walk begins at.
  Cut root() {
    return root;
  }

  private record Key(Reach reach, Name name) {}

  private record Kept<T>(T value, long until) {}

  /// A server name's addresses, or none; `step` is the question that told.
  record ServerAddresses(List<IpAddress> addresses, boolean resolved, @Nullable WalkStep step) {}

  /// The cuts on the way to a name, the root first; `below` leaves out a cut at the name itself.
  List<Cut> path(Reach reach, Name name, boolean below) {
    List<Cut> path = new ArrayList<>(List.of(root));
    for (int labels = 2; labels <= name.labels() - (below ? 1 : 0); labels++) {
      Kept<Cut> kept = cuts.get(new Key(reach, new Name(name, name.labels() - labels)));
      if (kept != null && kept.until() - clock.nanoTime() > 0) {
        path.add(kept.value());
      }
    }
    return path;
  }

  void learn(Reach reach, Cut cut) {
    cuts.putIfAbsent(new Key(reach, cut.zone()), new Kept<>(cut, clock.nanoTime() + KEEP.toNanos()));
    cuts.computeIfPresent(
        new Key(reach, cut.zone()),
        (_, old) -> old.until() - clock.nanoTime() > 0 ? old : new Kept<>(cut, clock.nanoTime() + KEEP.toNanos()));
  }

  /// How the root failed over a reach a short while ago: then our line is dead, and a thousand names
  /// need not each find that out.
  Optional<Stage> deadRoot(Reach reach) {
    Kept<Stage> kept = deadRoots.get(reach);
    return kept == null || kept.until() - clock.nanoTime() <= 0 ? Optional.empty() : Optional.of(kept.value());
  }

  void rootIsDead(Reach reach, Stage death) {
    deadRoots.put(reach, new Kept<>(death, clock.nanoTime() + KEEP_FAILURE.toNanos()));
  }

  Optional<ServerAddresses> addresses(Reach reach, Name server) {
    Kept<ServerAddresses> kept = addresses.get(new Key(reach, server));
    return kept == null || kept.until() - clock.nanoTime() <= 0 ? Optional.empty() : Optional.of(kept.value());
  }

  void learn(Reach reach, Name server, ServerAddresses found) {
    Duration keep = found.resolved() ? KEEP : KEEP_FAILURE;
    addresses.put(new Key(reach, server), new Kept<>(found, clock.nanoTime() + keep.toNanos()));
  }

  /// Lets one walk at a time look below a zone for a child: the others wait for what it finds, so
  /// that a thousand names under a cold TLD do not each ask the root. Empty when this caller is the
  /// one to look; it calls the returned gate's end through [#open].
  boolean waited(Reach reach, Name child, Deadline deadline) {
    CompletableFuture<Boolean> gate = gates.putIfAbsent(new Key(reach, child), new CompletableFuture<>());
    if (gate == null) {
      return false;
    }
    try {
      gate.get(deadline.left().toNanos(), java.util.concurrent.TimeUnit.NANOSECONDS);
    } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException late) {
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return true;
  }

  void open(Reach reach, Name child) {
    CompletableFuture<Boolean> gate = gates.remove(new Key(reach, child));
    if (gate != null) {
      gate.complete(true);
    }
  }
}
