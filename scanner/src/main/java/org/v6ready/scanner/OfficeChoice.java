package org.v6ready.scanner;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.office.Office;
import org.v6ready.model.office.OfficeEvidence;
import org.v6ready.store.OfficeStore;
import org.v6ready.targets.TargetsDocument;
import picocli.CommandLine.Option;

/// `--office`: which of the declared offices is meant.
final class OfficeChoice {
  @Option(names = "--office", paramLabel = "NAME")
  @Nullable String name;

  /// The office named, else the only one, else this machine's network.
  Office of(TargetsDocument document) {
    List<Office> offices = document.offices();
    @Nullable String wanted = name;
    if (wanted == null) {
      return offices.size() == 1 ? offices.getFirst() : Office.unnamed();
    }
    return offices.stream()
        .filter(one -> one.name().equals(wanted))
        .findFirst()
        .orElseThrow(() -> Values.unknown("--office", wanted, offices.stream().map(Office::name).toList()));
  }

  /// The same of ./targets.yaml. Verbs that keep evidence ask before they begin, so that a mistake costs nothing.
  Office ofUsualFile(Console console) {
    return of(TargetsFile.readOrDefault(console, null));
  }

  /// Keeps what was found out for the office's next audits, and says so.
  static void keep(Office office, OfficeEvidence evidence, Console console, @Nullable Path data) {
    try (OfficeStore store = Home.officeStore(console, data)) {
      store.keep(office.name(), evidence);
    }
    console.say("office.kept", Map.of("office", shown(office, console)));
  }

  /// The office's name for people.
  static String shown(Office office, Console console) {
    return office.name().isEmpty() ? console.text("office.here", Map.of()) : office.name();
  }
}
