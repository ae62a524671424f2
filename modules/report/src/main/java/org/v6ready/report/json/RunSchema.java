package org.v6ready.report.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The JSON Schema (draft 2020-12) of [JsonRun#SCHEMA].
public final class RunSchema {
  private RunSchema() {}

  /// The schema as JSON text.
  public static String json() {
    try (InputStream file =
        Objects.requireNonNull(RunSchema.class.getResourceAsStream("/org/v6ready/report/run.schema.json"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
