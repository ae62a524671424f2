package org.v6ready.model.plan;

/// The counts behind a share: `part` of `whole` have the property; `unknown` of `whole` could not be
/// measured and stay in the denominator.
public record Fraction(long part, long unknown, long whole) {
  public Fraction {
    if (part < 0 || unknown < 0 || part + unknown > whole) {
      throw new IllegalArgumentException(part + " and " + unknown + " of " + whole);
    }
  }
}
