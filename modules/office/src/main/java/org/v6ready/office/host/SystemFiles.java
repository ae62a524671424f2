package org.v6ready.office.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Small text files below a root directory: `/` on a real machine, a copy in tests. A file that is missing
/// or not ours to read is empty.
final class SystemFiles {
  private static final int MOST = 1 << 20;
  private static final int MOST_NAMES = 20_000;

  private final Path root;

  SystemFiles(Path root) {
    this.root = root;
  }

  static SystemFiles ofThisSystem() {
    return new SystemFiles(Path.of("/"));
  }

  Optional<String> text(String path) {
    Path file = root.resolve(path);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(new String(in.readNBytes(MOST), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  List<String> lines(String path) {
    return text(path).map(text -> text.lines().toList()).orElse(List.of());
  }

  /// A file that holds one number; `otherwise` when it does not.
  int number(String path, int otherwise) {
    return text(path).map(String::strip).filter(text -> text.matches("-?\\d{1,9}")).map(Integer::parseInt).orElse(otherwise);
  }

  boolean exists(String path) {
    return Files.exists(root.resolve(path));
  }

  /// The names in a directory, sorted.
  List<String> names(String directory) {
    List<String> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(root.resolve(directory))) {
      for (Path entry : entries) {
        if (found.size() < MOST_NAMES) {
          found.add(String.valueOf(entry.getFileName()));
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      return List.of();
    }
    return found.stream().sorted().toList();
  }
}
