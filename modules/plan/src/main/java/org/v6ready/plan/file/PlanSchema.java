package org.v6ready.plan.file;

import java.nio.charset.StandardCharsets;

/// The JSON Schema of plan.yaml (draft 2020-12), for editors. It knows shapes and words; what needs more
/// thought (bodies, methods, contradictions between goals) only [PlanReader] finds.
public final class PlanSchema {
  private PlanSchema() {}

  /// The schema as JSON text.
  public static String json() {
    return new String(Shipped.octets("file/plan.schema.json"), StandardCharsets.UTF_8);
  }
}
