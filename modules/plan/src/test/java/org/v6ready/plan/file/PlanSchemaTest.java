package org.v6ready.plan.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanSchemaTest {
  private static final Path ROOT = Path.of(System.getProperty("v6ready.root", "../.."));
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(PlanSchema.json());

  @Test
  void theShippedPlanAndTheTemplateAreValidToTheSchema() throws Exception {
    String shipped = Files.readString(ROOT.resolve("plan.yaml"));
    assertThat(SCHEMA.validate(shipped, InputFormat.YAML)).isEmpty();
    assertThat(SCHEMA.validate(PlanInit.template(), InputFormat.YAML)).isEmpty();
    // What stands there as a comment is an example to be used; only the plan's date is left for people to fill in.
    String uncommented = shipped.replaceAll("(?m)^( *)# (?=(number|unit|unit-symbol|capacity|signer|drafter|indicators|steps|exemptions):|  - \\{)", "$1");
    assertThat(uncommented).contains("\nexemptions:").contains("\n  number:");
    assertThat(SCHEMA.validate(uncommented, InputFormat.YAML)).isEmpty();
  }

  @Test
  void theSchemaHasTheKeysOfTheReaderAndNoOthers() {
    JsonNode schema = JsonMapper.shared().readTree(PlanSchema.json());
    JsonNode defs = schema.get("$defs");
    same(schema, DocumentReading.PLAN_KEYS);
    same(schema.get("properties").get("plan"), Heading.KEYS);
    same(defs.get("body"), EntryReading.BODY);
    same(schema.get("properties").get("methods").get("items"), EntryReading.METHOD);
    same(defs.get("indicator"), IndicatorReading.KEYS);
    same(defs.get("step"), EntryReading.STEP);
    same(schema.get("properties").get("exemptions").get("items"), EntryReading.EXEMPTION);
    same(defs.get("papers"), PapersReading.KEYS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"actor.unknown", "date.malformed", "exemption.what", "goal.malformed", "id.malformed", "issuer.unknown", "measure.unknown", "papers.unit",
    "quarter.malformed", "scale.unknown", "source.unknown", "speed.unknown", "topic.unknown", "version.unsupported"})
  void theSchemaRefusesWhatEditorsCanKnow(String key) throws Exception {
    assertThat(SCHEMA.validate(Files.readString(ROOT.resolve("bad/plan").resolve(key + ".yaml")), InputFormat.YAML)).isNotEmpty();
  }

  @Test
  void theSchemaRefusesUnknownKeys() {
    assertThat(SCHEMA.validate("version: 1\nplan: { title: A, issuer: A, focal: X, colour: red }", InputFormat.YAML)).isNotEmpty();
  }

  private static void same(JsonNode object, List<String> keys) {
    assertThat(object.get("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(keys);
    assertThat(object.get("additionalProperties").asBoolean()).isFalse();
  }
}
