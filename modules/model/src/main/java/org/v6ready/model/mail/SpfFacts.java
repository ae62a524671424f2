package org.v6ready.model.mail;

import java.util.List;

/// A domain's SPF policy with includes followed (RFC 7208). `lookups` counts against the limit of
/// ten; `ipv4Mechanisms` and `ipv6Mechanisms` are the mechanisms that cover each family.
public record SpfFacts(
    boolean published, String record, int lookups, List<String> ipv4Mechanisms, List<String> ipv6Mechanisms, List<String> problems) {
  public SpfFacts {
    ipv4Mechanisms = List.copyOf(ipv4Mechanisms);
    ipv6Mechanisms = List.copyOf(ipv6Mechanisms);
    problems = List.copyOf(problems);
  }

  /// No SPF record.
  public static SpfFacts none() {
    return new SpfFacts(false, "", 0, List.of(), List.of(), List.of());
  }
}
