package org.v6ready.use.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpPrefix;

class OutliersTest {
  private static Visit visit(int n, String prefix, boolean six) {
    IpPrefix kept = IpPrefix.parse(prefix).orElseThrow();
    boolean isSix = kept.address().family() == Family.IPV6;
    List<Fetch> fetches =
        List.of(
            new Fetch(TestObject.DUAL, Fetch.End.LOADED, six ? Family.IPV6 : Family.IPV4, 10),
            new Fetch(TestObject.IPV4, Fetch.End.LOADED, Family.IPV4, 10));
    return new Visit("v" + n, LocalDate.of(2026, 11, 1 + n % 20), Origin.BEACON, "k" + n, isSix ? null : kept, isSix ? kept : null,
        Agent.PHONE, 11, fetches, List.of(), Where.UNKNOWN);
  }

  @Test
  void aForgerWithManyRunsFromOnePrefixIsNamedWithTheFigureWithoutHim() {
    List<Visit> visits = new ArrayList<>();
    for (int n = 0; n < 100; n++) {
      visits.add(visit(n, "14.225." + n + ".0/24", n < 50));
    }
    for (int n = 100; n < 300; n++) {
      visits.add(visit(n, "2001:db8:bad::/48", true));
    }
    Outliers outliers = Outliers.of(Validity.judge(visits));
    assertThat(outliers.lines()).hasSize(1);
    Outliers.Line line = outliers.lines().getFirst();
    assertThat(line.prefix().toString()).isEqualTo("2001:db8:bad::/48");
    assertThat(line.visits()).isEqualTo(200);
    assertThat(100.0 * line.restPreferred() / line.restValid()).isEqualTo(50);
    assertThat(line.movesPoints(outliers)).isBetween(-33.4, -33.3);
  }

  @Test
  void ordinaryVisitorsRaiseNoLine() {
    List<Visit> visits = new ArrayList<>();
    for (int n = 0; n < 500; n++) {
      visits.add(visit(n, "14.225." + n % 200 + ".0/24", true));
    }
    assertThat(Outliers.of(Validity.judge(visits)).lines()).isEmpty();
  }

  @Test
  void aPrefixThatIsTooExactCannotBeKeptAtAll() {
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> visit(1, "14.225.3.0/25", true))
        .isInstanceOf(IllegalArgumentException.class);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> visit(1, "2001:db8:1:2::/64", true))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
