package org.v6ready.checks.ladder;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.web.ResourceHosts;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.verdict.Nat64Outlook;
import org.v6ready.model.verdict.Nat64Outlook.Outlook;
import org.v6ready.model.verdict.ResourceHost;

/// Predicts what clients behind NAT64 will see (verdicts section 4): the table per required host, the
/// worst of them per column (RFC 6146, RFC 6147, RFC 6877).
public final class Nat64 {
  private static final Nat64Outlook FINE = new Nat64Outlook(Outlook.OK, Outlook.OK, Outlook.OK, Outlook.OK, Outlook.OK, null);

  private Nat64() {}

  /// The outlook of a website: its entry host, the hosts it redirects to and what its page must load.
  public static Nat64Outlook of(TargetFacts.Web facts) {
    List<Nat64Outlook> rows = new ArrayList<>();
    rows.add(host(facts.hosts().getFirst()));
    Set<String> required = new LinkedHashSet<>();
    for (ResourceHost row : ResourceHosts.of(facts)) {
      if (row.critical()) {
        required.add(row.host());
      }
    }
    for (String name : required) {
      rows.add(ResourceHosts.literal(name) ? literal(name)
          : ResourceHosts.facts(name, facts).map(Nat64::host).orElseGet(Nat64Outlook::unknown));
    }
    return rows.stream().reduce(FINE, Nat64::worse);
  }

  /// The outlook of one host.
  public static Nat64Outlook host(HostFacts host) {
    String name = host.host().ascii();
    DnsStatus aaaa = host.aaaa().status();
    if (!host.aaaa().addresses().isEmpty()) {
      Optional<Boolean> six = connects(host, Family.IPV6);
      if (six.isEmpty()) {
        return Nat64Outlook.unknown();
      }
      if (six.get()) {
        return FINE;
      }
      boolean control = connects(host, Family.IPV4).orElse(false);
      Outlook dns64 = control && NamePath.route(Client.NAT64, host) == NamePath.Route.IPV4 ? Outlook.OK : Outlook.FAILS;
      Outlook other = control ? Outlook.OK : null;
      return new Nat64Outlook(dns64, other, other, Outlook.FAILS, dns64, name);
    }
    if (host.a().addresses().isEmpty() || aaaa == DnsStatus.NOT_ASKED) {
      return Nat64Outlook.unknown();
    }
    if (host.a().addresses().stream().noneMatch(IpAddress::global)) {
      return new Nat64Outlook(Outlook.FAILS, Outlook.FAILS, Outlook.FAILS, Outlook.FAILS, Outlook.FAILS, name);
    }
    Outlook dns64 = aaaa == DnsStatus.NXDOMAIN ? Outlook.FAILS : aaaa.clean() ? Outlook.OK : Outlook.SLOW;
    return new Nat64Outlook(dns64, Outlook.OK, Outlook.OK, Outlook.FAILS, validating(dns64, host), name);
  }

  /// What a client that validates itself makes of an address a DNS64 made up: there is no signature where
  /// there should be one (RFC 6147 section 3). Nobody misses it in a zone that is not signed; an alias may
  /// lead from such a zone into a signed one.
  private static @Nullable Outlook validating(Outlook dns64, HostFacts host) {
    return switch (host.dnssec()) {
      case SECURE, BOGUS -> Outlook.FAILS;
      case INSECURE -> host.cnames().isEmpty() || dns64 == Outlook.FAILS ? dns64 : null;
      case INDETERMINATE -> dns64 == Outlook.FAILS ? Outlook.FAILS : null;
    };
  }

  private static Nat64Outlook literal(String name) {
    return new Nat64Outlook(Outlook.FAILS, Outlook.OK, Outlook.OK, Outlook.FAILS, Outlook.FAILS, name);
  }

  /// Whether any address connected; nothing when none was tried. Addresses that must not be dialled
  /// count as dead, for no client reaches them.
  private static Optional<Boolean> connects(HostFacts host, Family family) {
    List<IpAddress> published = host.answer(family).addresses();
    if (!published.isEmpty() && published.stream().noneMatch(IpAddress::global)) {
      return Optional.of(false);
    }
    List<TcpState> states = host.addresses(family).stream().flatMap(a -> a.ports().stream())
        .map(port -> port.tcp()).filter(state -> state != TcpState.NOT_ATTEMPTED).toList();
    return states.isEmpty() ? Optional.empty() : Optional.of(states.contains(TcpState.OPEN));
  }

  private static Nat64Outlook worse(Nat64Outlook one, Nat64Outlook other) {
    boolean worse = rank(other.dns64()) > rank(one.dns64())
        || (one.decidedBy() == null && rank(other.pure()) > rank(one.pure()));
    boolean decides = worse && other.decidedBy() != null;
    return new Nat64Outlook(worst(one.dns64(), other.dns64()), worst(one.pref64(), other.pref64()),
        worst(one.clat(), other.clat()), worst(one.pure(), other.pure()),
        worst(one.dns64Validating(), other.dns64Validating()), decides ? other.decidedBy() : one.decidedBy());
  }

  private static int rank(@Nullable Outlook outlook) {
    if (outlook == null) {
      return 0;
    }
    return switch (outlook) {
      case OK -> 0;
      case SLOW -> 1;
      case FAILS -> 2;
    };
  }

  /// One failure decides; short of that one unknown leaves a column open.
  private static @Nullable Outlook worst(@Nullable Outlook one, @Nullable Outlook other) {
    if (one == Outlook.FAILS || other == Outlook.FAILS) {
      return Outlook.FAILS;
    }
    if (one == null || other == null) {
      return null;
    }
    return one.compareTo(other) >= 0 ? one : other;
  }

  /// The outlook brought to agree with what the page itself showed: content that is wrong over IPv6
  /// is wrong for every client that gets that far, and what fails a client with both families fails those
  /// that make or translate addresses themselves.
  static Nat64Outlook agreeing(Nat64Outlook table, Answer dual, Answer nat64, Answer pure, Supplier<String> host) {
    Outlook dns64 = agreeing(nat64, table.dns64());
    Outlook alone = agreeing(pure, table.pure());
    boolean added = table.decidedBy() == null && (dns64 == Outlook.FAILS || alone == Outlook.FAILS);
    return new Nat64Outlook(
        dns64, agreeing(dual, table.pref64()), agreeing(dual, table.clat()), alone,
        agreeing(nat64, table.dns64Validating()), added ? host.get() : table.decidedBy());
  }

  private static @Nullable Outlook agreeing(Answer shown, @Nullable Outlook predicted) {
    return shown == Answer.NO ? Outlook.FAILS : predicted;
  }
}
