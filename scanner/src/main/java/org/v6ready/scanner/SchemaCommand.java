package org.v6ready.scanner;

import java.util.Map;
import java.util.concurrent.Callable;
import org.v6ready.plan.file.PlanSchema;
import org.v6ready.report.json.JsonSchemas;
import org.v6ready.targets.TargetsSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `schema`: the JSON Schema of targets.yaml, of plan.yaml, of a run or of an audit of an office.
@Command(name = "schema")
final class SchemaCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();

  @Parameters(index = "0", paramLabel = "targets|plan|run|office")
  String what = "";

  SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    String schema =
        switch (what) {
          case "targets" -> TargetsSchema.json();
          case "plan" -> PlanSchema.json();
          case "run" -> JsonSchemas.run();
          case "office" -> JsonSchemas.office();
          default -> throw Refused.usage(
              "option.unknown", Map.of("option", "schema", "value", what, "known", "targets, plan, run, office"));
        };
    console.print(schema.strip() + "\n");
    return Exit.OK;
  }
}
