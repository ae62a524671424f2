package org.v6ready.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The demonstration of the whole cast, in every form it can be printed in.
class DemoTest {
  private static final Cli CLI = Demonstration.once().cli();

  private static String export(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "export";
    System.arraycopy(args, 0, all, 1, args.length);
    Cli.Ran ran = CLI.run(all);
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    return ran.out();
  }

  /// Without what differs from run to run: moments, durations, run ids.
  private static String steady(String text) {
    return text
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "<moment>")
        .replaceAll("\\d{8}T\\d{6}Z-[0-9a-f]{4}", "<run>");
  }

  @Test
  void needsNoNetworkAndSaysThatItIsADemonstration() {
    Cli.Ran ran = Demonstration.once().ran();
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("TRÌNH DIỄN").contains("24 hệ thống");
    assertThat(ran.err()).contains("v6ready explain tu-choi.test", "v6ready serve", "home/demo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void theTableIsAsPeopleKnowIt(String language) {
    String table = export("-o", "table", "--lang", language);
    assertThat(table.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    Golden.check("demo." + language + ".txt", steady(table));
  }

  @Test
  void theReadmeShowsWhatIsPrinted() throws Exception {
    String readme = Files.readString(Path.of(System.getProperty("v6ready.root", ".."), "README.md"));
    List<String> shown = readme.split("```text\n")[1].split("```")[0].lines().filter(line -> !line.equals("…")).toList();
    assertThat(shown).hasSizeGreaterThan(10);
    assertThat(export("-o", "table", "--lang", "vi").lines().toList()).containsAll(shown);
  }

  @Test
  void theTsvIsTheSameInEveryLanguage() {
    assertThat(export("--lang", "vi")).isEqualTo(export("--lang", "en"));
    Golden.check("demo.tsv", export());
  }

  @Test
  void theJsonKeepsToItsOwnSchema() {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(CLI.run("schema", "run").out());
    assertThat(schema.validate(export("-o", "json"), InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(export("-o", "json", "--lang", "vi"), InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(export("-o", "json").replace("\"dual-stack\"", "\"two\""), InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void theJsonsPathsOnlyEverGrow() {
    Map<String, String> paths = new TreeMap<>();
    gather("", JsonMapper.shared().readTree(export("-o", "json")), paths);
    List<String> now = paths.entrySet().stream().map(entry -> entry.getKey() + "\t" + entry.getValue()).toList();
    List<String> before = Golden.text("run.paths.tsv", String.join("\n", now) + "\n").lines().toList();
    assertThat(now).containsAll(before);
  }

  private static void gather(String path, JsonNode node, Map<String, String> paths) {
    if (node.isObject()) {
      node.properties().forEach(entry -> gather(path + "." + (path.endsWith("byRung") || path.endsWith("redirects") ? "*" : entry.getKey()), entry.getValue(), paths));
    } else if (node.isArray()) {
      node.forEach(item -> gather(path + "[]", item, paths));
    } else if (!node.isNull()) {
      paths.merge(path, node.getNodeType().name().toLowerCase(java.util.Locale.ROOT),
          (one, other) -> one.contains(other) ? one : one + "|" + other);
    }
  }

  @Test
  void everyFormHoldsEveryServiceOnce() throws Exception {
    JsonNode json = JsonMapper.shared().readTree(export("-o", "json"));
    List<String> names = json.get("targets").valueStream().map(target -> target.get("name").asString()).toList();
    assertThat(names).hasSize(24).doesNotHaveDuplicates();
    assertThat(json.get("demonstration").asBoolean()).isTrue();
    List<String> lines = export("-o", "ndjson").lines().toList();
    assertThat(lines).hasSize(24);
    assertThat(lines).extracting(line -> JsonMapper.shared().readTree(line).get("name").asString()).containsExactlyElementsOf(names);
    assertThat(export("-o", "csv").lines().skip(1).map(line -> line.replaceAll("^\"|\"?,(web|\"web).*", "")).distinct()).hasSize(24);
    assertThat(names).allSatisfy(name -> assertThat(export("-o", "yaml")).contains(name));
    var junit = DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new ByteArrayInputStream(export("-o", "junit").getBytes(StandardCharsets.UTF_8)));
    assertThat(junit.getElementsByTagName("testsuite").getLength()).isEqualTo(24);
    assertThat(junit.getElementsByTagName("failure").getLength()).isGreaterThan(10);
    JsonNode sarif = JsonMapper.shared().readTree(export("-o", "sarif")).get("runs").get(0);
    assertThat(sarif.get("results").size()).isGreaterThan(10);
  }

  @Test
  void aFailingFindingIsTheSameInEveryForm() {
    assertThat(export("-o", "junit", "--lang", "en")).contains("Chứng thư hết hạn trên IPv6", "web-tls");
    assertThat(export("-o", "sarif", "--lang", "en")).contains("web-tls");
    assertThat(export("-o", "csv", "--lang", "en")).contains("web-tls,W3,fail,expired");
  }

  @Test
  void coloursAreForTerminalsThatWantThem() {
    assertThat(CLI.onTerminal().run("export").out()).contains("\u001b[");
    assertThat(CLI.onTerminal().with("NO_COLOR", "1").run("export").out()).doesNotContain("\u001b[");
    assertThat(CLI.onTerminal().with("TERM", "dumb").run("export").out()).doesNotContain("\u001b[");
    assertThat(CLI.run("export", "-o", "table").out()).doesNotContain("\u001b[");
    assertThat(CLI.onTerminal().run("export").out().replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(CLI.run("export", "-o", "table").out());
  }
}
