package org.v6ready.model.office;

import java.util.List;

/// Places in configuration and code that need IPv4, ranked, the worst first.
public record AppScan(List<String> roots, int files, List<Hit> hits) {
  public AppScan {
    roots = List.copyOf(roots);
    hits = List.copyOf(hits);
  }

  /// One place. `rule` is `ipv4-literal`, `ipv4-only-api`, `address-column`, …; `rank` from 1 (certain) to 3 (look).
  public record Hit(String file, int line, String rule, int rank, String text) {}
}
