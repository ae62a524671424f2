package org.v6ready.checks.office.line;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.v6ready.model.address.Family;
import org.v6ready.model.office.PathTry;

/// Attempts over one family, added up. Places whose operator answered over neither family are down
/// themselves and say nothing about the line.
record Tries(int attempts, int successes, List<Duration> connects) {
  static Tries of(List<PathTry> all, Family family) {
    Set<String> alive =
        all.stream().filter(one -> !one.connects().isEmpty()).map(PathTry::operator).collect(Collectors.toSet());
    List<PathTry> mine =
        all.stream().filter(one -> one.family() == family && (alive.isEmpty() || alive.contains(one.operator()))).toList();
    List<Duration> connects = mine.stream().flatMap(one -> one.connects().stream()).sorted().toList();
    return new Tries(mine.stream().mapToInt(PathTry::attempts).sum(), connects.size(), connects);
  }

  int percent() {
    return attempts == 0 ? 0 : 100 * successes / attempts;
  }

  Optional<Duration> median() {
    return connects.isEmpty() ? Optional.empty() : Optional.of(connects.get(connects.size() / 2));
  }
}
