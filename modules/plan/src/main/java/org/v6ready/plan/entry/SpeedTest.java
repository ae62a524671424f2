package org.v6ready.plan.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.plan.Fraction;
import org.v6ready.plan.indicator.SpeedMeasure;

/// One measurement: its day, its village as a bare name, mobile or fixed, Mb/s down, and whether IPv6
/// was used (null when it was not noted).
record SpeedTest(LocalDate day, String village, boolean mobile, BigDecimal down, @Nullable Boolean ipv6) {
  private static final BigDecimal GIGABIT = BigDecimal.valueOf(1000);

  static Fraction count(SpeedMeasure measure, List<SpeedTest> tests) {
    return switch (measure) {
      case FIXED_ABOVE_GIGABIT -> fixed(tests, tests.stream().filter(test -> !test.mobile && test.down.compareTo(GIGABIT) > 0).count());
      case FIXED_FROM_GIGABIT -> fixed(tests, tests.stream().filter(test -> !test.mobile && test.down.compareTo(GIGABIT) >= 0).count());
      case VILLAGES_WITH_MOBILE ->
          new Fraction(
              tests.stream().filter(test -> test.mobile && test.down.signum() > 0).map(SpeedTest::village).distinct().count(), 0,
              tests.stream().map(SpeedTest::village).distinct().count());
      case IPV6 ->
          new Fraction(
              tests.stream().filter(test -> Boolean.TRUE.equals(test.ipv6)).count(),
              tests.stream().filter(test -> test.ipv6 == null).count(), tests.size());
    };
  }

  private static Fraction fixed(List<SpeedTest> tests, long fast) {
    return new Fraction(fast, 0, tests.stream().filter(test -> !test.mobile).count());
  }
}
