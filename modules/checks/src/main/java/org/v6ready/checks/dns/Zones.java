package org.v6ready.checks.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.model.address.Family;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.NameServerAddress;
import org.v6ready.model.dns.NameServerFacts;
import org.v6ready.model.dns.ServerState;
import org.v6ready.model.dns.ZoneFacts;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.target.Actor;

/// What the zone checks share: which zones are judged, whose they are, which finding counts.
final class Zones {
  private Zones() {}

  /// One address of one server.
  record Served(NameServerFacts server, NameServerAddress at) {
    /// Whether a resolver that asks it over UDP gets an authoritative answer.
    boolean serves() {
      return at.udp() == ServerState.AUTHORITATIVE;
    }

    boolean tried() {
      return at.udp() != ServerState.NOT_ATTEMPTED || at.tcp() != ServerState.NOT_ATTEMPTED;
    }

    String pointer() {
      return "nameServers/" + server.name() + "/" + at.address();
    }
  }

  /// The gravest finding over every zone of the service, the first of equals; the service's own zone
  /// comes first. Zones of others are others' to mend.
  static Finding worst(Case<? extends TargetFacts> input, Function<ZoneFacts, Finding> rule) {
    Finding worst = null;
    for (ZoneFacts zone : input.facts().zones()) {
      Finding found =
          zone.servers().isEmpty()
              ? Finding.inconclusive(Finding.NOT_MEASURED)
              : rule.apply(zone).with("zone", zone.zone());
      if (!own(input, zone.zone())) {
        found = found.by(Actor.VENDOR);
      }
      worst = graver(worst, found);
    }
    return worst == null ? Finding.inconclusive(Finding.NOT_MEASURED) : worst;
  }

  static Finding graver(@Nullable Finding one, Finding other) {
    return one == null || other.judgement().compareTo(one.judgement()) > 0 ? other : one;
  }

  /// Whether a zone is the service's own, or above or below it, rather than that of an alias or of a
  /// mail provider.
  static boolean own(Case<? extends TargetFacts> input, DomainName zone) {
    List<ZoneFacts> zones = input.facts().zones();
    if (zones.isEmpty()) {
      return true;
    }
    DomainName mine = zones.getFirst().zone();
    return zone.within(mine) || mine.within(zone);
  }

  /// Who runs a server: whoever owns the zone when it is named inside it, else a hosting company.
  static Finding blame(Finding found, ZoneFacts zone, NameServerFacts server) {
    return server.name().within(zone.zone()) ? found : found.by(Actor.VENDOR);
  }

  /// The addresses of one family that a resolver out there could use.
  static List<Served> addresses(Case<? extends TargetFacts> input, ZoneFacts zone, Family family) {
    List<Served> addresses = new ArrayList<>();
    for (NameServerFacts server : zone.servers()) {
      for (NameServerAddress at : server.addresses()) {
        if (at.address().family() == family && usable(input, at)) {
          addresses.add(new Served(server, at));
        }
      }
    }
    return addresses;
  }

  private static boolean usable(Case<? extends TargetFacts> input, NameServerAddress at) {
    return at.address().global() || input.target().allowPrivate();
  }

  /// Whether a server without IPv6 addresses may have some that we could not find out.
  static boolean unknown(NameServerFacts server) {
    return !server.aaaaStatus().clean()
        && server.addresses().stream().noneMatch(at -> at.address().family() == Family.IPV6);
  }

  /// Whether the zone provably has no name server with any IPv6 address.
  static boolean withoutIpv6(Case<? extends TargetFacts> input, ZoneFacts zone) {
    return !zone.servers().isEmpty()
        && addresses(input, zone, Family.IPV6).isEmpty()
        && zone.servers().stream().noneMatch(Zones::unknown);
  }

  /// Asked and not answered with records or a clean denial.
  static boolean broken(DnsStatus status) {
    return switch (status) {
      case SERVFAIL, REFUSED, TIMEOUT, BOGUS, MALFORMED -> true;
      case NOERROR, NXDOMAIN, NOT_ASKED -> false;
    };
  }
}
