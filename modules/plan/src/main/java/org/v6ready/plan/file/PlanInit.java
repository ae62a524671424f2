package org.v6ready.plan.file;

import java.nio.charset.StandardCharsets;

/// The plan.yaml that `init` writes: the shipped plan, with a comment for everything that is changed.
public final class PlanInit {
  private PlanInit() {}

  /// The YAML text.
  public static String template() {
    return new String(Shipped.octets("plan.yaml"), StandardCharsets.UTF_8);
  }
}
