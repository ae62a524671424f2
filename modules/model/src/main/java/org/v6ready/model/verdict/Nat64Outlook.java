package org.v6ready.model.verdict;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What clients behind NAT64 will see (verdicts, section 4), worst over the required hosts;
/// `decidedBy` is the host that decides, null when nothing fails. Null components are not proven.
public record Nat64Outlook(
    @Nullable Outlook dns64, @Nullable Outlook pref64, @Nullable Outlook clat, @Nullable Outlook pure, @Nullable String decidedBy) {
  /// From best to worst.
  public enum Outlook {
    OK,
    SLOW,
    FAILS;

    /// The lower-case word of JSON.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Nothing is known.
  public static Nat64Outlook unknown() {
    return new Nat64Outlook(null, null, null, null, null);
  }
}
