package org.v6ready.checks.ladder;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.web.BrowserEvidence;
import org.v6ready.checks.web.ResourceHosts;
import org.v6ready.checks.web.SameAnswer;
import org.v6ready.checks.web.WebPort;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.dns.DnssecStatus;
import org.v6ready.model.dns.Walk;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.target.Target;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.verdict.Nat64Outlook;
import org.v6ready.model.verdict.ResourceHost;
import org.v6ready.model.verdict.Works;

/// What a target's facts mean for the three kinds of clients (verdicts sections 4 and 9).
public record Outcome(
    Works works, Nat64Outlook nat64, @Nullable Boolean sameContent, List<ResourceHost> resourceHosts) {
  public Outcome {
    resourceHosts = List.copyOf(resourceHosts);
  }

  /// Derived from the facts of one target. What the vantage could not see is absent from the facts,
  /// and so stays unproven.
  public static Outcome of(Target target, TargetFacts facts, Vantage vantage) {
    boolean gagged = facts instanceof TargetFacts.Mail mail && !MailWorks.seen(mail, vantage);
    Function<Client, Answer> answer =
        client -> {
          Answer found = seen(client, answer(client, facts), facts, vantage);
          return gagged && found == Answer.NO ? Answer.UNKNOWN : found;
        };
    Answer dual = answer.apply(Client.DUAL_STACK);
    Answer nat64 = answer.apply(Client.NAT64);
    Answer pure = answer.apply(Client.PURE);
    Works works = new Works(dual.value(), nat64.value(), pure.value(), basis(facts));
    return switch (facts) {
      case TargetFacts.Web web ->
          new Outcome(works, Nat64.agreeing(Nat64.of(web), dual, nat64, pure, () -> new PageWorks(web).culprit(nat64 == Answer.NO ? Client.NAT64 : Client.PURE)),
              SameAnswer.of(web, WebPort.of(target, web)), ResourceHosts.of(web));
      case TargetFacts.Mail _, TargetFacts.Endpoint _ ->
          new Outcome(works, Nat64.agreeing(plain(dual, nat64, pure, facts), dual, nat64, pure, facts.hosts().getFirst().host()::ascii), null, List.of());
      case TargetFacts.Dns _ -> new Outcome(works, Nat64Outlook.unknown(), null, List.of());
    };
  }

  /// "measured" where a real browser loaded the site with and without IPv4, else "derived".
  private static String basis(TargetFacts facts) {
    return facts instanceof TargetFacts.Web web && BrowserEvidence.any(web) ? "measured" : "derived";
  }

  /// A resolver without IPv4 that finds nothing says nothing about clients whose resolver has it.
  private static Answer seen(Client client, Answer answer, TargetFacts facts, Vantage vantage) {
    HostFacts entry = facts.hosts().getFirst();
    boolean found = entry.a().status().clean() && entry.aaaa().status().clean();
    boolean blind = !vantage.sees(Family.IPV4) && !found && entry.dnssec() != DnssecStatus.BOGUS;
    return answer == Answer.NO && client != Client.PURE && blind ? Answer.UNKNOWN : answer;
  }

  /// Whether the service works for a client.
  public static Answer answer(Client client, TargetFacts facts) {
    return switch (facts) {
      case TargetFacts.Web web -> {
        Answer derived = answerOfParts(client, web);
        // What a browser shows without IPv4 counts for more than what its parts let expect.
        yield client == Client.PURE && derived == Answer.YES && BrowserEvidence.difference(web).isPresent() ? Answer.NO : derived;
      }
      case TargetFacts.Mail mail -> MailWorks.of(client, mail);
      case TargetFacts.Endpoint endpoint -> EndpointWorks.of(client, endpoint);
      case TargetFacts.Dns dns -> zone(client, dns);
    };
  }

  /// Whether a website works for a client as far as its parts tell, whatever a browser made of them.
  public static Answer answerOfParts(Client client, TargetFacts.Web facts) {
    return new PageWorks(facts).complete(client);
  }

  /// Whether a website works for a client, leaving aside the files that fail over both families alike: no
  /// fault of IPv6 (verdict rule 5).
  public static Answer answerBesidesDeadFiles(Client client, TargetFacts.Web facts) {
    return new PageWorks(facts, true).complete(client);
  }

  /// A zone works for those whose resolver can ask it.
  private static Answer zone(Client client, TargetFacts.Dns facts) {
    HostFacts name = facts.hosts().getFirst();
    if (client == Client.PURE) {
      Walk walk = name.ipv6Walk();
      return walk != null && walk.answered() ? Answer.YES : NamePath.overIpv6(name, facts.zones());
    }
    return NamePath.route(client, name) == NamePath.Route.UNKNOWN
        ? Answer.UNKNOWN
        : Answer.of(name.a().status().clean() || name.aaaa().status().clean());
  }

  /// Clients that make their own addresses (PREF64) or translate (CLAT) reach what any family
  /// reaches.
  private static Nat64Outlook plain(Answer dual, Answer nat64, Answer pure, TargetFacts facts) {
    return new Nat64Outlook(outlook(nat64), outlook(dual), outlook(dual), outlook(pure), validating(nat64, facts), null);
  }

  /// An endpoint has one host; which of several exchangers mail takes is not asked here.
  private static Nat64Outlook.@Nullable Outlook validating(Answer nat64, TargetFacts facts) {
    return facts instanceof TargetFacts.Endpoint && nat64 == Answer.YES
        ? Nat64.host(facts.hosts().getFirst()).dns64Validating()
        : outlook(nat64 == Answer.NO ? nat64 : Answer.UNKNOWN);
  }

  private static Nat64Outlook.@Nullable Outlook outlook(Answer answer) {
    return switch (answer) {
      case YES -> Nat64Outlook.Outlook.OK;
      case NO -> Nat64Outlook.Outlook.FAILS;
      case UNKNOWN -> null;
    };
  }
}
