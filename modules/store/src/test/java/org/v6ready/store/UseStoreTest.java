package org.v6ready.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.model.use.Access;
import org.v6ready.model.use.ContextPoint;
import org.v6ready.model.use.Coverage;
import org.v6ready.model.use.Interval;
import org.v6ready.model.use.Measure;
import org.v6ready.model.use.Method;
import org.v6ready.model.use.Quantity;
import org.v6ready.model.use.Series;
import org.v6ready.model.use.Stratum;
import org.v6ready.model.use.Window;

class UseStoreTest {
  @TempDir Path directory;

  @Test
  void figuresComeBackAsTheyWereKept() {
    Measure older = measure("a", Instant.parse("2026-10-01T00:00:00Z"));
    Measure newer = measure("b", Instant.parse("2026-11-01T00:00:00Z"));
    try (UseStore store = SqliteUseStore.open(directory.resolve("v6ready.db"))) {
      store.add(List.of(older, newer));
      store.add(List.of());
    }
    try (UseStore again = SqliteUseStore.open(directory.resolve("v6ready.db"))) {
      assertThat(again.measures()).containsExactly(newer, older);
    }
  }

  @Test
  void recordsOfAKindAreFoundByDayAndDroppedByDay() {
    record Visit(String page, int number) {}
    LocalDate day = LocalDate.of(2026, 11, 1);
    try (UseStore store = SqliteUseStore.open(directory.resolve("v6ready.db"))) {
      store.keep("visit", "1", day, new Visit("/", 1));
      store.keep("visit", "2", day.plusDays(1), new Visit("/", 2));
      store.keep("visit", "2", day.plusDays(1), new Visit("/x", 3));
      store.keep("plan", "1", day, new Visit("other kind", 4));
      assertThat(store.kept("visit", day, day.plusDays(9), Visit.class))
          .containsExactly(new Visit("/", 1), new Visit("/x", 3));
      assertThat(store.dropBefore("visit", day.plusDays(1))).isEqualTo(1);
      assertThat(store.kept("visit", "1", Visit.class)).isEmpty();
      assertThat(store.kept("plan", "1", Visit.class)).contains(new Visit("other kind", 4));
    }
  }

  @Test
  void aNewerImportOfADayReplacesTheOlder() {
    LocalDate day = LocalDate.of(2026, 11, 1);
    ContextPoint first = new ContextPoint("apnic", "VN", day, "30", 1000, 0.60, 0.62);
    ContextPoint second = new ContextPoint("apnic", "VN", day, "30", 2000, 0.61, 0.63);
    try (UseStore store = SqliteUseStore.open(directory.resolve("v6ready.db"))) {
      store.addContext(List.of(first));
      store.addContext(List.of(second));
      assertThat(store.context()).containsExactly(second);
    }
  }

  private static Measure measure(String id, Instant to) {
    return new Measure(
        id,
        new Series(Method.TERRITORY, Quantity.PREFERRED, "Xã Trần Phú"),
        new Window(to.minusSeconds(86_400), to),
        209,
        220,
        0.9463,
        new Interval(0.899, 0.9649, Interval.Basis.STRATA),
        null,
        List.of(new Stratum("Viettel", Access.FIXED, "", 0.3, 57, 60), new Stratum("?", Access.UNKNOWN, "", null, 0, 0)),
        new Coverage(Coverage.Things.WEIGHT, 0.85),
        Map.of("repeat", 3L),
        Map.of("bot", 12L, "short", 1L),
        List.of("weights-declared"),
        "2026.1",
        to);
  }
}
