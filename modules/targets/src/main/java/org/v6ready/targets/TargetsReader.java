package org.v6ready.targets;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Reads targets.yaml. Strict: unknown keys, duplicates and doubtful values are problems, and all of
/// them are told at once. Never throws for what a file contains.
public final class TargetsReader {
  private TargetsReader() {}

  /// Reads a file and what it includes; `environment` fills `${NAME}`.
  public static Reading read(Path file, Map<String, String> environment) {
    DocumentReading reading = new DocumentReading(environment);
    Optional<byte[]> octets = FileOctets.read(file, reading.problems());
    return octets.isPresent()
        ? reading.read(file.toString(), octets.get(), file)
        : new Reading.Bad(reading.problems().sorted());
  }

  /// Reads text that is not on a disk, so without includes; `name` stands in the messages.
  public static Reading parse(String name, byte[] text, Map<String, String> environment) {
    return new DocumentReading(environment).read(name, text, null);
  }
}
