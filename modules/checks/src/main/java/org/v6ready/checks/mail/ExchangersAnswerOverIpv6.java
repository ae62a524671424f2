package org.v6ready.checks.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.checks.Repeat;
import org.v6ready.checks.mail.Delivery.Session;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.ConnectAttempt;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.fact.TargetFacts;

/// Every IPv6 address of every exchanger greets with 220 and accepts EHLO on port 25 (RFC 5321
/// sections 3.1 and 4.1.1.1). One that refuses us may serve others: that it greets over IPv4 in the
/// same run makes it a finding about IPv6. No connection over either family may be our own line; where ours has
/// no IPv4, nobody can tell whether the exchanger is down for all.
final class ExchangersAnswerOverIpv6 {
  private static final Duration SLOW = Duration.ofSeconds(10);

  private ExchangersAnswerOverIpv6() {}

  static Finding judge(Case<TargetFacts.Mail> input) {
    Optional<Finding> blind = Delivery.blind(input);
    if (blind.isPresent()) {
      return blind.get();
    }
    List<Session> six = Delivery.sessions(input, Family.IPV6);
    if (six.isEmpty()) {
      return Finding.notApplicable("no-ipv6-exchangers").with("domain", input.target().service().host());
    }
    List<Session> four = Delivery.sessions(input, Family.IPV4);
    if (!four.isEmpty() && shut(six) && shut(four)) {
      return about(Finding.inconclusive("dead-on-both"), six.getFirst(), six).alsoOnIpv4();
    }
    boolean served = six.stream().anyMatch(Session::accepts);
    Finding worst = Finding.pass("all-answer").with("total", six.size());
    for (Session one : six) {
      String code = fault(one);
      if (code != null) {
        worst = Delivery.graver(worst, finding(input, one, code, served, six));
      }
    }
    return worst;
  }

  private static Finding finding(
      Case<TargetFacts.Mail> input, Session one, String code, boolean served, List<Session> six) {
    List<Session> control = Delivery.control(input, one);
    boolean alike = !control.isEmpty() && control.stream().noneMatch(Session::accepts);
    boolean soft =
        switch (code) {
          case "slow", "flaky", "busy" -> true;
          case "refuses-us" -> served || control.isEmpty() || alike;
          default -> served;
        };
    if (!soft && Delivery.hidesControl(input, one)) {
      return about(Finding.notHere(Family.IPV4), one, six);
    }
    Finding found = about(soft ? Finding.warn(code) : Finding.fail(code), one, six);
    return alike && !code.equals("slow") && !code.equals("flaky") ? found.alsoOnIpv4() : found;
  }

  private static Finding about(Finding found, Session one, List<Session> six) {
    List<ConnectAttempt> attempts = one.dialogue().attempts();
    long opened = attempts.stream().filter(a -> a.state() == TcpState.OPEN).count();
    return found
        .with("exchanger", one.exchanger().name())
        .with("address", one.dialogue().address())
        .with("reply", one.dialogue().banner() == 220 ? one.dialogue().ehlo() : one.dialogue().banner())
        .with("seconds", one.dialogue().bannerWait().toSeconds())
        .with("opened", opened)
        .with("attempts", attempts.size())
        .with("bad", six.stream().filter(session -> fault(session) != null).count())
        .with("total", six.size())
        .repeat(command(one))
        .evidence(one.pointer());
  }

  private static String command(Session one) {
    return one.dialogue().tcp() == TcpState.OPEN
        ? "swaks --quit-after EHLO --to postmaster@example.com --server '["
            + one.dialogue().address() + "]:25'"
        : Repeat.netcat(one.dialogue().address(), 25);
  }

  private static boolean shut(List<Session> sessions) {
    return sessions.stream().noneMatch(one -> one.dialogue().tcp() == TcpState.OPEN);
  }

  private static @Nullable String fault(Session one) {
    return switch (one.dialogue().tcp()) {
      case OPEN -> spoken(one);
      case REFUSED -> "refused";
      case TIMEOUT -> "timeout";
      case UNREACHABLE -> "unreachable";
      case PROHIBITED -> "prohibited";
      case RESET -> "reset";
      case NOT_ATTEMPTED -> null;
    };
  }

  private static @Nullable String spoken(Session one) {
    int banner = one.dialogue().banner();
    if (banner != 220) {
      return banner == 0 ? "no-banner" : banner >= 400 && banner < 500 ? "busy" : "refuses-us";
    }
    int ehlo = one.dialogue().ehlo();
    if (ehlo != 250) {
      return ehlo >= 400 && ehlo < 500 ? "busy" : "no-ehlo";
    }
    if (one.dialogue().bannerWait().compareTo(SLOW) > 0) {
      return "slow";
    }
    boolean flaky = one.dialogue().attempts().stream().anyMatch(a -> a.state() != TcpState.OPEN);
    return flaky ? "flaky" : null;
  }
}
