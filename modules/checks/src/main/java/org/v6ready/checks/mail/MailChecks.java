package org.v6ready.checks.mail;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.v6ready.checks.CheckEntry;
import org.v6ready.checks.dns.WalkDied;
import org.v6ready.model.fact.TargetFacts;

/// The catalogue's mail checks, in the order of their ladder.
public final class MailChecks {
  private static final Set<String> NOBODY = Set.of("null-mx", "mx-unanswered", "no-session");

  private MailChecks() {}

  /// One line per check.
  public static List<CheckEntry<TargetFacts.Mail>> entries() {
    return List.of(
        CheckEntry.mail("mail-mx-aaaa", "M1", "RFC 5321 §5.1", 90,
            Set.of("all", "some", "none", "not-global", "unknown", "implicit", "null-beside", "alias",
                "literal", "null-mx", "mx-unanswered", "mx-broken", "no-such-domain", "no-exchanger"),
            ExchangersHaveIpv6::judge),
        CheckEntry.mail("mail-answers", "M2", "RFC 5321 §3.1", 85,
            and(NOBODY, "all-answer", "no-ipv6-exchangers", "port-25-blocked-here", "port-25-unproven-here", "dead-on-both",
                "refused", "timeout", "unreachable", "prohibited", "reset", "no-banner", "busy",
                "refuses-us", "no-ehlo", "slow", "flaky"),
            ExchangersAnswerOverIpv6::judge),
        CheckEntry.mail("mail-starttls", "M3", "RFC 3207", 80,
            and(NOBODY, "as-good", "no-ipv6-exchangers", "port-25-blocked-here", "port-25-unproven-here", "missing", "missing-too",
                "handshake", "handshake-too", "certificate", "certificate-too", "older"),
            StartTlsIsNoWorseOverIpv6::judge),
        CheckEntry.mail("mail-parity", "M4", "RFC 5321 §4.1.1.1", 40,
            and(NOBODY, "same", "more", "fewer", "no-control", "no-ipv6-exchangers",
                "port-25-blocked-here", "port-25-unproven-here"),
            ExtensionsAreTheSame::judge),
        CheckEntry.mail("mail-names", "M5", "RFC 3901", 70, names(), MailNamesResolveOverIpv6::judge),
        CheckEntry.mail("mail-outbound", "M6", "RFC 1912 §2.1", 50,
            and(NOBODY, "covered", "no-spf", "no-ipv6-exchangers", "spf-unknown", "spf-ipv4-only",
                "ptr-missing", "ptr-unconfirmed", "ptr-unanswered"),
            SendingIsCoveredOverIpv6::judge),
        CheckEntry.mail("mail-user-access", "M7", "RFC 8314", 40,
            and(NOBODY, "all-work", "none-offered", "no-aaaa", "not-global", "dead", "one-dead",
                "certificate"),
            ReadersGetMailOverIpv6::judge));
  }

  private static Set<String> names() {
    Set<String> all = new TreeSet<>(WalkDied.CODES);
    all.addAll(and(NOBODY, "all-found", "partly-lost"));
    return all;
  }

  private static Set<String> and(Set<String> some, String... more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(List.of(more));
    return all;
  }
}
