package org.v6ready.checks.office.line;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.v6ready.model.address.Family;
import org.v6ready.model.office.PathTry;

/// Attempts over one family, added up.
record Tries(int attempts, int successes, List<Duration> connects) {
  static Tries of(List<PathTry> all, Family family) {
    List<PathTry> mine = all.stream().filter(one -> one.family() == family).toList();
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
