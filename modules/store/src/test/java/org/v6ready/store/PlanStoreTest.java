package org.v6ready.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.model.plan.Fraction;
import org.v6ready.model.plan.IndicatorValue;
import org.v6ready.model.plan.Task;
import org.v6ready.model.plan.TaskOrigin;
import org.v6ready.model.plan.TaskStatus;
import org.v6ready.model.plan.ValueSource;
import org.v6ready.model.target.Actor;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;

class PlanStoreTest {
  private static final Instant AT = Instant.parse("2026-11-24T08:00:00Z");

  @TempDir Path directory;

  @Test
  void valuesComeBackAsTheyWereInTheOrderEntered() {
    IndicatorValue first = value("90.0", "VNPT Na Rì =1+1", null);
    IndicatorValue second = value("45", "Viettel 🛰 \u202eRTL", new Fraction(45, 5, 100));
    try (SqliteRunStore store = open()) {
      store.add(List.of(first, second));
    }
    try (SqliteRunStore store = open()) {
      assertThat(store.values()).containsExactly(first, second);
    }
  }

  @Test
  void tasksOfFindingsAndOfStepsComeBackAndAreReplacedById() {
    Verdict verdict =
        new Verdict("web-aaaa", "W1", Judgement.FAIL, "none", false, new TreeMap<>(), Actor.PROVINCE, "RFC 3596", "dig", List.of("a"));
    Task found = task("V1", new TaskOrigin.Found(verdict, "a.test"));
    Task step = task("B01", new TaskOrigin.Step(1)).to(TaskStatus.DONE, AT);
    try (SqliteRunStore store = open()) {
      store.save(found);
      store.save(step);
      store.save(found.heldBy("VHXH", List.of("DNVT"), LocalDate.parse("2026-12-31")));
    }
    try (SqliteRunStore store = open()) {
      assertThat(store.tasks()).extracting(Task::id).containsExactly("B01", "V1");
      assertThat(store.task("B01")).contains(step);
      assertThat(store.task("V1").orElseThrow().due()).isEqualTo("2026-12-31");
      assertThat(store.task("V1").orElseThrow().origin()).isEqualTo(found.origin());
      assertThat(store.task("V2")).isEmpty();
    }
  }

  private SqliteRunStore open() {
    return SqliteRunStore.open(directory.resolve("v6ready.db"));
  }

  private static IndicatorValue value(String number, String origin, @org.jspecify.annotations.Nullable Fraction fraction) {
    return new IndicatorValue(
        "II.1.3a", new BigDecimal(number), fraction, true, ValueSource.DECLARED, origin, "isp-declaration",
        LocalDate.parse("2026-11-01"), List.of("công văn 12.pdf"), "", AT);
  }

  private static Task task(String id, TaskOrigin origin) {
    return new Task(
        id, origin, Actor.PROVINCE, TaskStatus.NEW, "SKHCN", List.of("VHXH"), null, List.of("Cổng tỉnh"), List.of(),
        "", "r1", AT, "r1", AT, null, null, 0);
  }
}
