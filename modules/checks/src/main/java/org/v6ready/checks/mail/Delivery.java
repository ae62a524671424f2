package org.v6ready.checks.mail;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.mail.Exchanger;
import org.v6ready.model.mail.MailFacts;
import org.v6ready.model.mail.SmtpDialogue;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.verdict.Judgement;

/// What the mail checks share: whether the domain takes mail at all, and who answers on port 25.
final class Delivery {
  private Delivery() {}

  /// One exchanger and one session with one of its addresses.
  record Session(Exchanger exchanger, SmtpDialogue dialogue) {
    boolean greeted() {
      return dialogue.tcp() == TcpState.OPEN && dialogue.banner() == 220;
    }

    /// Whether a sending server could go on to deliver.
    boolean accepts() {
      return greeted() && dialogue.ehlo() == 250;
    }

    boolean tried() {
      return dialogue.tcp() != TcpState.NOT_ATTEMPTED;
    }

    String pointer() {
      return "mx/" + exchanger.name() + "/" + dialogue.address();
    }
  }

  /// Where no exchanger can be judged: the domain refuses mail (RFC 7505), its MX records could not be
  /// had, or there is nobody to deliver to.
  static Optional<Finding> nobody(Case<TargetFacts.Mail> input) {
    MailFacts mail = input.facts().mail();
    DomainName domain = input.target().service().host();
    Finding found = null;
    if (!mail.exchangers().isEmpty()) {
      return Optional.empty();
    } else if (mail.nullMx()) {
      found = Finding.notApplicable("null-mx");
    } else {
      found =
          switch (mail.mxStatus()) {
            case NXDOMAIN -> Finding.fail("no-such-domain").alsoOnIpv4();
            case SERVFAIL, REFUSED, BOGUS, MALFORMED -> Finding.fail("mx-broken").alsoOnIpv4();
            case TIMEOUT -> Finding.inconclusive("mx-unanswered");
            case NOT_ASKED -> Finding.inconclusive(Finding.NOT_MEASURED);
            case NOERROR -> withoutMx(input);
          };
    }
    return Optional.of(
        found.with("domain", domain).with("rcode", mail.mxStatus()).repeat("dig MX " + domain));
  }

  private static Finding withoutMx(Case<TargetFacts.Mail> input) {
    boolean sure = input.entry().a().status().clean() && input.entry().aaaa().status().clean();
    return sure
        ? Finding.fail("no-exchanger").alsoOnIpv4()
        : Finding.inconclusive("mx-unanswered");
  }

  /// The same, for checks other than the first: a fault there is said once.
  static Optional<Finding> elsewhere(Case<TargetFacts.Mail> input) {
    return nobody(input)
        .map(
            found ->
                found.judgement() == Judgement.FAIL
                    ? Finding.inconclusive("no-session").with("domain", input.target().service().host())
                    : found);
  }

  /// Why nothing on port 25 can be judged over IPv6; empty when it can.
  static Optional<Finding> blind(Case<TargetFacts.Mail> input) {
    Optional<Finding> nobody = elsewhere(input);
    if (nobody.isPresent()) {
      return nobody;
    }
    if (!input.sees(Family.IPV6)) {
      return Optional.of(Finding.notHere(Family.IPV6));
    }
    // A connection that opened proves our line better than an anchor; one over IPv4 is the control.
    return switch (input.vantage().port25(Family.IPV6)) {
      case OPEN -> Optional.empty();
      case BLOCKED -> opened(input, Family.IPV6) ? Optional.empty() : Optional.of(Finding.inconclusive("port-25-blocked-here"));
      case UNPROVEN ->
          sessions(input, Family.IPV6).isEmpty() || opened(input, Family.IPV6) || opened(input, Family.IPV4)
              ? Optional.empty()
              : Optional.of(Finding.inconclusive("port-25-unproven-here"));
    };
  }

  private static boolean opened(Case<TargetFacts.Mail> input, Family family) {
    return sessions(input, family).stream().anyMatch(one -> one.dialogue().tcp() == TcpState.OPEN);
  }

  /// The sessions that were tried over one family, in the order of preference.
  static List<Session> sessions(Case<TargetFacts.Mail> input, Family family) {
    return input.facts().mail().exchangers().stream()
        .flatMap(mx -> mx.dialogues().stream().map(one -> new Session(mx, one)))
        .filter(one -> one.dialogue().address().family() == family)
        .filter(Session::tried)
        .toList();
  }

  /// The sessions with one exchanger over IPv4: the control of its IPv6 ones.
  static List<Session> control(Case<TargetFacts.Mail> input, Session six) {
    return sessions(input, Family.IPV4).stream()
        .filter(four -> four.exchanger().equals(six.exchanger()))
        .toList();
  }

  /// Whether what fails over IPv6 may fail over IPv4 too, which our line cannot see.
  static boolean hidesControl(Case<TargetFacts.Mail> input, Session six) {
    HostFacts host = host(input.facts(), six.exchanger());
    return host != null && input.hidesControl(host);
  }

  /// What is known of an exchanger's name; null for a literal.
  static @Nullable HostFacts host(TargetFacts.Mail facts, Exchanger exchanger) {
    return facts.hosts().stream()
        .filter(host -> host.host().ascii().equalsIgnoreCase(exchanger.name()))
        .findFirst()
        .orElse(null);
  }

  /// Whether an exchanger has an IPv6 address that works on the Internet.
  static boolean hasIpv6(Case<TargetFacts.Mail> input, Exchanger exchanger) {
    HostFacts host = host(input.facts(), exchanger);
    return host != null
        && host.aaaa().addresses().stream()
            .anyMatch(one -> one.global() || input.target().allowPrivate());
  }

  /// Whether an exchanger's AAAA records could not be found out.
  static boolean unknown(Case<TargetFacts.Mail> input, Exchanger exchanger) {
    HostFacts host = host(input.facts(), exchanger);
    return !exchanger.literal()
        && (host == null || (host.aaaa().addresses().isEmpty() && !host.aaaa().status().clean()));
  }

  static Finding graver(@Nullable Finding one, Finding other) {
    return one == null || other.judgement().compareTo(one.judgement()) > 0 ? other : one;
  }
}
