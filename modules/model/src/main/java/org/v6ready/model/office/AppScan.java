package org.v6ready.model.office;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What in configuration and code needs IPv4, the worst first. `loopback` counts literals such as 127.0.0.1,
/// which are harmless; `complete` that everything under `roots` was read.
public record AppScan(Instant at, List<String> roots, int files, int loopback, boolean complete, List<Hit> hits) {
  public AppScan {
    roots = List.copyOf(roots);
    hits = List.copyOf(hits);
  }

  /// One thing found `count` times, first at a file's line; `what` is the literal or the call, never the whole
  /// line, which may hold a password. `check` is the one it speaks for, such as `app-01`.
  public record Hit(String check, String rule, AppRank rank, String what, int count, String file, int line) {}

  /// What speaks for a check and is more than worth a look.
  public List<Hit> grave(String check) {
    return of(check).filter(hit -> hit.rank() != AppRank.LOW).toList();
  }

  /// How much of a check's is only worth a look.
  public long slight(String check) {
    return of(check).filter(hit -> hit.rank() == AppRank.LOW).count();
  }

  private Stream<Hit> of(String check) {
    return hits.stream().filter(hit -> hit.check().equals(check));
  }
}
