package org.v6ready.use.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.Family;
import org.v6ready.model.use.Access;
import org.v6ready.model.use.Measure;
import org.v6ready.model.use.Method;
import org.v6ready.use.declare.LineKind;
import org.v6ready.use.settings.Operator;
import org.v6ready.use.settings.UseSettings;
import org.v6ready.use.visit.Agent;
import org.v6ready.use.visit.Fetch;
import org.v6ready.use.visit.Origin;
import org.v6ready.use.visit.TestObject;
import org.v6ready.use.visit.Visit;

class SurveyDesignTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private static final List<Operator> OPERATORS =
      List.of(
          new Operator("Viettel", List.of(7552L), List.of(Access.FIXED, Access.MOBILE)),
          new Operator("VNPT", List.of(45899L), List.of(Access.FIXED, Access.MOBILE)));
  private static final UseSettings SETTINGS = new UseSettings("xã", List.of("Bản A", "Bản B", "Bản C"), OPERATORS, null);
  private static final Map<LineKind, Long> ACTIVE =
      Map.of(
          new LineKind("Viettel", Access.FIXED), 600L, new LineKind("Viettel", Access.MOBILE), 3000L,
          new LineKind("VNPT", Access.FIXED), 400L, new LineKind("VNPT", Access.MOBILE), 20L);

  @Test
  void aStratumGetsThirtyLinesAtLeastOrAllItHasAndTheRestByWeight() {
    SurveyPlan plan = SurveyDesign.plan("p", DAY, SETTINGS, ACTIVE, 0.9, 0.96).orElseThrow();
    assertThat(plan.weighted()).isTrue();
    assertThat(of(plan, "VNPT", Access.MOBILE)).isEqualTo(20);
    assertThat(of(plan, "VNPT", Access.FIXED)).isGreaterThanOrEqualTo(30);
    assertThat(of(plan, "Viettel", Access.MOBILE)).isGreaterThan(of(plan, "Viettel", Access.FIXED));
    assertThat(plan.cells()).extracting(SurveyPlan.Cell::village).contains("Bản A", "Bản B", "Bản C");
    assertThat(plan.size()).isBetween(130, 400);
  }

  private static int of(SurveyPlan plan, String isp, Access access) {
    return plan.cells().stream().filter(c -> c.isp().equals(isp) && c.access() == access).mapToInt(SurveyPlan.Cell::size).sum();
  }

  @Test
  void nothingCanBeProvenWhenNoMoreThanTheTargetIsExpected() {
    assertThat(SurveyDesign.plan("p", DAY, SETTINGS, ACTIVE, 0.9, 0.9)).isEmpty();
    assertThat(SurveyDesign.plan("p", DAY, UseSettings.EMPTY, ACTIVE, 0.9, 0.95)).isEmpty();
  }

  @Test
  void everyLineHasACodeOfItsOwn() {
    SurveyPlan plan = SurveyDesign.plan("p", DAY, SETTINGS, Map.of(), 0.9, 0.97).orElseThrow();
    assertThat(plan.weighted()).isFalse();
    List<SurveyLine> lines = SurveyDesign.lines(plan);
    assertThat(lines).hasSize(plan.size());
    assertThat(new HashSet<>(lines.stream().map(SurveyLine::code).toList())).hasSize(lines.size());
  }

  @Test
  void aPlanThatIsFulfilledAsExpectedProvesTheTargetAndOneLineLessPerStratumDoesNot() {
    SurveyPlan plan = SurveyDesign.plan("p", DAY, SETTINGS, ACTIVE, 0.9, 0.96).orElseThrow();
    List<Visit> visits = visits(SurveyDesign.lines(plan), 0.96);
    Measure sample = measure(visits, Method.FIELD_SAMPLE);
    assertThat(sample.whole()).isEqualTo(plan.size());
    assertThat(sample.interval()).isNotNull();
    assertThat(java.util.Objects.requireNonNull(sample.interval()).low()).isGreaterThan(0.9);
    Measure fewer = measure(visits(SurveyDesign.lines(plan).subList(0, plan.size() / 2), 0.96), Method.FIELD_SAMPLE);
    assertThat(java.util.Objects.requireNonNull(fewer.interval()).low()).isLessThan(0.9);
    assertThat(java.util.Objects.requireNonNull(fewer.coverage()).share()).isLessThan(1);
  }

  private static Measure measure(List<Visit> visits, Method method) {
    return new TerritoryFigures(OPERATORS, ACTIVE, DAY, ZoneOffset.UTC, "xã", Instant.EPOCH)
        .of(visits).stream().filter(m -> m.series().method() == method).findFirst().orElseThrow();
  }

  private static List<Visit> visits(List<SurveyLine> lines, double share) {
    List<Visit> visits = new ArrayList<>();
    Map<String, Integer> seen = new java.util.HashMap<>();
    for (SurveyLine line : lines) {
      String stratum = line.isp() + line.access();
      int n = seen.merge(stratum, 1, Integer::sum);
      // Six of 150 use IPv4, spread evenly through each stratum.
      boolean six = Math.floor(n * share) > Math.floor((n - 1) * share);
      visits.add(visit("v" + visits.size(), line, six));
    }
    return visits;
  }

  private static Visit visit(String id, SurveyLine line, boolean six) {
    List<Fetch> fetches =
        List.of(
            new Fetch(TestObject.DUAL, Fetch.End.LOADED, six ? Family.IPV6 : Family.IPV4, 10),
            new Fetch(TestObject.IPV4, Fetch.End.LOADED, Family.IPV4, 10));
    return new Visit(id, DAY, Origin.SURVEY, "same-device", null, null, Agent.PHONE, 11, fetches, List.of(), line.where());
  }

  @Test
  void withoutDeclaredLinesEvenAllOnesProveNothing() {
    SurveyPlan plan = SurveyDesign.plan("p", DAY, SETTINGS, Map.of(), 0.9, 0.99).orElseThrow();
    Measure sample =
        new TerritoryFigures(OPERATORS, Map.of(new LineKind("Viettel", Access.FIXED), 600L), DAY, ZoneOffset.UTC, "xã", Instant.EPOCH)
            .of(visits(SurveyDesign.lines(plan), 1)).getFirst();
    assertThat(sample.notes()).containsExactly("strata-not-weighted");
    assertThat(java.util.Objects.requireNonNull(sample.coverage()).share()).isZero();
  }

  @Test
  void oneLineCountsOnceHoweverOftenItsLinkIsOpened() {
    SurveyLine line = new SurveyLine("ABCD2345", "p", DAY, "VNPT", Access.FIXED, "Bản A");
    List<Visit> visits = List.of(visit("a", line, false), visit("b", line, true), visit("c", line, true));
    SurveyProgress progress = SurveyProgress.of(List.of(line), visits);
    assertThat(progress.cells()).containsExactly(new SurveyProgress.Cell("VNPT", Access.FIXED, "Bản A", 1, 1, 0, 0));
    assertThat(measure(visits, Method.FIELD_SAMPLE).whole()).isEqualTo(1);
    assertThat(measure(visits, Method.FIELD_SAMPLE).notes()).contains("coverage-too-small");
  }
}
