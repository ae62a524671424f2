package org.v6ready.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.v6ready.model.text.Messages;
import org.v6ready.yaml.FileText;
import org.v6ready.yaml.Problem;

/// Every message has a file with that one fault under `bad/`, and its exact text beside it.
class BadFilesTest {
  private static final Path ROOT =
      Path.of(System.getProperty("v6ready.root", "../..")).toAbsolutePath().normalize();
  private static final Path BAD = ROOT.resolve("bad");

  /// Faults that no file in a checkout can have; tested one by one below.
  private static final Set<String> NOT_FILES =
      Set.of("file.missing", "file.unreadable", "file.too-large", "include.no-directory");

  static Set<String> keys() {
    return TargetsReader.problemText(Locale.ENGLISH).keys().stream()
        .filter(key -> !NOT_FILES.contains(key))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void theFileHasExactlyThisFaultInBothLanguages(String key) throws Exception {
    List<Problem> problems = problems(TargetsReader.read(BAD.resolve(key + ".yaml"), Map.of()));
    assertThat(problems).extracting(Problem::key).containsExactly(key);
    compare(problems, Locale.ENGLISH, BAD.resolve(key + ".txt"));
    compare(problems, Locale.of("vi"), BAD.resolve(key + ".vi.txt"));
  }

  @Test
  void bothLanguagesHaveTheSameMessagesWithTheSamePlaceholders() {
    for (String base : List.of("org.v6ready.targets.messages", "org.v6ready.yaml.messages")) {
      var english = Messages.of(TargetsReader.class, base, Locale.ENGLISH);
      var vietnamese = Messages.of(TargetsReader.class, base, Locale.of("vi"));
      assertThat(vietnamese.keys()).isEqualTo(english.keys());
      for (String key : english.keys()) {
        assertThat(placeholders(vietnamese.text(key))).as(key).isEqualTo(placeholders(english.text(key)));
      }
    }
  }

  @Test
  void everyFileUnderBadBelongsToAMessage() throws Exception {
    try (var files = Files.list(BAD)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList())
          .allSatisfy(name -> assertThat(keys()).contains(name.replaceFirst("(\\.vi)?\\.(yaml|txt)$", "")));
    }
  }

  @Test
  void missingUnreadableAndHugeFilesAreProblemsToo() throws Exception {
    assertThat(only(TargetsReader.read(BAD.resolve("no-such-file"), Map.of()))).isEqualTo("file.missing");
    assertThat(only(TargetsReader.read(BAD, Map.of()))).isEqualTo("file.unreadable");
    byte[] huge = new byte[FileText.MAX_OCTETS + 1];
    assertThat(only(TargetsReader.parse("t", huge, Map.of()))).isEqualTo("file.too-large");
    byte[] include = "version: 1\ntargets: [{ name: A, dns: a.test }]\ninclude: [x]".getBytes(StandardCharsets.UTF_8);
    assertThat(only(TargetsReader.parse("t", include, Map.of()))).isEqualTo("include.no-directory");
  }

  private static String only(Reading reading) {
    assertThat(problems(reading)).hasSize(1);
    return problems(reading).getFirst().key();
  }

  private static List<Problem> problems(Reading reading) {
    return switch (reading) {
      case Reading.Good _ -> List.of();
      case Reading.Bad(var problems) -> problems;
    };
  }

  /// With `-Dbad.write=true` writes the expected texts instead, to be read before they are committed.
  private static void compare(List<Problem> problems, Locale language, Path expected) throws Exception {
    String text =
        problems.stream().map(TargetsReader.problemText(language)::render).collect(Collectors.joining("\n")).replace(ROOT + "/", "")
            + "\n";
    if (Boolean.getBoolean("bad.write")) {
      Files.writeString(expected, text);
    }
    assertThat(text).isEqualTo(Files.readString(expected));
  }

  private static Set<String> placeholders(String text) {
    return java.util.regex.Pattern.compile("(?<!\\$)\\{\\w+}").matcher(text).results()
        .map(match -> match.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
