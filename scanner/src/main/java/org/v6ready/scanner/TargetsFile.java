package org.v6ready.scanner;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.v6ready.yaml.ProblemText;
import org.v6ready.targets.Reading;
import org.v6ready.targets.TargetsDocument;
import org.v6ready.targets.TargetsReader;

/// targets.yaml as a command is given it.
final class TargetsFile {
  private static final Path USUAL = Path.of("targets.yaml");

  private TargetsFile() {}

  /// The document, or a refusal after all its problems have been said.
  static TargetsDocument read(Console console, @Nullable Path asked) {
    return read(console, asked, "targets.bad");
  }

  /// The same, ending with another sentence.
  static TargetsDocument read(Console console, @Nullable Path asked, String ending) {
    Path shown = asked == null ? USUAL : asked;
    return switch (reading(console, asked)) {
      case Reading.Good(TargetsDocument document) -> document;
      case Reading.Bad bad -> {
        ProblemText text = TargetsReader.problemText(console.language());
        bad.problems().forEach(problem -> console.err().println(text.render(problem)));
        throw Refused.usage(
            ending,
            Map.of("file", shown.toString(), "count", Integer.toString(bad.problems().size())));
      }
    };
  }

  /// The document, or the defaults when no file was named and there is none.
  static TargetsDocument readOrDefault(Console console, @Nullable Path asked) {
    return asked == null && !Files.exists(console.directory().resolve(USUAL)) ? defaults() : read(console, asked);
  }

  static Reading reading(Console console, @Nullable Path asked) {
    Path shown = asked == null ? USUAL : asked;
    boolean here = console.directory().equals(Path.of("").toAbsolutePath());
    Path file = here ? shown : console.directory().resolve(shown);
    return TargetsReader.read(file, console.environment());
  }

  private static TargetsDocument defaults() {
    byte[] least = "version: 1\ntargets: [{ name: a, web: a.example }]\n".getBytes(StandardCharsets.UTF_8);
    return switch (TargetsReader.parse("defaults", least, Map.of())) {
      case Reading.Good(TargetsDocument document) -> document;
      case Reading.Bad bad -> throw new IllegalStateException(bad.toString());
    };
  }
}
