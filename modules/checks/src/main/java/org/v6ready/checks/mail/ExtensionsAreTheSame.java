package org.v6ready.checks.mail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.checks.mail.Delivery.Session;
import org.v6ready.model.address.Family;
import org.v6ready.model.fact.TargetFacts;

/// An exchanger offers the same EHLO extensions over both families (RFC 5321 section 4.1.1.1).
/// STARTTLS is a check of its own; what is offered to known clients only is left out.
final class ExtensionsAreTheSame {
  private static final Set<String> NOT_COMPARED = Set.of("STARTTLS", "AUTH", "XCLIENT", "XFORWARD");

  private ExtensionsAreTheSame() {}

  static Finding judge(Case<TargetFacts.Mail> input) {
    Optional<Finding> blind = Delivery.blind(input);
    if (blind.isPresent()) {
      return blind.get();
    }
    List<Session> six = Delivery.sessions(input, Family.IPV6);
    if (six.isEmpty()) {
      return Finding.notApplicable("no-ipv6-exchangers").with("domain", input.target().service().host());
    }
    Finding worst = null;
    for (Session one : six) {
      List<Session> control =
          Delivery.control(input, one).stream().filter(Session::accepts).toList();
      if (one.accepts() && !control.isEmpty()) {
        worst = Delivery.graver(worst, compared(one, control.getFirst()));
      }
    }
    return worst == null ? nothingToCompare(input, six) : worst;
  }

  private static Finding nothingToCompare(Case<TargetFacts.Mail> input, List<Session> six) {
    if (six.stream().noneMatch(Session::accepts)) {
      return Finding.inconclusive("no-session").with("domain", input.target().service().host());
    }
    return input.sees(Family.IPV4) ? Finding.notApplicable("no-control") : Finding.notHere(Family.IPV4);
  }

  private static Finding compared(Session six, Session four) {
    Set<String> missing = beyond(four, six);
    Set<String> more = beyond(six, four);
    Finding found =
        !missing.isEmpty()
            ? Finding.warn("fewer")
            : more.isEmpty() ? Finding.pass("same") : Finding.pass("more");
    return found
        .with("exchanger", six.exchanger().name())
        .with("address", six.dialogue().address())
        .with("missing", String.join(", ", missing))
        .with("more", String.join(", ", more))
        .repeat("swaks --quit-after EHLO --to postmaster@example.com --server '["
            + six.dialogue().address() + "]:25'")
        .evidence(six.pointer());
  }

  private static Set<String> beyond(Session one, Session other) {
    Set<String> words = new TreeSet<>(one.dialogue().extensions());
    words.removeAll(other.dialogue().extensions());
    words.removeAll(NOT_COMPARED);
    return words;
  }
}
