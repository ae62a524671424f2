package org.v6ready.checks.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.checks.Repeat;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.AddressFacts;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.TlsFacts;
import org.v6ready.model.connect.TlsState;
import org.v6ready.model.fact.TargetFacts;

/// TLS over every IPv6 address is as good as over IPv4 (RFC 9325, RFC 9525), and the HTTPS record
/// hints at no other address than AAAA does (RFC 9460 section 7.3).
final class WebTls {
  static final Set<String> CODES =
      Set.of("good", "no-tls", "wrong-name", "expired", "not-yet-valid", "self-signed", "unknown-ca",
          "no-intermediate", "not-tls", "handshake-failed", "timeout", "older-version",
          "fewer-protocols", "hint-mismatch");

  private WebTls() {}

  private record Seen(HostFacts host, IpAddress address, int port, TlsFacts tls) {}

  static Finding judge(Case<TargetFacts.Web> input) {
    if (!input.sees(Family.IPV6)) {
      return Finding.notHere(Family.IPV6);
    }
    List<Seen> six = seen(input, Family.IPV6);
    List<Seen> four = seen(input, Family.IPV4);
    for (Seen one : six) {
      if (one.tls().state() != TlsState.OK) {
        return bad(input, one, four.stream().filter(c -> c.host().equals(one.host())).toList());
      }
    }
    for (Seen one : six) {
      Optional<Finding> worse = worse(one, four.stream().filter(c -> c.host().equals(one.host())).toList());
      if (worse.isPresent()) {
        return worse.get();
      }
    }
    return hints(input.entry()).orElseGet(() ->
        six.isEmpty()
            ? Finding.notApplicable("no-tls").with("host", input.entry().host())
            : Finding.pass("good").with("host", input.entry().host()).with("addresses", six.size())
                .with("version", String.valueOf(six.getFirst().tls().version())));
  }

  private static Finding bad(Case<TargetFacts.Web> input, Seen one, List<Seen> four) {
    boolean controlled = four.stream().anyMatch(c -> c.tls().state() == TlsState.OK);
    boolean alike = !four.isEmpty() && !controlled;
    boolean uncontrolled = four.isEmpty() && !one.host().a().addresses().isEmpty();
    if (uncontrolled && !input.sees(Family.IPV4)) {
      return Finding.notHere(Family.IPV4);
    }
    String code = one.tls().state().word();
    return about(alike ? Finding.warn(code).alsoOnIpv4() : Finding.fail(code), one)
        .with("detail", one.tls().detail());
  }

  private static Optional<Finding> worse(Seen one, List<Seen> four) {
    for (Seen control : four) {
      if (control.tls().state() != TlsState.OK) {
        continue;
      }
      String then = Objects.toString(control.tls().version(), "");
      String now = Objects.toString(one.tls().version(), "");
      if (now.startsWith("TLSv1") && now.compareTo(then) < 0) {
        return Optional.of(about(Finding.warn("older-version"), one).with("four", then).with("six", now));
      }
      if (control.tls().alpn() != null && !control.tls().alpn().equals(one.tls().alpn()) && !"h2".equals(one.tls().alpn())) {
        return Optional.of(about(Finding.warn("fewer-protocols"), one)
            .with("four", control.tls().alpn()).with("six", Objects.toString(one.tls().alpn(), "–")));
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> hints(HostFacts host) {
    return host.https().stream()
        .filter(r -> r.target().ascii().isEmpty() || r.target().equals(host.host()))
        .flatMap(r -> r.ipv6Hints().stream())
        .filter(hint -> host.aaaa().status().clean() && !host.aaaa().addresses().contains(hint))
        .findFirst()
        .map(hint -> Finding.warn("hint-mismatch").with("host", host.host()).with("address", hint)
            .under("RFC 9460 section 7.3").repeat(Repeat.dig(host.host(), "HTTPS")).evidence("dns/" + host.host() + "/HTTPS"));
  }

  private static List<Seen> seen(Case<TargetFacts.Web> input, Family family) {
    List<Seen> all = new ArrayList<>();
    for (HostFacts host : input.facts().hosts()) {
      for (AddressFacts address : host.addresses(family)) {
        address.ports().forEach(port -> {
          TlsFacts tls = port.tls();
          if (tls != null && tls.state() != TlsState.NOT_ATTEMPTED) {
            all.add(new Seen(host, address.address(), port.port(), tls));
          }
        });
      }
    }
    return all;
  }

  private static Finding about(Finding found, Seen one) {
    return found.with("host", one.host().host()).with("address", one.address()).with("port", one.port())
        .repeat(Repeat.openssl(one.host().host(), one.port(), one.address()))
        .evidence("addresses/" + one.address() + "/" + one.port() + "/tls");
  }
}
