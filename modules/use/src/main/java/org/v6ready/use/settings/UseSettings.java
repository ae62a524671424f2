package org.v6ready.use.settings;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What use.yaml says: `place` names the commune in figures; `visitorTest` is null when the file has none.
public record UseSettings(
    String place, List<String> villages, List<Operator> operators, @Nullable VisitorTest visitorTest) {
  public static final UseSettings EMPTY = new UseSettings("", List.of(), List.of(), null);

  public UseSettings {
    villages = List.copyOf(villages);
    operators = List.copyOf(operators);
  }

  /// An operator by its name.
  public Optional<Operator> operator(String name) {
    return operators.stream().filter(operator -> operator.name().equals(name)).findFirst();
  }
}
