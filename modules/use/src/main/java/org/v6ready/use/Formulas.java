package org.v6ready.use;

/// The version of the formulas every figure is stored with. It changes when a figure computed from the
/// same counts would change, so that old and new ones are told apart.
public final class Formulas {
  public static final String VERSION = "2026.1";

  private Formulas() {}
}
