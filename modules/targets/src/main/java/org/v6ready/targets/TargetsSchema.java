package org.v6ready.targets;

/// The JSON Schema of targets.yaml (draft 2020-12), for editors. It knows shapes and words; what needs
/// more thought (hosts, duplicates, includes) only [TargetsReader] finds.
public final class TargetsSchema {
  private TargetsSchema() {}

  /// The schema as JSON text.
  public static String json() {
    return Resource.text("targets.schema.json");
  }
}
