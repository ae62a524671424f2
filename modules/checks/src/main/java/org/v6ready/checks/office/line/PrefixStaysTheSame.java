package org.v6ready.checks.office.line;

import java.time.Duration;
import java.util.List;
import org.v6ready.checks.Finding;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.OfficeFacts.PastPrefix;

/// The prefix of the office has not changed for thirty days (RFC 8978, RIPE-690).
final class PrefixStaysTheSame {
  private static final Duration MONTH = Duration.ofDays(30);

  private PrefixStaysTheSame() {}

  static Finding judge(OfficeFacts facts) {
    List<PastPrefix> past = facts.history();
    if (past.size() < 2) {
      return Finding.inconclusive("few-runs").with("runs", past.size());
    }
    int changes = 0;
    for (int i = 1; i < past.size(); i++) {
      changes += past.get(i).prefix().equals(past.get(i - 1).prefix()) ? 0 : 1;
    }
    Duration span = Duration.between(past.getFirst().at(), past.getLast().at());
    Finding found = changes > 2 ? Finding.fail("unstable") : changes > 0 ? Finding.warn("changed") : span.compareTo(MONTH) < 0 ? Finding.inconclusive("too-short") : Finding.pass("stable");
    return found.with("changes", changes).with("days", span.toDays()).with("runs", past.size());
  }
}
