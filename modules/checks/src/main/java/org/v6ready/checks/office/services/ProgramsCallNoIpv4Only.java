package org.v6ready.checks.office.services;

import java.util.List;
import java.util.stream.Collectors;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.AppScan;
import org.v6ready.model.office.OfficeFacts;

/// The office's programs call nothing that knows IPv4 only.
final class ProgramsCallNoIpv4Only {
  private static final int SHOWN = 3;

  private ProgramsCallNoIpv4Only() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.apps(), ProgramsCallNoIpv4Only::known);
  }

  private static Finding known(AppScan scan) {
    List<AppScan.Hit> hits = scan.hits().stream().filter(hit -> !hit.rule().endsWith("literal")).toList();
    return hits.isEmpty()
        ? Finding.pass("none").with("files", scan.files())
        : Finding.warn("found").with("count", hits.size()).with("places", hits.stream().limit(SHOWN)
            .map(hit -> hit.file() + ":" + hit.line()).collect(Collectors.joining(", ")));
  }
}
