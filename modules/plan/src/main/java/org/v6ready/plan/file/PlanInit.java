package org.v6ready.plan.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The plan.yaml that `init` writes: the shipped plan, with a comment for everything that is changed.
public final class PlanInit {
  private static final String RESOURCE = "/org/v6ready/plan/plan.yaml";

  private PlanInit() {}

  /// The YAML text.
  public static String template() {
    try (InputStream in = PlanInit.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("not in the build: " + RESOURCE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
