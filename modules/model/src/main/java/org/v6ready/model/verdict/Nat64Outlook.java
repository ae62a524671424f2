package org.v6ready.model.verdict;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What clients behind NAT64 will see (verdicts, section 4), worst over the required hosts;
/// `decidedBy` is the host that decides, null when nothing fails. Null components are not proven.
/// `dns64Validating` is the first column once more for clients that validate DNSSEC themselves: what a DNS64
/// makes up for a signed name has no signature, and they reject it (RFC 6147 section 3). It moves no
/// other column and no answer: few clients do so.
public record Nat64Outlook(
    @Nullable Outlook dns64,
    @Nullable Outlook pref64,
    @Nullable Outlook clat,
    @Nullable Outlook pure,
    @Nullable Outlook dns64Validating,
    @Nullable String decidedBy) {
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
    return new Nat64Outlook(null, null, null, null, null, null);
  }
}
