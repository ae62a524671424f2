package org.v6ready.plan.indicator;

import java.math.BigDecimal;

/// How a value must stand to its target. Strict ones fail at the target itself.
public enum Comparator {
  ABOVE(">"),
  AT_LEAST("≥"),
  EQUAL("="),
  AT_MOST("≤"),
  BELOW("<");

  private final String sign;

  Comparator(String sign) {
    this.sign = sign;
  }

  /// The sign people read, such as `>`.
  public String sign() {
    return sign;
  }

  /// Whether `value` satisfies it; 90.0 and 90 are the same number.
  public boolean holds(BigDecimal value, BigDecimal target) {
    int order = value.compareTo(target);
    return switch (this) {
      case ABOVE -> order > 0;
      case AT_LEAST -> order >= 0;
      case EQUAL -> order == 0;
      case AT_MOST -> order <= 0;
      case BELOW -> order < 0;
    };
  }
}
