package org.v6ready.targets;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.v6ready.yaml.Problem;
import org.v6ready.yaml.ProblemText;
import org.v6ready.yaml.FileOctets;

/// Reads targets.yaml. Strict: unknown keys, duplicates and doubtful values are problems, and all of
/// them are told at once. Never throws for what a file contains.
public final class TargetsReader {
  private TargetsReader() {}

  /// What a [Problem] says to people, in Vietnamese, or in English when the language is English.
  public static ProblemText problemText(Locale language) {
    return ProblemText.of(TargetsReader.class, "org.v6ready.targets.messages", language);
  }

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
