package org.v6ready.office.apps;

import java.time.Instant;
import java.util.List;
import org.v6ready.model.office.AppRank;
import org.v6ready.model.office.AppScan;

/// What a scan read and found, the surest and most frequent findings first. `loopback` counts literals
/// such as 127.0.0.1, which are no problem by themselves; `skipped` names what was not read and why.
public record AppReport(int files, long octets, List<AppFinding> findings, int loopback, List<Skipped> skipped) {
  public AppReport {
    findings = List.copyOf(findings);
    skipped = List.copyOf(skipped);
  }

  /// Something that was not read.
  public record Skipped(String file, Reason reason) {}

  /// Why something was not read.
  public enum Reason {
    UNREADABLE,
    TOO_LARGE,
    TOO_MANY_FILES,
    TOO_MANY_OCTETS,
    TOO_MANY_PLACES,
    NOT_THERE,
    DAMAGED_ARCHIVE,
    VENDORED;

    /// The word in tables and JSON.
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /// Whether everything asked for was read.
  public boolean complete() {
    return skipped.stream().allMatch(s -> s.reason() == Reason.VENDORED);
  }

  /// What is kept of it as evidence: where things stand, never the lines themselves.
  public AppScan scan(Instant at, List<String> roots) {
    return new AppScan(at, roots, files, loopback, complete(), findings.stream().map(AppFinding::hit).toList());
  }

  /// How many findings have the rank.
  public long count(AppRank rank) {
    return findings.stream().filter(f -> f.rank() == rank).count();
  }
}
