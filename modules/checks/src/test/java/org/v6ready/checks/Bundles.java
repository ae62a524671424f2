package org.v6ready.checks;

import java.util.Locale;
import org.v6ready.model.text.Messages;

/// The bundles of checks, for tests of other packages.
public final class Bundles {
  private Bundles() {}

  /// One kind's bundle.
  public static Messages of(String kind, Locale language) {
    return CheckText.bundle(kind, language);
  }
}
