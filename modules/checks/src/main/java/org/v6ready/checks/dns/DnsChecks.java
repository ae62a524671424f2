package org.v6ready.checks.dns;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.v6ready.checks.CheckEntry;
import org.v6ready.model.fact.TargetFacts;

/// The catalogue's zone checks, in the order of their ladder.
public final class DnsChecks {
  private DnsChecks() {}

  /// One line per check.
  public static List<CheckEntry<TargetFacts>> entries() {
    return List.of(
        CheckEntry.dns("dns-ns-aaaa", "D1", "RFC 3901", 90,
            Set.of("all", "enough", "one", "none", "not-global", "unknown"),
            NameServersHaveIpv6::judge),
        CheckEntry.dns("dns-ns-answers", "D2", "RFC 7766", 80,
            Set.of("all-answer", "no-ipv6-servers", "no-edns", "udp-only", "tcp-only", "silent",
                "unreachable", "refused", "servfail", "lame", "broken-answer"),
            NameServersAnswerOverIpv6::judge),
        CheckEntry.dns("dns-ns-diversity", "D3", "RFC 2182 §3.1", 30,
            Set.of("spread", "one-network", "one-address", "same-address", "no-ipv6-servers"),
            NameServersAreSpread::judge),
        CheckEntry.dns("dns-delegation", "D4", "RFC 9471", 85, delegation(),
            DelegationWorksOverIpv6::judge),
        CheckEntry.dns("dns-parity", "D5", "RFC 6891", 50,
            Set.of("same", "large-lost", "records-differ", "serial-differs", "no-ipv6-servers",
                "nothing-served"),
            FamiliesServeTheSameZone::judge),
        CheckEntry.dns("dns-negative", "D6", "RFC 4074", 60,
            Set.of("clean", "nxdomain", "silent", "error", "aaaa-nxdomain", "aaaa-silent",
                "aaaa-error"),
            MissingTypeIsDeniedCleanly::judge),
        CheckEntry.dns("dns-dnssec", "D7", "RFC 4035", 70,
            Set.of("validates", "unsigned", "bogus", "ipv4-only", "undetermined"),
            SignaturesValidateOverIpv6::judge),
        CheckEntry.dns("dns-reverse", "D8", "RFC 8501", 20,
            Set.of("confirmed", "no-ipv6-addresses", "missing", "unconfirmed", "broken", "unanswered"),
            AddressesHaveReverseNames::judge));
  }

  private static Set<String> delegation() {
    return Stream.concat(WalkDied.CODES.stream(), Stream.of("found", "no-such-name", "glue-differs", "glue-partial"))
        .collect(Collectors.toUnmodifiableSet());
  }
}
