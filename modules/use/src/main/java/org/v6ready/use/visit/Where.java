package org.v6ready.use.visit;

import org.v6ready.model.use.Access;

/// Where a visit belongs: the operator (empty when unknown) and how it is known, the kind of line, the
/// village (empty unless the visitor chose it and agreed), and the code of the sampled line (empty
/// outside a survey).
public record Where(String isp, Basis basis, Access access, String village, String line) {
  public static final Where UNKNOWN = new Where("", Basis.NONE, Access.UNKNOWN, "", "");

  /// How the operator is known.
  public enum Basis {
    NONE,
    /// The visitor picked it.
    STATED,
    /// Looked up by the address's AS number before the address was forgotten.
    AS_NUMBER,
    /// The sampling plan named it.
    PLAN
  }
}
