package org.v6ready.checks.mail;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.checks.mail.Delivery.Session;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.TlsFacts;
import org.v6ready.model.connect.TlsState;
import org.v6ready.model.fact.TargetFacts;

/// STARTTLS is offered over IPv6 with a certificate and a TLS version no worse than over IPv4
/// (RFC 3207, RFC 7672, RFC 8461). What is the same over both families is a warning.
final class StartTlsIsNoWorseOverIpv6 {
  private StartTlsIsNoWorseOverIpv6() {}

  static Finding judge(Case<TargetFacts.Mail> input) {
    Optional<Finding> blind = Delivery.blind(input);
    if (blind.isPresent()) {
      return blind.get();
    }
    List<Session> six = Delivery.sessions(input, Family.IPV6);
    if (six.isEmpty()) {
      return Finding.notApplicable("no-ipv6-exchangers").with("domain", input.target().service().host());
    }
    List<Session> spoken = six.stream().filter(Session::accepts).toList();
    if (spoken.isEmpty()) {
      return Finding.inconclusive("no-session").with("domain", input.target().service().host());
    }
    Finding worst = Finding.pass("as-good").with("total", spoken.size());
    for (Session one : spoken) {
      List<Session> control =
          Delivery.control(input, one).stream().filter(Session::accepts).toList();
      worst = Delivery.graver(worst, finding(one, control));
    }
    return worst;
  }

  private static Finding finding(Session one, List<Session> control) {
    Finding found = compared(one, control);
    TlsFacts tls = one.dialogue().startTls();
    return found
        .with("total", 1)
        .with("exchanger", one.exchanger().name())
        .with("address", one.dialogue().address())
        .with("state", tls == null ? TlsState.NOT_ATTEMPTED.word() : tls.state().word())
        .with("version", version(tls))
        .repeat("openssl s_client -starttls smtp -connect '[" + one.dialogue().address()
            + "]:25' -servername " + one.exchanger().name() + " </dev/null")
        .evidence(one.pointer());
  }

  private static Finding compared(Session one, List<Session> control) {
    boolean better = control.stream().anyMatch(StartTlsIsNoWorseOverIpv6::offered);
    if (!offered(one)) {
      return better ? Finding.fail("missing") : alike(Finding.warn("missing-too"), control);
    }
    TlsState state = state(one);
    boolean good4 = control.stream().anyMatch(four -> offered(four) && state(four) == TlsState.OK);
    if (state != TlsState.OK) {
      boolean negotiated = one.dialogue().startTls() != null && one.dialogue().startTls().version() != null;
      boolean shaken =
          control.stream().map(four -> four.dialogue().startTls()).anyMatch(tls -> tls != null && tls.version() != null);
      if (!negotiated) {
        return shaken ? Finding.fail("handshake") : alike(Finding.warn("handshake-too"), control);
      }
      return good4 ? Finding.fail("certificate") : alike(Finding.warn("certificate-too"), control);
    }
    String six = version(one.dialogue().startTls());
    Optional<String> newer =
        control.stream()
            .map(four -> version(four.dialogue().startTls()))
            .filter(four -> four.startsWith("TLS") && four.compareTo(six) > 0)
            .findFirst();
    return newer.map(four -> Finding.warn("older").with("version4", four)).orElse(Finding.pass("as-good"));
  }

  private static Finding alike(Finding found, List<Session> control) {
    return control.isEmpty() ? found : found.alsoOnIpv4();
  }

  private static boolean offered(Session one) {
    return one.dialogue().extensions().contains("STARTTLS");
  }

  private static TlsState state(Session one) {
    TlsFacts tls = one.dialogue().startTls();
    return tls == null ? TlsState.NOT_ATTEMPTED : tls.state();
  }

  private static String version(@Nullable TlsFacts tls) {
    return tls == null || tls.version() == null ? "–" : tls.version();
  }
}
