package org.v6ready.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The help of every verb, word for word, in both languages.
class HelpTest {
  /// English words that option lists and examples may hold in Vietnamese help.
  private static final String ENGLISH = ".*(?<!-)\\b(the|of|with|and|this|which|where|otherwise|else|show|print|file)\\b.*";

  @TempDir Path directory;

  /// Every verb, and every verb that the help of one lists below it.
  private static Stream<String> verbs() {
    return CommandLineRun.verbs().stream().flatMap(verb -> Stream.concat(Stream.of(verb), below(verb).map(sub -> verb + " " + sub)));
  }

  private static Stream<String> below(String verb) {
    String help = Golden.kept("help/" + verb + ".en.txt");
    int at = help.indexOf("\nCommands:\n");
    return at < 0 ? Stream.empty() : help.substring(at).lines().filter(line -> line.matches(" {2}[a-z].*")).map(line -> line.strip().split(" ")[0]);
  }

  static Stream<Arguments> helps() {
    return verbs().flatMap(verb -> Stream.of("vi", "en").map(language -> Arguments.of(verb, language)));
  }

  @ParameterizedTest
  @MethodSource("helps")
  void everyVerbExplainsItself(String verb, String language) {
    Cli.Ran ran = help(verb, language);
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    Golden.check("help/" + verb.replace(' ', '-') + "." + language + ".txt", ran.out());
    if (language.equals("vi")) {
      assertThat(ran.out().lines().filter(line -> !line.startsWith("Cách dùng:")).map(line -> line.replaceFirst("^ {2}[a-z-]+ ", ""))).noneMatch(line -> line.matches(ENGLISH));
    }
  }

  @ParameterizedTest
  @MethodSource("helps")
  void everyOptionAndArgumentIsDescribed(String verb, String language) {
    String help = help(verb, language).out();
    assertThat(help.lines().filter(line -> line.matches(" {2,6}(-|\\[|[A-Z]).*")))
        .allSatisfy(line -> assertThat(line.strip().split("\\s{2,}").length > 1 || next(help, line)).as(line).isTrue());
  }

  private Cli.Ran help(String verb, String language) {
    return Cli.in(directory).run(Stream.concat(Stream.of(verb.split(" ")), Stream.of("--help", "--lang", language)).toArray(String[]::new));
  }

  private static boolean next(String help, String line) {
    List<String> lines = help.lines().toList();
    int at = lines.indexOf(line) + 1;
    return at < lines.size() && lines.get(at).startsWith("          ");
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(strings = {"vi", "en"})
  void theProgramListsEveryVerb(String language) {
    Cli.Ran ran = Cli.in(directory).run("--help", "--lang", language);
    assertThat(ran.exit()).isZero();
    assertThat(ran.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    CommandLineRun.verbs().forEach(verb -> assertThat(ran.out()).containsPattern("(?m)^  " + verb + " {2,}\\S"));
  }

  @Test
  void withoutAVerbTheHelpGoesToStandardErrorAndIsWrongUsage() {
    Cli.Ran ran = Cli.in(directory).run();
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("scan", "doctor", "serve");
  }
}
