package org.v6ready.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.RunHeader;
import org.v6ready.store.SqliteRunStore;
import tools.jackson.databind.json.JsonMapper;

/// Reading what is stored: explain, history, compare, rejudge, export, badge.
class StoredRunTest {
  private static final Cli CLI = Demonstration.once().cli();

  private static String good(String... args) {
    Cli.Ran ran = CLI.run(args);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
    return ran.out();
  }

  @ParameterizedTest
  @CsvSource({"tu-choi.test", "tu-choi", "IPv6 từ chối kết nối", "ipv6 tu choi"})
  void aServiceIsFoundByNameHostOrAPartWithoutDiacritics(String words) {
    assertThat(good("explain", words)).startsWith("IPv6 từ chối kết nối  https://tu-choi.test/");
  }

  @Test
  void explainNamesTheAddressTheNumbersTheRemedyTheActorAndTheCommand() {
    String text = good("explain", "tu-choi", "web-reachable");
    assertThat(text).contains("DEMONSTRATION", "web-reachable", "3ffe:104::80", "443", "RFC 6540", "curl", "What to do:", "Who must act: Province", "ECONNREFUSED");
    assertThat(text).doesNotContain("web-aaaa ");
    assertThat(text.lines()).filteredOn(line -> !line.contains("curl") && !line.contains("├")).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void explainAsJsonIsOneObjectOfTheRun() {
    assertThat(JsonMapper.shared().readTree(good("explain", "tu-choi", "-o", "json")).get("host").asString()).isEqualTo("tu-choi.test");
  }

  @Test
  void wordsThatFitManyOrNoneAreNotGuessedAt() {
    assertThat(CLI.run("explain", "ipv6").err()).contains("\"ipv6\" fits", "such as");
    assertThat(CLI.run("explain", "qqqqq").err()).contains("The run has no target \"qqqqq\"; it has, for example: Cổng thông tin");
    assertThat(CLI.run("explain", "tu-choi", "web-tlz").err()).contains("did you mean \"web-tls\"?");
  }

  @Test
  void historyIsOneLineForEachRun() {
    assertThat(good("history", "tu-choi").lines()).hasSize(2).last().asString().contains("W1", "web-reachable refused");
    assertThat(CLI.run("history", "tu-choi", "--limit", "0").exit()).isEqualTo(Exit.USAGE);
  }

  @Test
  void oneRunCannotBeCompared() {
    Cli.Ran ran = CLI.run("compare");
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("Only one run is stored; a comparison needs two.");
  }

  @Test
  void compareSaysWhatChangedAndWhy(@TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve("home"));
    Run run;
    try (SqliteRunStore store = SqliteRunStore.open(Demonstration.once().folder().resolve("home/demo/v6ready.db"))) {
      run = store.run(store.headers(1).getFirst().id()).orElseThrow();
    }
    try (SqliteRunStore store = SqliteRunStore.open(folder.resolve("home/v6ready.db"))) {
      copy(store, run, "earlier", run.header().started().minusSeconds(86_400), 0, 23);
      copy(store, run, "later", run.header().started(), 1, 24);
    }
    Cli.Ran ran = Cli.in(folder).run("compare", "--lang", "en");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("From run earlier to run later:", "+ Tên miền có chữ ký hết hạn", "- Cổng thông tin (đúng chuẩn)", "22 services are unchanged.");
    assertThat(Cli.in(folder).run("compare", "later", "later", "--lang", "en").out()).contains("23 services are unchanged.");
  }

  private static void copy(SqliteRunStore store, Run run, String id, Instant started, int from, int to) {
    RunHeader header =
        new RunHeader(id, started, null, run.header().policy(), run.header().program(), "", false, run.header().vantage());
    store.begin(header);
    store.list(id, run.results().subList(from, to).stream().map(r -> r.target().name()).toList());
    run.results().subList(from, to).forEach(result -> store.save(id, result));
    store.finish(id, started.plusSeconds(60));
  }

  @Test
  void rejudgingByTheSameRulesChangesNothing() {
    Cli.Ran ran = CLI.run("rejudge");
    assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
    assertThat(ran.out()).isEqualTo(good("export"));
  }

  @Test
  void aRunIsNamedByTheBeginningOfItsIdOrAsLatest() {
    String id = JsonMapper.shared().readTree(good("export", "-o", "json")).get("run").asString();
    List.of(id, id.substring(0, 16), "latest").forEach(name -> assertThat(good("export", name, "-o", "json")).contains(id));
    assertThat(CLI.run("export", "1999").err()).contains("No stored run is called \"1999\"");
  }

  @Test
  void theBadgeIsAPictureOfItsOwnWithWordsForThoseWhoCannotSee() {
    assertThat(good("badge", "tu-choi", "--lang", "vi"))
        .startsWith("<svg ").contains("aria-label=\"IPv6: W1 mới bật\"").doesNotContain("http://www.w3.org/1999", "<script", "href");
    assertThat(good("badge", "khoe-manh", "--lang", "en")).contains("?");
  }

  @Test
  void theCompletionScriptKnowsEveryVerb() {
    String script = good("completion");
    CommandLineRun.verbs().forEach(verb -> assertThat(script).contains("v6ready_" + verb.replace('-', '_')));
  }
}
