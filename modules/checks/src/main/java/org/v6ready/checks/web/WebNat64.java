package org.v6ready.checks.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.checks.Repeat;
import org.v6ready.checks.ladder.Answer;
import org.v6ready.checks.ladder.Client;
import org.v6ready.checks.ladder.Nat64;
import org.v6ready.checks.ladder.Outcome;
import org.v6ready.model.address.Family;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.fact.Nat64Run;
import org.v6ready.model.fact.Nat64Trial;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.vantage.Nat64Prefix;
import org.v6ready.model.verdict.Nat64Outlook;
import org.v6ready.model.verdict.Nat64Outlook.Outlook;

/// Clients that have only DNS64 and NAT64 reach the site (RFC 6146, RFC 6147); a side axis of the
/// ladder, predicted by the table of verdicts section 4.
final class WebNat64 {
  static final Set<String> CODES = Set.of("works", "works-executed", "works-executed-pref64", "works-emulated", "slow", "fails", "executed-differs", "executed-differs-pref64", "fails-on-both", "not-proven");

  private WebNat64() {}

  static Finding judge(Case<TargetFacts.Web> input) {
    Nat64Outlook outlook = Outcome.of(input.target(), input.facts(), input.vantage()).nat64();
    Optional<Difference> differs = difference(input);
    if (differs.isPresent() && outlook.dns64() != Outlook.FAILS) {
      return Finding.fail(differs.get().code()).with("host", differs.get().host()).with("predicted", word(differs.get().predicted()))
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

  private record Difference(String code, String host, Outlook predicted, Outlook executed) {}

  /// A host that was predicted to work behind this line's NAT64 and did not when it was tried: a
  /// difference is a finding, never silent. The other way round the prediction stands, for it is the RFC's
  /// word and other networks keep to it.
  private static Optional<Difference> difference(Case<TargetFacts.Web> input) {
    Nat64Run run = input.facts().further().nat64();
    return run == null
        ? Optional.empty()
        : run.trials().stream().flatMap(trial -> difference(run, trial, input.facts()).stream()).findFirst();
  }

  private static Optional<Difference> difference(Nat64Run run, Nat64Trial trial, TargetFacts.Web facts) {
    Optional<Nat64Outlook> table = ResourceHosts.facts(trial.host(), facts).map(Nat64::host);
    return withoutDns64(run)
        ? difference("executed-differs-pref64", trial.host(), table.map(Nat64Outlook::pref64), trial.pref64())
        : difference("executed-differs", trial.host(), table.map(Nat64Outlook::dns64), trial.dns64());
  }

  private static Optional<Difference> difference(String code, String host, Optional<Outlook> predicted, @Nullable Outlook executed) {
    return predicted.filter(outlook -> executed == Outlook.FAILS && outlook != Outlook.FAILS)
        .map(outlook -> new Difference(code, host, outlook, Outlook.FAILS));
  }

  /// Only routers told of the NAT64: what was tried is how clients fare that make addresses themselves.
  private static boolean withoutDns64(Nat64Run run) {
    return !run.emulated() && run.sources().equals(List.of(Nat64Prefix.Source.RA)) && run.trials().stream().allMatch(trial -> trial.dns64() == null);
  }

  /// Whether every host was tried in the column that this line can try.
  private static boolean tried(Nat64Run run) {
    return run.trials().stream().allMatch(trial -> (withoutDns64(run) ? trial.pref64() : trial.dns64()) != null);
  }

  private static String passed(@Nullable Nat64Run run) {
    if (run == null || !tried(run)) {
      return "works";
    }
    return run.emulated() ? "works-emulated" : withoutDns64(run) ? "works-executed-pref64" : "works-executed";
  }

  private static boolean nowhere(Case<TargetFacts.Web> input) {
    boolean deaf = !input.entry().a().status().clean() || input.entry().a().status() == DnsStatus.NXDOMAIN;
    return (deaf && input.entry().aaaa().addresses().isEmpty())
        || (!Visits.over(input.facts(), Family.IPV4).isEmpty()
            && input.facts().visits().stream().noneMatch(Visits::served))
        || (Visits.over(input.facts(), Family.IPV4).stream().anyMatch(Visits::served)
            && Outcome.answer(Client.DUAL_STACK, input.facts()) == Answer.NO
            && Outcome.answerBesidesDeadFiles(Client.NAT64, input.facts()) != Answer.NO);
  }

  private static String word(@Nullable Outlook outlook) {
    return outlook == null ? "–" : outlook.word();
  }
}
