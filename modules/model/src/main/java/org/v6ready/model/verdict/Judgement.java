package org.v6ready.model.verdict;

import java.util.Locale;

/// The five words (verdict rule 1), from best to worst for sorting; there is no sixth.
public enum Judgement {
  NOT_APPLICABLE,
  PASS,
  INCONCLUSIVE,
  WARN,
  FAIL;

  /// The word of JSON, such as `not-applicable`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
