package org.v6ready.yaml;

import java.util.List;

/// A YAML tree that remembers where everything stands.
public sealed interface Node {
  Place place();

  /// A word or sentence; `plain` when written without quotes.
  record Scalar(Place place, String text, boolean plain) implements Node {
    /// Whether nothing is written, or YAML's word for nothing.
    public boolean absent() {
      return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }
  }

  record Sequence(Place place, List<Node> items) implements Node {}

  /// Entries in the order written, duplicates included.
  record Mapping(Place place, List<Entry> entries) implements Node {}

  /// Something already reported; nothing more is said about it.
  record Refused(Place place) implements Node {}

  /// A key with its value.
  record Entry(Place place, String key, Node value) {}
}
