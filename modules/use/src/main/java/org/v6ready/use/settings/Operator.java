package org.v6ready.use.settings;

import java.util.List;
import org.v6ready.model.use.Access;

/// A telecom operator with lines in the commune: its AS numbers (may be empty) and the kinds of line it
/// offers here.
public record Operator(String name, List<Long> asNumbers, List<Access> kinds) {
  public Operator {
    asNumbers = List.copyOf(asNumbers);
    kinds = List.copyOf(kinds);
  }
}
