package org.v6ready.plan.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.v6ready.model.plan.ValueSource;
import org.v6ready.plan.Wording;
import org.v6ready.plan.indicator.Method;
import org.v6ready.plan.indicator.RunMeasure;
import org.v6ready.plan.indicator.UseValue;

/// The methods that are the program's own: one for each measure of a run, and the measured use.
final class OwnMethods {
  private OwnMethods() {}

  static List<String> ids() {
    return Stream.concat(Arrays.stream(RunMeasure.values()).map(RunMeasure::word), Stream.of(UseValue.METHOD)).toList();
  }

  static Optional<Method> of(String id) {
    if (id.equals(UseValue.METHOD)) {
      Wording name = new Wording("v6ready đo trên đường truyền của người dân, có trọng số", "v6ready measures people's lines, weighted");
      return Optional.of(new Method(id, name, List.of(ValueSource.MEASURED), true));
    }
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
