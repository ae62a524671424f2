package org.v6ready.probes.vantage;

import java.util.List;

/// What this process may do beyond an ordinary user.
final class Privileges {
  private Privileges() {}

  static List<String> ofThisProcess() {
    return System.getProperty("user.name", "").equals("root") ? List.of("raw-socket", "netns") : List.of();
  }
}
