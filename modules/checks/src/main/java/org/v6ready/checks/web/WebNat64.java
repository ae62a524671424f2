package org.v6ready.checks.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.checks.Repeat;
import org.v6ready.checks.ladder.Nat64;
import org.v6ready.checks.ladder.Outcome;
import org.v6ready.model.address.Family;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.fact.Nat64Run;
import org.v6ready.model.fact.Nat64Trial;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.verdict.Nat64Outlook;
import org.v6ready.model.verdict.Nat64Outlook.Outlook;

/// Clients that have only DNS64 and NAT64 reach the site (RFC 6146, RFC 6147); a side axis of the
/// ladder, predicted by the table of verdicts section 4.
final class WebNat64 {
  static final Set<String> CODES = Set.of("works", "works-executed", "works-emulated", "slow", "fails", "executed-differs", "fails-on-both", "not-proven");

  private WebNat64() {}

  static Finding judge(Case<TargetFacts.Web> input) {
    Nat64Outlook outlook = Outcome.of(input.target(), input.facts(), input.vantage()).nat64();
    Optional<Difference> differs = difference(input);
    if (differs.isPresent() && outlook.dns64() != Outlook.FAILS) {
      return Finding.fail("executed-differs").with("host", differs.get().host()).with("predicted", word(differs.get().predicted()))
          .with("executed", word(differs.get().executed())).repeat(Repeat.dig(input.entry().host(), "AAAA")).evidence("further/nat64");
    }
    String host = outlook.decidedBy() == null ? input.entry().host().ascii() : outlook.decidedBy();
    return finding(input, outlook).with("host", host).with("pref64", word(outlook.pref64()))
        .with("clat", word(outlook.clat())).repeat(Repeat.dig(input.entry().host(), "AAAA")).evidence("nat64");
  }

  private static Finding finding(Case<TargetFacts.Web> input, Nat64Outlook outlook) {
    if (outlook.dns64() == null) {
      return input.sees(Family.IPV6)
          ? Finding.inconclusive("not-proven")
          : Finding.notHere(Family.IPV6);
    }
    return switch (outlook.dns64()) {
      case OK -> Finding.pass(passed(input.facts().further().nat64()));
      case SLOW -> Finding.warn("slow");
      case FAILS ->
          nowhere(input)
              ? Finding.inconclusive("fails-on-both").alsoOnIpv4()
              : MissingControl.hides(input) ? Finding.notHere(Family.IPV4) : Finding.fail("fails");
    };
  }

  private record Difference(String host, Outlook predicted, Outlook executed) {}

  /// A host that was predicted to work behind DNS64 and did not when it was tried: a difference is a
  /// finding, never silent. The other way round the prediction stands, for it is the RFC's word and
  /// other networks keep to it.
  private static Optional<Difference> difference(Case<TargetFacts.Web> input) {
    Nat64Run run = input.facts().further().nat64();
    for (Nat64Trial trial : run == null ? List.<Nat64Trial>of() : run.trials()) {
      Outlook predicted = ResourceHosts.facts(trial.host(), input.facts()).map(host -> Nat64.host(host).dns64()).orElse(null);
      if (trial.dns64() == Outlook.FAILS && predicted != null && predicted != Outlook.FAILS) {
        return Optional.of(new Difference(trial.host(), predicted, Outlook.FAILS));
      }
    }
    return Optional.empty();
  }

  private static String passed(@Nullable Nat64Run run) {
    return run == null ? "works" : run.emulated() ? "works-emulated" : "works-executed";
  }

  private static boolean nowhere(Case<TargetFacts.Web> input) {
    boolean deaf = !input.entry().a().status().clean() || input.entry().a().status() == DnsStatus.NXDOMAIN;
    return (deaf && input.entry().aaaa().addresses().isEmpty())
        || (!Visits.over(input.facts(), Family.IPV4).isEmpty()
            && input.facts().visits().stream().noneMatch(Visits::answered));
  }

  private static String word(@Nullable Outlook outlook) {
    return outlook == null ? "–" : outlook.word();
  }
}
