package org.v6ready.checks.office.services;

import java.util.List;
import java.util.stream.Collectors;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.AppScan;
import org.v6ready.model.office.OfficeFacts;

/// Programs that talk inside the machine, such as signing plug-ins, listen on ::1, too.
final class LoopbackServesBothFamilies {
  private static final int SHOWN = 3;

  private LoopbackServesBothFamilies() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.apps(), LoopbackServesBothFamilies::known);
  }

  private static Finding known(AppScan scan) {
    List<AppScan.Hit> hits = scan.hits().stream().filter(hit -> hit.rule().equals("loopback-literal")).toList();
    return Finding.pass(hits.isEmpty() ? "none" : "harmless").with("count", hits.size())
        .with("places", hits.isEmpty() ? "-" : hits.stream().limit(SHOWN).map(hit -> hit.file() + ":" + hit.line()).collect(Collectors.joining(", ")));
  }
}
