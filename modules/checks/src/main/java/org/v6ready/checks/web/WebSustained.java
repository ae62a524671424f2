package org.v6ready.checks.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.model.address.Family;
import org.v6ready.model.fact.EarlierRuns;
import org.v6ready.model.fact.Further;
import org.v6ready.model.fact.TargetFacts;

/// The site has worked without IPv4, on every address, for a month. One run cannot tell; the earlier
/// runs among the facts do.
final class WebSustained {
  static final Set<String> CODES = Set.of("held", "lost", "needs-history", "too-short", "too-sparse");
  private static final int DAYS = 30;
  private static final double SHARE = 0.99;
  private static final Duration GAP = Duration.ofDays(8);

  private WebSustained() {}

  static Finding judge(Case<TargetFacts.Web> input) {
    if (!input.sees(Family.IPV6)) {
      return Finding.notHere(Family.IPV6);
    }
    Further past = input.facts().further();
    return seen(past.earlier()) || seen(past.elsewhere()) ? judge(input, past) : Finding.inconclusive("needs-history");
  }

  private static boolean seen(@Nullable EarlierRuns runs) {
    return runs != null && runs.valid() > 0;
  }

  /// This run counts where it was made from and nowhere else.
  private static Finding judge(Case<TargetFacts.Web> input, Further past) {
    EarlierRuns others = past.elsewhere();
    EarlierRuns before =
        past.earlier() != null ? past.earlier() : EarlierRuns.none(Objects.requireNonNull(others).until());
    Optional<Boolean> now =
        EarlierRuns.held(WebIpv6Only.judge(input).judgement(), WebReachable.judge(input).judgement());
    EarlierRuns here = now.map(before::and).orElse(before);
    boolean away = others != null && EarlierRuns.WORST_FIRST.compare(others, here) < 0;
    EarlierRuns worst = away ? Objects.requireNonNull(others) : here;
    long days = Duration.between(worst.since(), worst.until()).toDays();
    return finding(worst, days)
        .with("days", days).with("held", worst.held()).with("valid", worst.valid())
        .evidence(away ? "further/elsewhere" : "further/earlier");
  }

  private static Finding finding(EarlierRuns past, long days) {
    if (days < DAYS) {
      return Finding.inconclusive("too-short").with("needed", DAYS);
    } else if (past.longestGap().compareTo(GAP) > 0) {
      return Finding.inconclusive("too-sparse").with("gap", past.longestGap().toDays());
    } else if (past.share() >= SHARE) {
      return Finding.pass("held");
    }
    Instant lost = past.lost() == null ? past.until() : past.lost();
    return Finding.fail("lost").with("date", LocalDate.ofInstant(lost, ZoneOffset.UTC));
  }
}
