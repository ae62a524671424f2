package org.v6ready.checks.mail;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.connect.ReverseFacts;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.mail.Exchanger;
import org.v6ready.model.mail.SmtpDialogue;
import org.v6ready.model.mail.SpfFacts;

/// Mail that the exchangers send over IPv6 is accepted elsewhere: SPF covers IPv6 senders when it
/// covers IPv4 ones (RFC 7208 section 5), and every IPv6 address has a reverse name that leads back.
/// That an exchanger sends at all is proven only when SPF lists its address; else a gap is a warning.
/// Judged from DNS data alone.
final class SendingIsCoveredOverIpv6 {
  private SendingIsCoveredOverIpv6() {}

  static Finding judge(Case<TargetFacts.Mail> input) {
    Optional<Finding> nobody = Delivery.elsewhere(input);
    if (nobody.isPresent()) {
      return nobody.get();
    }
    List<Exchanger> with =
        input.facts().mail().exchangers().stream().filter(mx -> Delivery.hasIpv6(input, mx)).toList();
    if (with.isEmpty()) {
      return Finding.notApplicable("no-ipv6-exchangers").with("domain", input.target().service().host());
    }
    Finding worst = spf(input);
    for (Exchanger mx : with) {
      for (SmtpDialogue one : mx.dialogues()) {
        if (one.address().family() == Family.IPV6 && one.address().global()) {
          worst = Delivery.graver(worst, reverse(input, mx, one));
        }
      }
    }
    return worst;
  }

  private static Finding spf(Case<TargetFacts.Mail> input) {
    SpfFacts spf = input.facts().mail().spf();
    Finding found = gap(input, spf);
    return found
        .with("domain", input.target().service().host())
        .with("ipv4", String.join(" ", spf.ipv4Mechanisms()))
        .under("RFC 7208 §5")
        .repeat("dig +short TXT " + input.target().service().host());
  }

  private static Finding gap(Case<TargetFacts.Mail> input, SpfFacts spf) {
    if (!spf.published()) {
      boolean lost = spf.problems().stream().anyMatch(p -> p.startsWith("unanswered:"));
      return lost ? Finding.inconclusive("spf-unknown") : Finding.pass("no-spf");
    }
    if (!spf.ipv6Mechanisms().isEmpty() || spf.ipv4Mechanisms().isEmpty()) {
      return Finding.pass("covered");
    }
    boolean open =
        spf.problems().stream().anyMatch(p -> p.startsWith("unanswered:") || p.startsWith("macro:"));
    if (open) {
      return Finding.inconclusive("spf-unknown");
    }
    return sends(input, Family.IPV4, spf.ipv4Mechanisms())
        ? Finding.fail("spf-ipv4-only")
        : Finding.warn("spf-ipv4-only");
  }

  private static Finding reverse(Case<TargetFacts.Mail> input, Exchanger mx, SmtpDialogue one) {
    ReverseFacts reverse = one.reverse();
    if (reverse == null || reverse.status() == DnsStatus.NOT_ASKED) {
      return Finding.inconclusive(Finding.NOT_MEASURED);
    }
    String code = code(reverse);
    if (code == null) {
      return Finding.pass("covered").with("domain", input.target().service().host());
    }
    if (code.equals("ptr-unanswered")) {
      return Finding.inconclusive(code).with("address", one.address());
    }
    boolean alike = mx.dialogues().stream()
            .filter(four -> four.address().family() == Family.IPV4)
            .allMatch(four -> four.reverse() != null && code(four.reverse()) != null);
    boolean both = alike && mx.dialogues().stream().anyMatch(d -> d.address().family() == Family.IPV4);
    boolean sender = sends(input, Family.IPV6, input.facts().mail().spf().ipv6Mechanisms());
    Finding found =
        (sender && !both ? Finding.fail(code) : Finding.warn(code))
            .with("exchanger", mx.name())
            .with("address", one.address())
            .with("names", String.join(", ", reverse.names().stream().map(Object::toString).toList()))
            .repeat("dig -x " + one.address())
            .evidence("mx/" + mx.name() + "/" + one.address());
    return both ? found.alsoOnIpv4() : found;
  }

  private static @Nullable String code(ReverseFacts reverse) {
    if (reverse.confirmed()) {
      return null;
    }
    return switch (reverse.status()) {
      case NOERROR -> reverse.names().isEmpty() ? "ptr-missing" : "ptr-unconfirmed";
      case NXDOMAIN, SERVFAIL, REFUSED, BOGUS, MALFORMED -> "ptr-missing";
      case TIMEOUT, NOT_ASKED -> "ptr-unanswered";
    };
  }

  /// Whether SPF lists an address of an exchanger as a sender, by prefix or by the `mx` mechanism.
  private static boolean sends(Case<TargetFacts.Mail> input, Family family, List<String> mechanisms) {
    return mechanisms.stream().anyMatch(word -> word.matches("\\+?mx(/.*)?") || lists(input, family, word));
  }

  private static boolean lists(Case<TargetFacts.Mail> input, Family family, String mechanism) {
    Optional<IpPrefix> prefix = prefix(mechanism, family);
    return prefix.isPresent()
        && input.facts().mail().exchangers().stream()
            .flatMap(mx -> mx.dialogues().stream())
            .map(SmtpDialogue::address)
            .anyMatch(address -> prefix.get().contains(address));
  }

  private static Optional<IpPrefix> prefix(String mechanism, Family family) {
    String start = family == Family.IPV4 ? "ip4:" : "ip6:";
    int at = mechanism.indexOf(start);
    if (at < 0 || at > 1) {
      return Optional.empty();
    }
    String[] parts = mechanism.substring(at + start.length()).split("/", 2);
    int bits = family == Family.IPV4 ? 32 : 128;
    int length = parts.length == 2 && parts[1].matches("\\d{1,3}") ? Integer.parseInt(parts[1]) : bits;
    return IpAddress.parse(parts[0])
        .filter(address -> address.family() == family && length <= bits)
        .map(address -> IpPrefix.around(address, length));
  }
}
