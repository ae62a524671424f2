package org.v6ready.targets;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.v6ready.yaml.Node;
import org.v6ready.yaml.Values;

/// Finds the files of an `include:` pattern such as `thon/*.yaml`, relative to the file that says so.
final class Includes {
  private static final int MAX_DEPTH = 8;

  private Includes() {}

  /// The files, sorted; empty and reported when there is none. The starting directory is the longest
  /// part of the pattern without wildcards.
  static List<Path> find(Path directory, String pattern, Node node, String path, Values values) {
    try {
      List<Path> files = search(directory, pattern);
      if (files.isEmpty()) {
        values.refuse(node, path, "include.nothing", "value", pattern);
      }
      return files;
    } catch (PatternSyntaxException malformed) {
      values.refuse(node, path, "include.malformed", "value", pattern);
    } catch (IOException | RuntimeException unreadable) {
      values.refuse(node, path, "include.nothing", "value", pattern);
    }
    return List.of();
  }

  private static List<Path> search(Path directory, String pattern) throws IOException {
    int wildcard = firstWildcard(pattern);
    if (wildcard < 0) {
      Path file = directory.resolve(pattern);
      return Files.isRegularFile(file) ? List.of(file) : List.of();
    }
    int slash = pattern.lastIndexOf('/', wildcard);
    Path start = slash < 0 ? directory : directory.resolve(pattern.substring(0, slash + 1));
    String rest = pattern.substring(slash + 1);
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + rest);
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(start, MAX_DEPTH)) {
      return files
          .filter(file -> matcher.matches(start.relativize(file)))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private static int firstWildcard(String pattern) {
    return Optional.of(pattern.split("[*?\\[{]", 2)[0].length())
        .filter(index -> index < pattern.length())
        .orElse(-1);
  }
}
