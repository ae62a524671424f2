package org.v6ready.targets;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.v6ready.model.vantage.AnchorResult;
import org.v6ready.yaml.Problem;

class ShippedFilesTest {
  private static final Path ROOT = Path.of(System.getProperty("v6ready.root", "../.."));
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TargetsSchema.json());

  @Test
  void theShippedTargetsAreValidToTheReaderAndToTheSchema() throws Exception {
    Path file = ROOT.resolve("targets.yaml");
    Reading reading = TargetsReader.read(file, Map.of());
    assertThat(reading).isInstanceOf(Reading.Good.class);
    assertThat(((Reading.Good) reading).document().targets()).hasSizeGreaterThan(60);
    assertThat(SCHEMA.validate(Files.readString(file), InputFormat.YAML)).isEmpty();
  }

  @Test
  void theTemplatesAreValidInBothLanguages() {
    for (String language : new String[] {"vi", "en"}) {
      String text = TargetsInit.template(Locale.of(language));
      assertThat(TargetsReader.parse("t", text.getBytes(StandardCharsets.UTF_8), Map.of())).isInstanceOf(Reading.Good.class);
      assertThat(SCHEMA.validate(text, InputFormat.YAML)).isEmpty();
    }
  }

  @Test
  void theSchemaRefusesUnknownKeysAndTwoServices() {
    assertThat(SCHEMA.validate("version: 1\ntargets: [{ name: A, prot: 1, web: a.test }]", InputFormat.YAML)).isNotEmpty();
    assertThat(SCHEMA.validate("version: 1\ntargets: [{ name: A, dns: a.test, web: a.test }]", InputFormat.YAML)).isNotEmpty();
    assertThat(SCHEMA.validate("version: 2\ntargets: [{ name: A, dns: a.test }]", InputFormat.YAML)).isNotEmpty();
  }

  @Test
  void theSchemaKnowsEveryKindOfAnchor() {
    for (String kind : AnchorResult.KINDS) {
      String text = "version: 1\nvantage: { anchors: [{ name: a.test, kind: " + kind + " }] }\ntargets: [{ name: A, web: a.test }]";
      assertThat(SCHEMA.validate(text, InputFormat.YAML)).as(kind).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key.unknown", "key.unknown-list", "key.missing", "type.mapping", "type.list", "type.text",
        "type.number", "type.flag", "number.range", "duration.malformed", "version.unsupported",
        "target.no-service", "target.two-services", "owner.unknown", "interval.unknown",
        "anchor.kind", "url.scheme-missing"
      })
  void theSchemaRefusesWhatEditorsCanKnow(String key) throws Exception {
    String text = Files.readString(ROOT.resolve("bad").resolve(key + ".yaml"));
    assertThat(SCHEMA.validate(text, InputFormat.YAML)).isNotEmpty();
  }

  @Test
  void aPastedListBecomesTargetsOnceEachAndBadLinesAreNamed() {
    TargetsImport.Imported made = TargetsImport.fromPaste("p", "example.test\n\nhttps://example.test/\nbad host\nntp://t.test\n");
    assertThat(made.targets()).isEqualTo(2);
    assertThat(made.problems()).singleElement().extracting(Problem::line).isEqualTo(4);
    assertThat(TargetsReader.parse("t", made.yaml().getBytes(StandardCharsets.UTF_8), Map.of())).isInstanceOf(Reading.Good.class);
  }

  @Test
  void aListPastedFromASpreadsheetKeepsItsNames() {
    TargetsImport.Imported made = TargetsImport.fromPaste("p", "Cổng A\thttps://a.test/\nMột\tcửa\tb.test\n");
    assertThat(made.yaml()).contains("name: \"Cổng A\", web: \"https://a.test/\"", "name: \"Một cửa\", web: \"b.test\"");
    assertThat(made.problems()).isEmpty();
  }

  @Test
  void ownersMayBeWrittenInVietnameseInATable() {
    TargetsImport.Imported made = TargetsImport.fromCsv("p", "name,web,owner\nA,a.test,Tỉnh\nB,b.test,nhà mạng\n");
    assertThat(made.yaml()).contains("owner: \"province\"", "owner: \"isp\"");
  }

  @Test
  void aTableWithSemicolonsAndQuotesBecomesTargets() {
    TargetsImport.Imported made =
        TargetsImport.fromCsv("p", "name;web;owner;labels\n\"Cổng \"\"A\"\"\";a.test;ministry;x|y\nB;b.test;nobody;\n");
    assertThat(made.yaml()).contains("name: \"Cổng \\\"A\\\"\"", "labels: [\"x\", \"y\"]");
    assertThat(made.problems()).extracting(Problem::key).containsExactly("owner.unknown");
  }
}
