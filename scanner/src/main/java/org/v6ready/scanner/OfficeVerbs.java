package org.v6ready.scanner;

import picocli.CommandLine;

/// What `office` can be asked for alone.
final class OfficeVerbs {
  private OfficeVerbs() {}

  /// Puts the verbs under `office`.
  static void addTo(CommandLine office, Console console) {
    office.addSubcommand("apps", new OfficeAppsCommand(console));
    office.addSubcommand("sandbox", new OfficeSandboxCommand(console));
    office.addSubcommand("snmp", new OfficeSnmpCommand(console));
    office.addSubcommand("import-oui", new OfficeImportOuiCommand(console));
  }
}
