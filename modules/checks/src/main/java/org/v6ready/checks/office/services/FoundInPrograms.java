package org.v6ready.checks.office.services;

import java.util.List;
import java.util.stream.Collectors;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.AppScan;

/// What a scan of programs says for one check. Finding nothing proves nothing when not everything was read.
final class FoundInPrograms {
  private static final int SHOWN = 3;

  private FoundInPrograms() {}

  static Finding judge(AppScan scan, String check) {
    List<AppScan.Hit> grave = scan.grave(check);
    Finding found =
        !grave.isEmpty() ? Finding.warn("found").with("count", grave.stream().mapToInt(AppScan.Hit::count).sum()).with("places", places(grave))
            : !scan.complete() ? Finding.inconclusive("partial")
            : scan.slight(check) > 0 ? Finding.pass("look").with("count", scan.slight(check))
            : Finding.pass("none");
    return found.with("files", scan.files()).with("day", Told.day(scan.at()));
  }

  private static String places(List<AppScan.Hit> hits) {
    return hits.stream().limit(SHOWN).map(hit -> hit.file() + (hit.line() > 0 ? ":" + hit.line() : "")).collect(Collectors.joining(", "));
  }
}
