package org.v6ready.plan.file;

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

/// Every message about plan.yaml has a file with that one fault under `bad/plan/`, and its exact text
/// beside it.
class BadPlansTest {
  private static final Path ROOT = Path.of(System.getProperty("v6ready.root", "../..")).toAbsolutePath().normalize();
  private static final Path BAD = ROOT.resolve("bad/plan");

  /// Faults that no file in a checkout can have; tested one by one below.
  private static final Set<String> NOT_FILES = Set.of("file.too-large", "pack.no-directory");

  static Set<String> keys() {
    return Messages.of(PlanReader.class, "org.v6ready.plan.file.problems", Locale.ENGLISH).keys().stream()
        .map(key -> key.substring("problem.".length()))
        .filter(key -> !NOT_FILES.contains(key))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void theFileHasExactlyThisFaultInBothLanguages(String key) throws Exception {
    List<Problem> problems = problems(PlanReader.read(BAD.resolve(key + ".yaml"), Map.of()));
    assertThat(problems).extracting(Problem::key).containsExactly(key);
    compare(problems, Locale.ENGLISH, BAD.resolve(key + ".txt"));
    compare(problems, Locale.of("vi"), BAD.resolve(key + ".vi.txt"));
  }

  @Test
  void everyFileUnderBadBelongsToAMessage() throws Exception {
    try (var files = Files.list(BAD)) {
      assertThat(files.map(file -> file.getFileName().toString()).toList())
          .allSatisfy(name -> assertThat(keys()).contains(name.replaceFirst("(\\.vi)?\\.(yaml|txt)$", "")));
    }
  }

  @Test
  void bothLanguagesHaveTheSameMessagesWithTheSamePlaceholders() {
    for (String base : List.of("org.v6ready.plan.file.problems", "org.v6ready.plan.entry.messages")) {
      Messages english = Messages.of(PlanReader.class, base, Locale.ENGLISH);
      Messages vietnamese = Messages.of(PlanReader.class, base, Locale.of("vi"));
      assertThat(vietnamese.keys()).isEqualTo(english.keys());
      for (String key : english.keys()) {
        assertThat(placeholders(vietnamese.text(key))).as(key).isEqualTo(placeholders(english.text(key)));
      }
    }
  }

  @Test
  void hugeFilesAndPacksBesideTextAreProblemsToo() {
    assertThat(problems(PlanReader.parse("p", new byte[FileText.MAX_OCTETS + 1], Map.of()))).extracting(Problem::key).containsExactly("file.too-large");
    byte[] beside = "version: 1\nplan: { title: A, issuer: A, focal: X }\npacks: [x.yaml]\nbodies: [{ id: X, name: X }]".getBytes(StandardCharsets.UTF_8);
    assertThat(problems(PlanReader.parse("p", beside, Map.of()))).extracting(Problem::key).contains("pack.no-directory");
  }

  @Test
  void allProblemsAreToldAtOnceFromTopToBottom() {
    byte[] text =
        """
        version: 1
        plan: { title: A, issuer: A, focal: NOBODY }
        packs: [xa-tranphu-2026]
        indicators:
          - { id: II.1.3a, goal: "> 100", by: 2030-Q4 }
          - { id: I.1.1, milestones: [{ goal: ">= 99", by: 2026-Q3 }] }
        exemptions:
          - { owner: VHXH, reason: R, retire-by: 2026-13-01 }
        """.getBytes(StandardCharsets.UTF_8);
    assertThat(problems(PlanReader.parse("p", text, Map.of()))).extracting(Problem::key)
        .containsExactly("body.unknown", "goal.impossible", "milestone.beyond-goal", "exemption.what", "date.malformed");
  }

  private static List<Problem> problems(PlanReading reading) {
    return switch (reading) {
      case PlanReading.Good _ -> List.of();
      case PlanReading.Bad(var problems) -> problems;
    };
  }

  /// With `-Dbad.write=true` writes the expected texts instead, to be read before they are committed.
  private static void compare(List<Problem> problems, Locale language, Path expected) throws Exception {
    String text =
        problems.stream().map(PlanReader.problemText(language)::render).collect(Collectors.joining("\n")).replace(ROOT + "/", "") + "\n";
    if (Boolean.getBoolean("bad.write")) {
      Files.writeString(expected, text);
    }
    assertThat(text).isEqualTo(Files.readString(expected));
  }

  private static Set<String> placeholders(String text) {
    return java.util.regex.Pattern.compile("\\{\\w+}").matcher(text).results().map(match -> match.group()).collect(Collectors.toCollection(TreeSet::new));
  }
}
