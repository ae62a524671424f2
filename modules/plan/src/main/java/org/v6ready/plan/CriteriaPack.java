package org.v6ready.plan;

import java.util.List;

/// A versioned set of indicators. `official` is whether its text is the issuer's own and complete;
/// `source` names the document; `gaps` are what is missing of it.
public record CriteriaPack(
    String id, Wording title, String source, boolean official, List<Gap> gaps) {
  public CriteriaPack {
    gaps = List.copyOf(gaps);
  }
}
