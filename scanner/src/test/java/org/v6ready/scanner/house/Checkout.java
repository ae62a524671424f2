package org.v6ready.scanner.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The files of this checkout, without what the build makes.
final class Checkout {
  static final Path ROOT = Path.of(System.getProperty("v6ready.root", "..")).toAbsolutePath().normalize();

  private Checkout() {}

  /// Every file under the folders of our own sources whose name ends so.
  static List<Path> files(String ending) {
    return Stream.of("modules", "web", "scanner")
        .flatMap(folder -> walk(ROOT.resolve(folder)))
        .filter(file -> !ROOT.relativize(file).toString().contains("/target/"))
        .filter(file -> file.toString().endsWith(ending))
        .sorted()
        .toList();
  }

  private static Stream<Path> walk(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
