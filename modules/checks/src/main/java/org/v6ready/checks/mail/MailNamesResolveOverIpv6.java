package org.v6ready.checks.mail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.checks.dns.WalkDied;
import org.v6ready.model.address.Family;
import org.v6ready.model.dns.Walk;
import org.v6ready.model.dns.WalkEnd;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.verdict.Judgement;

/// A sending or receiving server whose resolver has IPv6 only finds the names that mail needs: the
/// MX records, the exchangers, SPF includes, the MTA-STS host (RFC 3901, RFC 7208, RFC 8461). Mail
/// needs the MX records and one exchanger; the rest is a warning.
final class MailNamesResolveOverIpv6 {
  private MailNamesResolveOverIpv6() {}

  static Finding judge(Case<TargetFacts.Mail> input) {
    Optional<Finding> nobody = Delivery.elsewhere(input);
    if (nobody.isPresent()) {
      return nobody.get();
    }
    if (!input.sees(Family.IPV6)) {
      return Finding.notHere(Family.IPV6);
    }
    List<Walk> walks = input.facts().mail().namePaths();
    if (walks.stream().allMatch(walk -> walk.end() == WalkEnd.NOT_WALKED)) {
      return Finding.inconclusive(Finding.NOT_MEASURED);
    }
    Finding worst = Finding.pass("all-found").with("count", walks.size());
    for (Walk walk : walks) {
      if (walk.end() == WalkEnd.DIED) {
        worst = Delivery.graver(worst, died(input, walk));
      }
    }
    return worst;
  }

  private static Finding died(Case<TargetFacts.Mail> input, Walk walk) {
    Finding found = WalkDied.finding(input, walk, false);
    if (found.judgement() != Judgement.FAIL) {
      return found;
    }
    Set<DomainName> exchangers =
        input.facts().mail().exchangers().stream()
            .flatMap(mx -> DomainName.parse(mx.name()).stream())
            .collect(Collectors.toSet());
    boolean domain = walk.type().equals("MX");
    boolean another =
        input.facts().mail().namePaths().stream()
            .anyMatch(other -> exchangers.contains(other.name()) && !other.type().equals("MX") && other.answered());
    boolean exchanger = exchangers.contains(walk.name()) && !walk.type().equals("TXT");
    boolean needed = domain || (exchanger && !another);
    Finding shown =
        new Finding(needed ? Judgement.FAIL : Judgement.WARN, needed ? found.code() : "partly-lost",
            false, found.args(), found.actor(), found.rfc(), null, found.evidence());
    return shown
        .repeat("dig -6 +trace " + walk.type() + " " + walk.name())
        .evidence("mail/namePaths/" + walk.name());
  }
}
