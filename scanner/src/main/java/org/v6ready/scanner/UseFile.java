package org.v6ready.scanner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.v6ready.use.settings.UseReader;
import org.v6ready.use.settings.UseReading;
import org.v6ready.use.settings.UseSettings;
import org.v6ready.yaml.ProblemText;

/// use.yaml as a command is given it.
final class UseFile {
  static final Path USUAL = Path.of("use.yaml");

  private UseFile() {}

  /// The settings, or a refusal after all the file's problems have been said; nothing set when no file
  /// was named and there is none.
  static UseSettings read(Console console, @Nullable Path asked) {
    Path shown = asked == null ? USUAL : asked;
    Path file = console.directory().resolve(shown);
    if (asked == null && !Files.exists(file)) {
      return UseSettings.EMPTY;
    }
    boolean here = console.directory().equals(Path.of("").toAbsolutePath());
    return switch (UseReader.read(here ? shown : file, console.environment())) {
      case UseReading.Good(UseSettings settings) -> settings;
      case UseReading.Bad bad -> {
        ProblemText text = UseReader.problemText(console.language());
        bad.problems().forEach(problem -> console.err().println(text.render(problem)));
        throw Refused.usage(
            "use.bad", Map.of("file", shown.toString(), "count", Integer.toString(bad.problems().size())));
      }
    };
  }
}
