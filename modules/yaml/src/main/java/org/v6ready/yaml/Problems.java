package org.v6ready.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Collects what is wrong, so that all of it is told at once. Not for many threads.
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  /// Adds a problem; `args` are names and values in turn.
  public void add(Place place, String path, String key, String... args) {
    TreeMap<String, String> named = new TreeMap<>();
    for (int i = 0; i < args.length; i += 2) {
      named.put(args[i], args[i + 1]);
    }
    found.add(new Problem(place.file(), place.line(), place.column(), path, key, named));
  }

  public boolean none() {
    return found.isEmpty();
  }

  public int count() {
    return found.size();
  }

  /// File by file in the order read, from top to bottom.
  public List<Problem> sorted() {
    List<String> files = found.stream().map(Problem::file).distinct().toList();
    return files.stream()
        .flatMap(
            file -> found.stream().filter(p -> p.file().equals(file)).sorted(Problem.IN_FILE))
        .toList();
  }
}
