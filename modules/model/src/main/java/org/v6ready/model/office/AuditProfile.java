package org.v6ready.model.office;

import java.util.Locale;
import java.util.Optional;

/// How much an audit may touch; none changes another machine's state. PASSIVE does what any machine does
/// when it joins a link, slowly: it reads itself, asks its resolvers and anchors, solicits routers, and looks
/// for neighbours with at most 50 packets a second in at most a /24. STANDARD also asks DHCP servers what they
/// would give, and neighbours for their names; with consent, for open service ports and SNMP. DEEP listens
/// longer and repeats.
public enum AuditProfile {
  PASSIVE,
  STANDARD,
  DEEP;

  /// The word of the command line and JSON.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The profile of a [#word].
  public static Optional<AuditProfile> ofWord(String word) {
    for (AuditProfile profile : values()) {
      if (profile.word().equals(word)) {
        return Optional.of(profile);
      }
    }
    return Optional.empty();
  }
}
