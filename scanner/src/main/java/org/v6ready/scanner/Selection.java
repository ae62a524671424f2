package org.v6ready.scanner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.target.Target;

/// Which targets of the file are meant, with the command line's patience instead of the file's.
final class Selection {
  /// The words after `--only`, and the file.
  record OnlyAndFile(List<String> only, @Nullable Path file) {}

  private Selection() {}

  /// `--only` takes all words that follow it, so the file may stand among them.
  static OnlyAndFile split(Console console, List<String> only, @Nullable Path file) {
    List<String> words = new ArrayList<>(only);
    if (file == null && words.size() > 1 && Files.isRegularFile(console.directory().resolve(words.getLast()))) {
      return new OnlyAndFile(words.subList(0, words.size() - 1), Path.of(words.getLast()));
    }
    return new OnlyAndFile(words, file);
  }

  /// The targets with one of the labels or names (all when none is given).
  static List<Target> of(
      List<Target> targets, List<String> only, @Nullable Integer attempts, @Nullable Duration timeout) {
    List<String> known =
        targets.stream()
            .flatMap(target -> Stream.concat(target.labels().stream(), Stream.of(target.name())))
            .distinct()
            .toList();
    for (String word : only) {
      if (!known.contains(word)) {
        throw Values.unknown("--only", word, known);
      }
    }
    if (attempts != null && (attempts < 1 || attempts > 10)) {
      throw Refused.usage("option.attempts", Map.of("value", attempts.toString()));
    }
    return targets.stream()
        .filter(target -> only.isEmpty() || only.contains(target.name()) || target.labels().stream().anyMatch(only::contains))
        .map(target -> patient(target, attempts, timeout))
        .toList();
  }

  private static Target patient(Target target, @Nullable Integer attempts, @Nullable Duration timeout) {
    return new Target(
        target.name(),
        target.service(),
        target.owner(),
        target.labels(),
        target.allowPrivate(),
        attempts == null ? target.attempts() : attempts,
        timeout == null ? target.timeout() : timeout);
  }
}
