package org.v6ready.checks.office.host;

import java.util.stream.Collectors;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.OfficeFacts;

/// The host is configured with names and not with IPv4 addresses (RFC 6540).
final class ConfigurationNamesNoIpv4 {
  private static final int SHOWN = 3;

  private ConfigurationNamesNoIpv4() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.host().literals(), found -> found.isEmpty()
        ? Finding.pass("none")
        : Finding.warn("literals").with("count", found.size()).with("places", found.stream().limit(SHOWN)
            .map(one -> one.file() + ":" + one.line()).collect(Collectors.joining(", "))));
  }
}
