package org.v6ready.checks.web;

import java.util.HashSet;
import java.util.Set;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.checks.Repeat;
import org.v6ready.checks.ladder.Answer;
import org.v6ready.checks.ladder.Client;
import org.v6ready.checks.ladder.Outcome;
import org.v6ready.model.address.Family;
import org.v6ready.model.dns.Walk;
import org.v6ready.model.dns.WalkEnd;
import org.v6ready.model.fact.TargetFacts;

/// With IPv4 switched off, resolver included, the page and all it must load arrive (RFC 6586).
final class WebIpv6Only {
  static final Set<String> CODES = codes();

  private static Set<String> codes() {
    Set<String> all = new HashSet<>(Set.of("works", "does-not-work", "fails-on-both", "not-proven"));
    all.addAll(BrowserEvidence.CODES);
    return Set.copyOf(all);
  }

  private WebIpv6Only() {}

  static Finding judge(Case<TargetFacts.Web> input) {
    if (!input.sees(Family.IPV6)) {
      return Finding.notHere(Family.IPV6);
    }
    Finding found = switch (Outcome.answerOfParts(Client.PURE, input.facts())) {
      case YES ->
          BrowserEvidence.difference(input.facts())
              .orElseGet(() -> Finding.pass(BrowserEvidence.any(input.facts()) ? "works-in-browser" : "works"));
      case UNKNOWN -> Finding.inconclusive("not-proven");
      case NO -> lost(input);
    };
    return found.with("host", input.entry().host())
        .repeat(Repeat.curl(WebPort.url(input.target(), input.facts()), Family.IPV6)).evidence("visits/6");
  }

  private static Finding lost(Case<TargetFacts.Web> input) {
    Walk walk = input.entry().ipv6Walk();
    boolean unnamed = walk != null && walk.end() == WalkEnd.DIED;
    return sameOnIpv4(input)
        ? Finding.inconclusive("fails-on-both").alsoOnIpv4()
        : MissingControl.hides(input) && !unnamed ? Finding.notHere(Family.IPV4) : Finding.fail("does-not-work");
  }

  private static boolean sameOnIpv4(Case<TargetFacts.Web> input) {
    boolean noA = input.entry().a().addresses().isEmpty();
    boolean four = Visits.over(input.facts(), Family.IPV4).stream().anyMatch(Visits::served);
    boolean dual = Outcome.answer(Client.DUAL_STACK, input.facts()) == Answer.NO;
    if (dual && four && Outcome.answerBesidesDeadFiles(Client.PURE, input.facts()) != Answer.NO) {
      return true;
    }
    return dual && !four && ((input.sees(Family.IPV4) && !noA) || !input.entry().a().status().clean());
  }
}
