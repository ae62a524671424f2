package org.v6ready.checks.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.checks.Repeat;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.AddressFacts;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.verdict.Judgement;

/// TCP connects to every AAAA on every port that is open over IPv4 (RFC 6540): parity per address.
final class WebReachable {
  static final Set<String> CODES =
      Set.of("reachable", "no-aaaa", "none-global", "dead-on-both", "one-address-dead", "flaky", "refused",
          "timeout", "unreachable", "prohibited", "reset", "http-refused", "http-timeout",
          "http-unreachable", "http-prohibited", "http-reset", "https-refused", "https-timeout",
          "https-unreachable", "https-prohibited", "https-reset");

  private WebReachable() {}

  static Finding judge(Case<TargetFacts.Web> input) {
    if (!input.sees(Family.IPV6)) {
      return Finding.notHere(Family.IPV6);
    }
    List<Finding> found = input.facts().hosts().stream().map(host -> host(input, host)).toList();
    Finding worst = found.getFirst();
    for (Finding other : found) {
      // The siblings' faults count, their inapplicability does not. A warning proves nothing of an entry that could not be judged.
      boolean warning = other.judgement() == Judgement.WARN && worst.judgement() != Judgement.INCONCLUSIVE;
      boolean fault = other.judgement() == Judgement.FAIL || warning;
      worst = fault && other.judgement().compareTo(worst.judgement()) > 0 ? other : worst;
    }
    return worst;
  }

  private static Finding host(Case<TargetFacts.Web> input, HostFacts host) {
    if (host.aaaa().addresses().isEmpty()) {
      return Finding.notApplicable("no-aaaa").with("host", host.host());
    }
    List<AddressFacts> six =
        host.addresses(Family.IPV6).stream().filter(a -> a.ports().stream().anyMatch(WebReachable::tried)).toList();
    if (six.isEmpty()) {
      return host.aaaa().addresses().stream().noneMatch(address -> address.global())
          ? Finding.notApplicable("none-global").with("host", host.host())
          : Finding.inconclusive(Finding.NOT_MEASURED);
    }
    Set<Integer> expected = openPorts(host.addresses(Family.IPV4));
    boolean control = !expected.isEmpty();
    if (!control) {
      int port = WebPort.of(input);
      expected.add(port);
      if (!host.a().none() && !openPorts(six).contains(port)) {
        return input.sees(Family.IPV4)
            ? dead(Finding.inconclusive("dead-on-both"), input, host, six.getFirst(), port).alsoOnIpv4()
            : Finding.notHere(Family.IPV4);
      }
    }
    return parity(input, host, six, expected);
  }

  private static Finding parity(
      Case<TargetFacts.Web> input, HostFacts host, List<AddressFacts> six, Set<Integer> expected) {
    Optional<Finding> warning = Optional.empty();
    List<Integer> gone = new ArrayList<>();
    for (int port : expected) {
      List<AddressFacts> dead = six.stream().filter(a -> state(a, port) != TcpState.OPEN && state(a, port) != TcpState.NOT_ATTEMPTED).toList();
      if (!dead.isEmpty() && openPorts(six).contains(port)) {
        warning = Optional.of(dead(Finding.warn("one-address-dead"), input, host, dead.getFirst(), port)
            .with("bad", dead.size()).with("count", six.size()));
      } else if (!dead.isEmpty()) {
        gone.add(port);
      }
    }
    if (!gone.isEmpty()) {
      int port = gone.contains(WebPort.of(input)) ? WebPort.of(input) : gone.getFirst();
      TcpState state = state(six.getFirst(), port);
      boolean partly = gone.size() < expected.size() && (port == 443 || port == 80);
      String code = (partly ? port == 443 ? "https-" : "http-" : "") + state.word();
      return dead(Finding.fail(code), input, host, six.getFirst(), port);
    }
    return warning.or(() -> flaky(input, host, six, expected))
        .orElseGet(() -> Finding.pass("reachable").with("host", host.host()).with("addresses", six.size()).with("ports", ports(expected)));
  }

  private static Optional<Finding> flaky(
      Case<TargetFacts.Web> input, HostFacts host, List<AddressFacts> six, Set<Integer> expected) {
    for (AddressFacts address : six) {
      for (PortFacts port : address.ports()) {
        if (port.flaky() && expected.contains(port.port())) {
          long opened = port.attempts().stream().filter(a -> a.state() == TcpState.OPEN).count();
          return Optional.of(dead(Finding.warn("flaky"), input, host, address, port.port())
              .with("opened", opened).with("attempts", port.attempts().size()));
        }
      }
    }
    return Optional.empty();
  }

  private static Finding dead(
      Finding found, Case<TargetFacts.Web> input, HostFacts host, AddressFacts address, int port) {
    int attempts = address.port(port).map(p -> p.attempts().size()).orElse(0);
    String url = (port == 443 ? "https://" : "http://") + host.host() + (port == 443 || port == 80 ? "" : ":" + port) + "/";
    return found.with("host", host.host()).with("address", address.address()).with("port", port)
        .with("state", state(address, port).word()).with("attempts", attempts)
        .with("timeout", input.target().timeout().toSeconds())
        .repeat(Repeat.curl(url, host.host(), port, address.address()))
        .evidence("addresses/" + address.address() + "/" + port);
  }

  private static TcpState state(AddressFacts address, int port) {
    return address.port(port).map(PortFacts::tcp).orElse(TcpState.NOT_ATTEMPTED);
  }

  private static boolean tried(PortFacts port) {
    return port.tcp() != TcpState.NOT_ATTEMPTED;
  }

  private static Set<Integer> openPorts(List<AddressFacts> addresses) {
    Set<Integer> open = new TreeSet<>();
    for (AddressFacts address : addresses) {
      address.ports().stream().filter(p -> p.tcp() == TcpState.OPEN).forEach(p -> open.add(p.port()));
    }
    return open;
  }

  private static String ports(Set<Integer> ports) {
    return String.join(", ", ports.stream().map(String::valueOf).toList());
  }
}
