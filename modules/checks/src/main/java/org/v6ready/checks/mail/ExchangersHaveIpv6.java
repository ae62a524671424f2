package org.v6ready.checks.mail;

import java.util.List;
import java.util.Optional;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.mail.Exchanger;
import org.v6ready.model.mail.MailFacts;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.target.Actor;

/// At least one mail exchanger has a global AAAA record, and every MX record names a host: no alias
/// (RFC 2181 section 10.3), no address (RFC 5321 section 5.1). Judged from DNS data alone.
final class ExchangersHaveIpv6 {
  private ExchangersHaveIpv6() {}

  static Finding judge(Case<TargetFacts.Mail> input) {
    Optional<Finding> nobody = Delivery.nobody(input);
    if (nobody.isPresent()) {
      return nobody.get();
    }
    MailFacts mail = input.facts().mail();
    DomainName domain = input.target().service().host();
    List<Exchanger> all = mail.exchangers();
    List<Exchanger> with = all.stream().filter(mx -> Delivery.hasIpv6(input, mx)).toList();
    List<Exchanger> without = all.stream().filter(mx -> !with.contains(mx)).toList();
    Finding found =
        finding(input, with, without)
            .with("domain", domain)
            .with("count", with.size())
            .with("total", all.size())
            .with("with", names(with))
            .with("without", names(without))
            .repeat("dig MX " + domain);
    if (found.code().equals("literal") || found.code().equals("alias")) {
      return found;
    }
    Finding repeated =
        without.isEmpty() || without.getFirst().literal()
            ? found
            : found.repeat("dig AAAA " + without.getFirst().name());
    boolean hosted =
        all.stream().noneMatch(mx -> DomainName.parse(mx.name()).filter(n -> n.within(domain)).isPresent());
    return hosted ? repeated.by(Actor.VENDOR) : repeated;
  }

  private static Finding finding(
      Case<TargetFacts.Mail> input, List<Exchanger> with, List<Exchanger> without) {
    MailFacts mail = input.facts().mail();
    for (Exchanger mx : mail.exchangers()) {
      if (mx.literal()) {
        return Finding.fail("literal").alsoOnIpv4().with("exchanger", mx.name()).under("RFC 5321 §5.1");
      }
    }
    for (Exchanger mx : mail.exchangers()) {
      if (mx.alias()) {
        return Finding.fail("alias").alsoOnIpv4().with("exchanger", mx.name()).under("RFC 2181 §10.3");
      }
    }
    if (with.isEmpty()) {
      if (without.stream().anyMatch(mx -> Delivery.unknown(input, mx))) {
        return Finding.inconclusive("unknown");
      }
      return Finding.fail(without.stream().anyMatch(mx -> special(input, mx)) ? "not-global" : "none");
    }
    if (!without.isEmpty()) {
      return Finding.warn("some");
    }
    if (mail.nullMx()) {
      return Finding.warn("null-beside").under("RFC 7505 §3").alsoOnIpv4();
    }
    return mail.implicitMx() ? Finding.warn("implicit").alsoOnIpv4() : Finding.pass("all");
  }

  private static boolean special(Case<TargetFacts.Mail> input, Exchanger mx) {
    HostFacts host = Delivery.host(input.facts(), mx);
    return host != null && !host.aaaa().addresses().isEmpty();
  }

  private static String names(List<Exchanger> exchangers) {
    return String.join(", ", exchangers.stream().map(Exchanger::name).toList());
  }
}
