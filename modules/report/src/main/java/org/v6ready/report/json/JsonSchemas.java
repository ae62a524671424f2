package org.v6ready.report.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The JSON Schemas (draft 2020-12) of what this program prints, as JSON text.
public final class JsonSchemas {
  private JsonSchemas() {}

  /// Of [JsonRun#SCHEMA].
  public static String run() {
    return read("run.schema.json");
  }

  /// Of [JsonOffice#SCHEMA].
  public static String office() {
    return read("office.schema.json");
  }

  private static String read(String name) {
    try (InputStream file = Objects.requireNonNull(JsonSchemas.class.getResourceAsStream("/org/v6ready/report/" + name))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
