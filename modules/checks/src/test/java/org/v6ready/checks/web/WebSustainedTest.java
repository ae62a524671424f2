package org.v6ready.checks.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.v6ready.checks.Cast;
import org.v6ready.checks.WebCast;
import org.v6ready.model.connect.BodyEnd;
import org.v6ready.model.fact.EarlierRuns;
import org.v6ready.model.fact.Further;
import org.v6ready.model.fact.LargeTransfer;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.verdict.Judgement;

class WebSustainedTest {
  private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

  private record Row(String name, @Nullable EarlierRuns past, Judgement judgement, String code) {}

  private static EarlierRuns past(int days, int valid, int held, int gap) {
    return new EarlierRuns(
        NOW.minus(Duration.ofDays(days)), NOW, valid + 2, valid, held, Duration.ofDays(gap),
        held == valid ? null : NOW.minus(Duration.ofDays(1)));
  }

  private static WebCast site() {
    return WebCast.healthy().resources(List.of()).transfers(new LargeTransfer(Cast.SIX, 1280, 70_000, BodyEnd.COMPLETE));
  }

  @Test
  void aMonthOfRunsDecidesAndAnythingLessDoesNot() {
    for (Row row :
        List.of(
            new Row("first run", null, Judgement.INCONCLUSIVE, "needs-history"),
            new Row("no run could tell", past(31, 0, 0, 0), Judgement.INCONCLUSIVE, "needs-history"),
            new Row("29 days", past(29, 29, 29, 1), Judgement.INCONCLUSIVE, "too-short"),
            new Row("30 days of daily runs", past(30, 30, 30, 1), Judgement.PASS, "held"),
            new Row("weekly runs", past(35, 5, 5, 7), Judgement.PASS, "held"),
            new Row("two clusters", past(31, 10, 10, 20), Judgement.INCONCLUSIVE, "too-sparse"),
            new Row("one loss in 120", past(31, 120, 119, 1), Judgement.PASS, "held"),
            new Row("one loss in 30", past(31, 30, 29, 1), Judgement.FAIL, "lost"))) {
      var seen = site().further(Further.none().after(row.past())).verdict("web-sustained");
      assertThat(seen.judgement()).as(row.name()).isEqualTo(row.judgement());
      assertThat(seen.code()).as(row.name()).isEqualTo(row.code());
    }
  }

  @Test
  void theTenthRungIsReachedOnlyOnceItIsHeld() {
    assertThat(site().assess().rung()).isEqualTo("W9");
    assertThat(site().assess().inconclusiveAt()).isNull();
    assertThat(site().further(Further.none().after(past(31, 31, 31, 1))).assess().rung()).isEqualTo("W10");
  }

  @Test
  void ourOwnMissingRouteIsNeverTheirFailure() {
    Further good = Further.none().after(past(31, 31, 31, 1));
    assertThat(site().further(good).from(Vantage.ipv4Only()).verdict("web-sustained").code()).isEqualTo("no-ipv6-here");
  }
}
