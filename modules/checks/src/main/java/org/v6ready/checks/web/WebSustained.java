package org.v6ready.checks.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.checks.ladder.Answer;
import org.v6ready.checks.ladder.Client;
import org.v6ready.checks.ladder.Outcome;
import org.v6ready.model.address.Family;
import org.v6ready.model.fact.EarlierRuns;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.verdict.Judgement;

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
    EarlierRuns past = input.facts().further().earlier();
    return past == null || past.valid() == 0 ? Finding.inconclusive("needs-history") : judge(input, past);
  }

  private static Finding judge(Case<TargetFacts.Web> input, EarlierRuns past) {
    Answer now = Outcome.answer(Client.PURE, input.facts());
    int valid = past.valid() + (now == Answer.UNKNOWN ? 0 : 1);
    int held = past.held() + (now == Answer.YES && everyAddress(input) ? 1 : 0);
    long days = Duration.between(past.since(), past.until()).toDays();
    return finding(past, days, (double) held / valid)
        .with("days", days).with("held", held).with("valid", valid).evidence("further/earlier");
  }

  private static Finding finding(EarlierRuns past, long days, double share) {
    if (days < DAYS) {
      return Finding.inconclusive("too-short").with("needed", DAYS);
    } else if (past.longestGap().compareTo(GAP) > 0) {
      return Finding.inconclusive("too-sparse").with("gap", past.longestGap().toDays());
    } else if (share >= SHARE) {
      return Finding.pass("held");
    }
    java.time.Instant lost = past.lost() == null ? past.until() : past.lost();
    return Finding.fail("lost").with("date", LocalDate.ofInstant(lost, ZoneOffset.UTC));
  }

  private static boolean everyAddress(Case<TargetFacts.Web> input) {
    return WebReachable.judge(input).judgement() == Judgement.PASS;
  }
}
