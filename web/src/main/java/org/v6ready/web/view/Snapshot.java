package org.v6ready.web.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.RunHeader;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.target.Target;
import org.v6ready.store.RunStore;

/// Where every service stands: the newest result of each, whichever run it comes from, so that
/// scanning one service again does not make the others vanish from the denominators. Services of
/// targets.yaml that were never scanned are there too, without a result.
record Snapshot(RunHeader newest, List<Seen> services, boolean single) {
  private static final int RUNS = 50;

  Snapshot {
    services = List.copyOf(services);
  }

  /// One run as it was.
  static Snapshot of(Run run) {
    return new Snapshot(
        run.header(), run.results().stream().map(r -> new Seen(r.target(), run.header(), r)).toList(), true);
  }

  /// What is known now of the declared targets; of whatever was scanned when none are declared. Runs
  /// of the demonstration and of the real world are never mixed.
  static Optional<Snapshot> now(RunStore store, List<Target> declared) {
    List<RunHeader> headers = store.headers(RUNS);
    if (headers.isEmpty()) {
      return Optional.empty();
    }
    RunHeader newest = headers.getFirst();
    // The services of targets.yaml are none of the demonstration's.
    List<Target> services = newest.demonstration() ? List.of() : declared;
    Set<String> wanted = new HashSet<>(services.stream().map(Target::name).toList());
    Map<String, Seen> found = new LinkedHashMap<>();
    for (RunHeader header : headers) {
      if (header.demonstration() == newest.demonstration()) {
        gather(store, header, wanted, found);
      }
      if (!wanted.isEmpty() && found.size() == wanted.size()) {
        break;
      }
    }
    return Optional.of(new Snapshot(newest, ordered(services, found), false));
  }

  private static void gather(RunStore store, RunHeader header, Set<String> wanted, Map<String, Seen> found) {
    Set<String> names = new HashSet<>(store.finishedTargets(header.id()));
    names.removeAll(found.keySet());
    if (!wanted.isEmpty()) {
      names.retainAll(wanted);
    }
    if (!names.isEmpty()) {
      store.eachResult(
          header.id(),
          result -> {
            if (names.contains(result.target().name())) {
              found.put(result.target().name(), new Seen(result.target(), header, result));
            }
          });
    }
  }

  private static List<Seen> ordered(List<Target> declared, Map<String, Seen> found) {
    Map<String, Seen> left = new HashMap<>(found);
    List<Seen> services = new ArrayList<>();
    for (Target target : declared) {
      Seen seen = left.remove(target.name());
      services.add(seen == null ? new Seen(target, null, null) : seen);
    }
    found.values().stream().filter(seen -> left.containsKey(seen.target().name())).forEach(services::add);
    return services;
  }

  /// When the oldest of the results was measured.
  Instant oldest() {
    return moments().min(Instant::compareTo).orElse(newest.started());
  }

  /// When the newest of the results was measured.
  Instant latest() {
    return moments().max(Instant::compareTo).orElse(newest.started());
  }

  private java.util.stream.Stream<Instant> moments() {
    return services.stream().map(Seen::result).filter(java.util.Objects::nonNull).map(TargetResult::measured);
  }
}
