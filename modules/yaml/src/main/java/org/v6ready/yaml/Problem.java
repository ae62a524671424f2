package org.v6ready.yaml;

import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/// One thing wrong with a file. `line` and `column` count from 1 and are 0 when the whole file is
/// meant; `path` is such as `targets[2].prot`, empty for the file; `key` names the sentence and `args`
/// fill it ([ProblemText]).
public record Problem(
    String file, int line, int column, String path, String key, SortedMap<String, String> args) {
  static final Comparator<Problem> IN_FILE =
      Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

  public Problem {
    args = Collections.unmodifiableSortedMap(new TreeMap<>(args));
  }
}
