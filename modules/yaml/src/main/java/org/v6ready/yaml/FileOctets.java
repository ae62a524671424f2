package org.v6ready.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// Reads a file, never more of it than can be used.
public final class FileOctets {
  private FileOctets() {}

  /// The octets, one more than allowed when the file is too large; empty and reported on failure.
  public static Optional<byte[]> read(Path file, Problems problems) {
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(in.readNBytes(FileText.MAX_OCTETS + 1));
    } catch (NoSuchFileException missing) {
      problems.add(Place.whole(file.toString()), "", "file.missing");
    } catch (IOException unreadable) {
      String detail = String.valueOf(unreadable.getMessage());
      problems.add(Place.whole(file.toString()), "", "file.unreadable", "detail", detail);
    }
    return Optional.empty();
  }
}
