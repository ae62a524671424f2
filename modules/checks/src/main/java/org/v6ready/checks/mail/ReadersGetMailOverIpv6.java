package org.v6ready.checks.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.checks.Repeat;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.connect.TlsState;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.mail.UserAccess;

/// Whatever people read or submit mail through over IPv4 (587, 465, 993, webmail, autodiscover) works
/// over IPv6 too (RFC 8314). Ports that nobody opened over either family are not offered.
final class ReadersGetMailOverIpv6 {
  private ReadersGetMailOverIpv6() {}

  static Finding judge(Case<TargetFacts.Mail> input) {
    Optional<Finding> nobody = Delivery.elsewhere(input);
    if (nobody.isPresent()) {
      return nobody.get();
    }
    Map<String, List<UserAccess>> offered = offered(input.facts().mail().userAccess());
    if (offered.isEmpty()) {
      return Finding.notApplicable("none-offered").with("domain", input.target().service().host());
    }
    if (!input.sees(Family.IPV6)) {
      return Finding.notHere(Family.IPV6);
    }
    long good = offered.values().stream().filter(one -> fault(one) == null).count();
    Finding worst = Finding.pass("all-work").with("total", offered.size());
    for (List<UserAccess> one : offered.values()) {
      String code = fault(one);
      if (code != null) {
        worst = Delivery.graver(worst, finding(one, code, good > 0)
            .with("bad", offered.size() - good).with("total", offered.size()));
      }
    }
    return worst;
  }

  private static Map<String, List<UserAccess>> offered(List<UserAccess> all) {
    Map<String, List<UserAccess>> byPort =
        all.stream()
            .collect(Collectors.groupingBy(
                one -> one.host() + ":" + one.port().port(), LinkedHashMap::new, Collectors.toList()));
    byPort.values().removeIf(ports -> ports.stream().noneMatch(ReadersGetMailOverIpv6::open));
    return byPort;
  }

  private static Finding finding(List<UserAccess> one, String code, boolean others) {
    UserAccess bad = six(one).stream().findFirst().orElse(one.getFirst());
    boolean soft = code.equals("no-aaaa") ? others : code.equals("one-dead");
    return (soft ? Finding.warn(code) : Finding.fail(code))
        .with("host", bad.host())
        .with("port", bad.port().port())
        .with("address", bad.address())
        .repeat(
            code.equals("no-aaaa")
                ? Repeat.dig(bad.host(), "AAAA")
                : Repeat.netcat(bad.address(), bad.port().port()))
        .evidence("mail/userAccess/" + bad.host() + "/" + bad.port().port());
  }

  private static @Nullable String fault(List<UserAccess> one) {
    List<UserAccess> six = six(one);
    if (six.isEmpty()) {
      return "no-aaaa";
    }
    List<UserAccess> tried =
        six.stream().filter(access -> access.port().tcp() != TcpState.NOT_ATTEMPTED).toList();
    long open = tried.stream().filter(ReadersGetMailOverIpv6::open).count();
    if (tried.isEmpty()) {
      return "not-global";
    }
    if (open == 0) {
      return "dead";
    }
    boolean tls6 = six.stream().anyMatch(ReadersGetMailOverIpv6::untrusted);
    boolean tls4 = one.stream().filter(a -> !six.contains(a)).anyMatch(a -> open(a) && !untrusted(a));
    if (tls6 && tls4) {
      return "certificate";
    }
    return open < tried.size() ? "one-dead" : null;
  }

  private static List<UserAccess> six(List<UserAccess> one) {
    return one.stream().filter(access -> access.address().family() == Family.IPV6).toList();
  }

  private static boolean open(UserAccess access) {
    return access.port().tcp() == TcpState.OPEN;
  }

  private static boolean untrusted(UserAccess access) {
    return access.port().tls() != null && access.port().tls().state() != TlsState.OK;
  }
}
