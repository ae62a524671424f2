package org.v6ready.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Texts people see, kept beside the tests. With `-Dgolden.write=true` they are written anew, to be read
/// before they are committed.
final class Golden {
  private static final Path FOLDER =
      Path.of(System.getProperty("v6ready.root", ".."), "scanner/src/test/resources/golden").toAbsolutePath().normalize();

  private Golden() {}

  static void check(String name, String text) {
    assertThat(text).as(name).isEqualTo(text(name, text));
  }

  /// The kept text, or this one when asked to write it.
  static String text(String name, String now) {
    Path file = FOLDER.resolve(name);
    try {
      if (Boolean.getBoolean("golden.write")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, now);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return kept(name);
  }

  /// The text as it is kept.
  static String kept(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException missing) {
      throw new UncheckedIOException("no golden file; run once with -Dgolden.write=true", missing);
    }
  }
}
