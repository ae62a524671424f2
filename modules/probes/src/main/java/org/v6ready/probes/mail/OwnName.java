package org.v6ready.probes.mail;

import java.util.Locale;
import java.util.Map;
import org.v6ready.model.name.DomainName;

/// The name we give in EHLO: the machine's own when it is fully qualified (RFC 5321 section 2.3.5),
/// else one that cannot belong to anybody (RFC 6761).
final class OwnName {
  private static final String NOBODY = "v6ready.invalid";

  private OwnName() {}

  static String forEhlo() {
    return of(System.getenv());
  }

  static String of(Map<String, String> environment) {
    return DomainName.parse(environment.getOrDefault("HOSTNAME", "").toLowerCase(Locale.ROOT))
        .map(DomainName::ascii)
        .filter(name -> name.indexOf('.') > 0)
        .orElse(NOBODY);
  }
}
