package org.v6ready.model.verdict;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.target.Actor;

/// One check's judgement of one target. The sentence is not stored: `check` and `code` name it in
/// the bundles and `args` fill its `{placeholders}`, so that a stored run can be read in either
/// language. `repeat` is a command a person can run; `evidence` holds pointers into the facts.
public record Verdict(
    String check,
    String rung,
    Judgement judgement,
    String code,
    boolean sameOnIpv4,
    SortedMap<String, String> args,
    Actor actor,
    String rfc,
    @Nullable String repeat,
    List<String> evidence) {
  public Verdict {
    args = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(args));
    evidence = List.copyOf(evidence);
  }

  /// The same verdict with other arguments; for tests and re-rendering.
  public Verdict withArgs(Map<String, String> other) {
    return new Verdict(check, rung, judgement, code, sameOnIpv4, new TreeMap<>(other), actor, rfc, repeat, evidence);
  }
}
