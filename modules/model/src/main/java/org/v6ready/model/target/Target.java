package org.v6ready.model.target;

import java.time.Duration;
import java.util.List;

/// One service to measure, as targets.yaml declares it, with the defaults filled in. `name` is
/// unique in a run.
public record Target(
    String name,
    Service service,
    Actor owner,
    List<String> labels,
    boolean allowPrivate,
    int attempts,
    Duration timeout) {
  public Target {
    labels = List.copyOf(labels);
    if (attempts < 1 || timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("a target needs at least one attempt and a positive timeout");
    }
  }

  /// A target with the product's defaults: 3 attempts, 5 s, owned by its content owner.
  public static Target of(String name, Service service) {
    return new Target(name, service, Actor.CONTENT_OWNER, List.of(), false, 3, Duration.ofSeconds(5));
  }
}
