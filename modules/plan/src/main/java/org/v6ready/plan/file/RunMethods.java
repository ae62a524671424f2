package org.v6ready.plan.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.v6ready.model.plan.ValueSource;
import org.v6ready.plan.Wording;
import org.v6ready.plan.indicator.Method;
import org.v6ready.plan.indicator.RunMeasure;

/// The methods that are the program's own: one for each measure of a run.
final class RunMethods {
  private RunMethods() {}

  static List<String> ids() {
    return Arrays.stream(RunMeasure.values()).map(RunMeasure::word).toList();
  }

  static Optional<Method> of(String id) {
    return RunMeasure.ofWord(id)
        .map(measure -> new Method(id, name(measure), List.of(ValueSource.MEASURED), true));
  }

  private static Wording name(RunMeasure measure) {
    return switch (measure) {
      case SERVICES_OVER_IPV6 ->
          new Wording("v6ready đo các dịch vụ của xã qua IPv6", "v6ready measures the commune's services over IPv6");
      case SERVICES_IPV6_ONLY ->
          new Wording("v6ready đo các dịch vụ của xã khi thuần IPv6", "v6ready measures the commune's services with IPv6 alone");
      case SERVICES_IPV6_ONLY_NAT64 ->
          new Wording("v6ready đo các dịch vụ của xã khi thuần IPv6 có NAT64", "v6ready measures the commune's services with IPv6 and NAT64");
    };
  }
}
