package org.v6ready.plan.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.v6ready.yaml.FileOctets;
import org.v6ready.yaml.ProblemText;
import org.v6ready.yaml.Problems;

/// Reads plan.yaml over its criteria packs. Strict like targets.yaml: unknown keys, duplicates and
/// contradictions are problems, all told at once. Never throws for what a file contains.
public final class PlanReader {
  /// The packs that ship with the program.
  public static final List<String> SHIPPED =
      List.of("xa-tranphu-2026", "ipv6forgov-2021", "ipv6only-2026");

  private PlanReader() {}

  /// What a problem says to people, in Vietnamese, or in English when the language is English.
  public static ProblemText problemText(Locale language) {
    return ProblemText.of(PlanReader.class, "org.v6ready.plan.file.problems", language);
  }

  /// Reads a file; `environment` fills `${NAME}`. Packs that end in `.yaml` are files beside it.
  public static PlanReading read(Path file, Map<String, String> environment) {
    Problems problems = new Problems();
    Optional<byte[]> octets = FileOctets.read(file, problems);
    if (octets.isEmpty()) {
      return new PlanReading.Bad(problems.sorted());
    }
    return new DocumentReading(problems, environment, file.toAbsolutePath().getParent())
        .read(file.toString(), octets.get());
  }

  /// Reads text that is not on a disk, so without packs beside it; `name` stands in the messages.
  public static PlanReading parse(String name, byte[] text, Map<String, String> environment) {
    return new DocumentReading(new Problems(), environment, null).read(name, text);
  }
}
