package org.v6ready.model.use;

import org.jspecify.annotations.Nullable;

/// One part of a population: an operator's lines of one kind, in one village or (empty) in all. `part`
/// of `whole` valid observations use IPv6; `weight` is its share of the population before it is
/// normalised (such as active lines), null when nobody declared it.
public record Stratum(
    String isp, Access access, String village, @Nullable Double weight, long part, long whole) {
  public Stratum {
    if (part < 0 || part > whole || (weight != null && !(weight >= 0))) {
      throw new IllegalArgumentException(part + " of " + whole + ", weight " + weight);
    }
  }
}
