package org.v6ready.lab;

import java.util.Set;
import org.v6ready.model.target.Target;

/// One member of the cast: a target with one known condition. `finding` is the check that must say
/// fail or warn, empty when nothing may; `claims` are short sentences in Vietnamese and English of
/// what is wrong.
public record Scenario(String id, String vietnamese, String english, Target target, String finding) {
  /// The findings as a set; empty for a healthy member.
  public Set<String> findings() {
    return finding.isEmpty() ? Set.of() : Set.of(finding.split("\\|"));
  }
}
