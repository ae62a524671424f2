package org.v6ready.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.v6ready.model.text.Messages;

/// A check is four things: a file, a line in the catalogue, a page, a test. Their names agree.
class EveryCheckHasAPageTest {
  private static final Path ROOT = Path.of(System.getProperty("v6ready.root", "../.."));
  private static final Path PAGES = ROOT.resolve("docs/checks");
  private static final Path SOURCES = ROOT.resolve("modules/checks/src");
  private static final List<String> HEADINGS =
      List.of("Claim", "Why it matters", "How we measure", "Verdicts", "How to fix it", "Where it can be wrong", "RFCs");

  static List<CheckEntry<?>> entries() {
    return Catalogue.entries();
  }

  private static String page(CheckEntry<?> entry) throws IOException {
    return Files.readString(PAGES.resolve(entry.id() + ".md"));
  }

  private static String title(CheckEntry<?> entry) {
    return CheckText.bundle(entry.id().split("-")[0], Locale.ENGLISH).text(entry.id() + ".title");
  }

  private static String sources(String tree, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES.resolve(tree))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
        all.append(Files.readString(file)).append('\n');
      }
      return all.toString();
    }
  }

  @Test
  void theCatalogueIsNotEmptyAndNoIdStandsTwice() {
    assertThat(entries()).hasSizeGreaterThan(30).extracting(CheckEntry::id).doesNotHaveDuplicates();
  }

  @Test
  void everyPageBelongsToACheck() throws Exception {
    try (Stream<Path> files = Files.list(PAGES)) {
      Set<String> pages = files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
      pages.removeIf(name -> name.equals("README.md"));
      Set<String> ids = entries().stream().map(entry -> entry.id() + ".md").collect(Collectors.toCollection(TreeSet::new));
      assertThat(ids).isSubsetOf(pages);
      // Checks of an office and of the plan have a catalogue of their own.
      pages.removeIf(name -> !name.matches("(web|dns|mail|endpoint)-.*"));
      assertThat(pages).isEqualTo(ids);
    }
  }

  @ParameterizedTest
  @MethodSource("entries")
  void theHeadingIsTheIdAndTheTitlePeopleSee(CheckEntry<?> entry) throws Exception {
    List<String> lines = page(entry).lines().toList();
    assertThat(lines.getFirst()).isEqualTo("# " + entry.id() + " — " + title(entry));
    assertThat(lines.stream().filter(line -> line.startsWith("## ")).map(line -> line.substring(3))).containsExactlyElementsOf(HEADINGS);
    assertThat(page(entry).replaceAll("\\s+", " ")).contains("ung " + entry.rung());
  }

  @ParameterizedTest
  @MethodSource("entries")
  void thePageExplainsEveryCodeAndNoOther(CheckEntry<?> entry) throws Exception {
    String verdicts = page(entry).split("## Verdicts")[1].split("## How to fix it")[0];
    Set<String> explained =
        Pattern.compile("`([a-z0-9…-]+)`").matcher(verdicts).results()
            .map(code -> code.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    explained.removeAll(Finding.UNSEEN);
    for (String family : explained.stream().filter(code -> code.endsWith("…")).toList()) {
      // `http-…` stands for every ending that is explained without it.
      String start = family.substring(0, family.length() - 1);
      explained.remove(family);
      entry.codes().stream().filter(code -> code.startsWith(start) && explained.contains(code.substring(start.length()))).toList()
          .forEach(explained::add);
    }
    assertThat(explained).containsAll(entry.codes());
    assertThat(explained).allSatisfy(word -> assertThat(isCode(entry, word)).as(word).isTrue());
  }

  /// A word in code style is a code of this check, or the name of another check or of a fact.
  private static boolean isCode(CheckEntry<?> entry, String word) {
    return entry.codes().contains(word) || Catalogue.entry(word).isPresent() || !word.contains("-");
  }

  @Test
  void everyCheckIsAFileOfItsOwnThatTheCatalogueNames() throws Exception {
    Matcher lines =
        Pattern.compile("\"((?:web|dns|mail|endpoint)-[a-z0-9-]+)\"(?:(?!\"(?:web|dns|mail|endpoint)-)[\\s\\S])*?([A-Z]\\w+)::[a-z]\\w+")
            .matcher(sources("main", "Checks.java"));
    List<MatchResult> found = lines.results().toList();
    Set<String> ids = found.stream().map(line -> line.group(1)).collect(Collectors.toCollection(TreeSet::new));
    assertThat(ids).containsAll(entries().stream().map(CheckEntry::id).toList());
    for (MatchResult line : found) {
      String folder = line.group(1).split("-")[0];
      assertThat(SOURCES.resolve("main/java/org/v6ready/checks/" + folder + "/" + line.group(2) + ".java"))
          .as(line.group(1)).isRegularFile().content().contains("///");
    }
    assertThat(found.stream().map(line -> line.group(2)).distinct()).hasSizeGreaterThan(30);
  }

  @Test
  void everyCheckIsNamedInATest() throws Exception {
    String tests = sources("test", ".java");
    assertThat(entries()).allSatisfy(entry -> assertThat(tests).contains(entry.id()));
  }

  @Test
  void titlesAreToldApart() {
    for (Locale language : List.of(Messages.VIETNAMESE, Messages.ENGLISH)) {
      assertThat(entries())
          .extracting(entry -> CheckText.bundle(entry.id().split("-")[0], language).text(entry.id() + ".title"))
          .allSatisfy(title -> assertThat(title).isNotBlank())
          .doesNotHaveDuplicates();
    }
  }
}
