package org.v6ready.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A mapping with the keys it may have; unknown and duplicate ones are reported when it is opened.
public final class Section {
  private final Node.Mapping mapping;
  private final String path;
  private final Problems problems;
  private final Map<String, Node.Entry> entries = new LinkedHashMap<>();

  private Section(Node.Mapping mapping, String path, List<String> keys, Problems problems) {
    this.mapping = mapping;
    this.path = path;
    this.problems = problems;
    for (Node.Entry entry : mapping.entries()) {
      Node.Entry first = entries.putIfAbsent(entry.key(), entry);
      if (first != null) {
        String line = Integer.toString(first.place().line());
        problems.add(entry.place(), at(entry.key()), "key.duplicate", "line", line);
      } else if (!keys.contains(entry.key())) {
        unknown(entry, keys);
      }
    }
  }

  /// Opens `node`; empty, and reported, when it is not a mapping.
  public static Optional<Section> open(Node node, String path, List<String> keys, Problems problems) {
    return switch (node) {
      case Node.Mapping mapping -> Optional.of(new Section(mapping, path, keys, problems));
      case Node.Refused _ -> Optional.empty();
      case Node.Scalar scalar when scalar.absent() -> {
        problems.add(node.place(), path, "value.empty");
        yield Optional.empty();
      }
      case Node.Scalar _, Node.Sequence _ -> {
        problems.add(node.place(), path, "type.mapping", "keys", String.join(", ", keys));
        yield Optional.empty();
      }
    };
  }

  private void unknown(Node.Entry entry, List<String> keys) {
    Optional<String> near = Suggestion.of(entry.key(), keys);
    if (near.isPresent()) {
      problems.add(entry.place(), at(entry.key()), "key.unknown", "suggestion", near.get());
    } else {
      String allowed = String.join(", ", keys);
      problems.add(entry.place(), at(entry.key()), "key.unknown-list", "allowed", allowed);
    }
  }

  /// The path of a key in here.
  public String at(String key) {
    String shown = key.length() > 60 ? key.substring(0, 60) + "…" : key;
    return path.isEmpty() ? shown : path + "." + shown;
  }

  public Place place() {
    return mapping.place();
  }

  public String path() {
    return path;
  }

  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /// The value of a key, null when it is not there.
  public @Nullable Node value(String key) {
    Node.Entry entry = entries.get(key);
    return entry == null ? null : entry.value();
  }

  /// Where a key stands, else the section.
  public Place placeOf(String key) {
    Node.Entry entry = entries.get(key);
    return entry == null ? mapping.place() : entry.place();
  }

  /// The value of a key that must be there.
  public @Nullable Node required(String key) {
    if (!has(key)) {
      problems.add(mapping.place(), path, "key.missing", "key", key);
    }
    return value(key);
  }
}
