package org.v6ready.checks.office.host;

import java.util.Locale;
import org.v6ready.checks.Finding;
import org.v6ready.model.office.LocalHost.Clat;
import org.v6ready.model.office.OfficeFacts;

/// The operating system can live without IPv4, as far as is known of it.
final class SystemSupportsIpv6Only {
  private SystemSupportsIpv6Only() {}

  static Finding judge(OfficeFacts facts) {
    String system = facts.host().system();
    String release = facts.host().release().toLowerCase(Locale.ROOT);
    Finding found = switch (system) {
      case "macos" -> number(release) >= 13 ? Finding.pass("full") : Finding.warn("partial");
      case "windows" -> release.contains("windows 11") || release.contains("10.0.2") ? Finding.warn("partial") : Finding.fail("needs-ipv4");
      case "linux" -> facts.host().clat().known().filter(Clat::active).isPresent() ? Finding.pass("full") : Finding.warn("partial");
      default -> Finding.inconclusive("unknown");
    };
    return found.with("system", facts.host().release());
  }

  private static int number(String release) {
    String digits = release.replaceAll("^\\D*(\\d{1,3}).*$", "$1");
    return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : 0;
  }
}
