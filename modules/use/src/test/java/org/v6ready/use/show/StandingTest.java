package org.v6ready.use.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.v6ready.model.text.Messages;
import org.v6ready.model.use.Coverage;
import org.v6ready.model.use.Interval;
import org.v6ready.model.use.Measure;
import org.v6ready.model.use.Method;
import org.v6ready.model.use.Quantity;
import org.v6ready.model.use.Series;
import org.v6ready.model.use.Window;
import org.v6ready.use.flow.FlowSkip;
import org.v6ready.use.log.Skip;
import org.v6ready.use.statistics.Change;
import org.v6ready.use.statistics.Proof;
import org.v6ready.use.statistics.Wilson;

class StandingTest {
  private static final LocalDate DAY = LocalDate.of(2030, 12, 31);

  private static Measure measure(
      Method method, Quantity quantity, int month, long part, long whole, @Nullable Coverage coverage, String... notes) {
    Instant to = LocalDate.of(2026, month, 28).atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
    Interval interval = Wilson.of(part, whole).orElseThrow();
    return new Measure(
        method + "/" + month, new Series(method, quantity, "p"), new Window(to.minusSeconds(20 * 86_400L), to), part, whole,
        (double) part / whole, interval, null, List.of(), coverage, Map.of(), Map.of(), List.of(notes), "2026.1", to);
  }

  private static Standing one(Measure... measures) {
    List<Standing> standings = Standing.of(List.of(measures), 0.90, DAY);
    assertThat(standings).hasSize(1);
    return standings.getFirst();
  }

  @Test
  void theNewestFigureOfEachSeriesIsJudgedStrictly() {
    assertThat(one(measure(Method.VISITOR_TEST, Quantity.PREFERRED, 11, 97, 100, null)).proof()).isEqualTo(Proof.PROVEN);
    Standing standing =
        one(
            measure(Method.VISITOR_TEST, Quantity.PREFERRED, 11, 950, 1000, null),
            measure(Method.VISITOR_TEST, Quantity.PREFERRED, 9, 850, 1000, null));
    assertThat(standing.measure().share()).isEqualTo(0.95);
    assertThat(standing.change()).isEqualTo(Change.UP);
  }

  @Test
  void whatIsMissingIsCountedWhereAskingMoreCanHelp() {
    Standing standing = one(measure(Method.VISITOR_TEST, Quantity.PREFERRED, 11, 95, 100, null));
    assertThat(standing.proof()).isEqualTo(Proof.NOT_PROVEN);
    assertThat(standing.missing()).hasValue(27);
    assertThat(one(measure(Method.VISITOR_TEST, Quantity.PREFERRED, 11, 90, 100, null)).missing()).isEmpty();
    assertThat(one(measure(Method.FLOWS, Quantity.OCTETS, 11, 95, 100, null)).missing()).isEmpty();
  }

  @Test
  void littleCoverageProvesNothingHoweverNarrowTheInterval() {
    Coverage few = new Coverage(Coverage.Things.WEIGHT, 0.79);
    assertThat(one(measure(Method.TERRITORY, Quantity.PREFERRED, 11, 990, 1000, few)).proof())
        .isEqualTo(Proof.NOT_ENOUGH_EVIDENCE);
    Coverage sets = new Coverage(Coverage.Things.FLOW_SETS, 0.98);
    assertThat(one(measure(Method.FLOWS, Quantity.OCTETS, 11, 990, 1000, sets)).proof()).isEqualTo(Proof.NOT_ENOUGH_EVIDENCE);
  }

  @Test
  void declarationsContextAndFaultsAreNeverHeldAgainstTheTarget() {
    assertThat(one(measure(Method.DECLARATION, Quantity.LINES_ENABLED, 11, 99, 100, null)).proof()).isNull();
    assertThat(one(measure(Method.CONTEXT, Quantity.PREFERRED, 11, 99, 100, null)).proof()).isNull();
    assertThat(one(measure(Method.VISITOR_TEST, Quantity.BROKEN, 11, 99, 100, null)).proof()).isNull();
  }

  @Test
  void differentMethodsAreDifferentLines() {
    List<Standing> standings =
        Standing.of(
            List.of(
                measure(Method.ACCESS_LOG, Quantity.VISITORS, 11, 95, 100, null),
                measure(Method.VISITOR_TEST, Quantity.PREFERRED, 11, 50, 100, null)),
            0.9, DAY);
    assertThat(standings).extracting(one -> one.measure().series().method())
        .containsExactly(Method.VISITOR_TEST, Method.ACCESS_LOG);
  }

  @Test
  void aCensusIsExact() {
    assertThat(one(measure(Method.OFFICE_DEVICES, Quantity.HOSTS_USING, 11, 19, 20, null, "census")).proof())
        .isEqualTo(Proof.PROVEN);
  }

  @Test
  void everyMethodQuantityUnitStateAndReasonHasItsWordsInBothLanguages() {
    for (Locale language : List.of(Messages.VIETNAMESE, Messages.ENGLISH)) {
      UseWords words = UseWords.in(language);
      List<String> all = new ArrayList<>();
      for (Method method : Method.values()) {
        all.add(words.method(method));
      }
      for (Quantity quantity : Quantity.values()) {
        all.add(words.quantity(quantity) + words.unit(quantity.unit()));
      }
      for (Proof proof : Proof.values()) {
        all.add(words.proof(proof));
      }
      for (Coverage.Things things : Coverage.Things.values()) {
        all.add(words.coverage(things));
      }
      for (Skip skip : Skip.values()) {
        assertThat(words.skip(skip.word())).isNotEqualTo(skip.word());
      }
      for (FlowSkip skip : FlowSkip.values()) {
        assertThat(words.skip(skip.word())).isNotEqualTo(skip.word());
      }
      assertThat(all).doesNotContain("");
    }
    assertThat(Messages.of(UseWords.class, "org.v6ready.use.show.words", Messages.VIETNAMESE).keys())
        .isEqualTo(Messages.of(UseWords.class, "org.v6ready.use.show.words", Messages.ENGLISH).keys());
  }

  @Test
  void aShareIsNeverRoundedUpToTheTarget() {
    assertThat(UseWords.in(Messages.ENGLISH).percent(0.89999)).isEqualTo("89.9");
    assertThat(UseWords.in(Messages.VIETNAMESE).percent(0.9)).isEqualTo("90,0");
  }
}
