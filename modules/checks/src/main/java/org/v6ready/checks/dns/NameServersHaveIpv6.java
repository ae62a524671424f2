package org.v6ready.checks.dns;

import java.util.List;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.checks.Repeat;
import org.v6ready.model.address.Family;
import org.v6ready.model.dns.NameServerFacts;
import org.v6ready.model.dns.ZoneFacts;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.target.Actor;

/// At least two name servers of the zone have a global AAAA record (RFC 3901, RFC 2182 section 5).
/// Further servers with IPv4 only are a note. Judged from DNS data alone.
final class NameServersHaveIpv6 {
  private NameServersHaveIpv6() {}

  static Finding judge(Case<TargetFacts> input) {
    return Zones.worst(input, zone -> judge(input, zone));
  }

  static Finding judge(Case<? extends TargetFacts> input, ZoneFacts zone) {
    List<NameServerFacts> with =
        zone.servers().stream().filter(server -> hasIpv6(input, zone, server)).toList();
    List<NameServerFacts> without =
        zone.servers().stream().filter(server -> !with.contains(server)).toList();
    long unknown = without.stream().filter(Zones::unknown).count();
    Finding found = finding(with.size(), unknown, without)
            .with("count", with.size())
            .with("total", zone.servers().size())
            .with("with", names(with))
            .with("without", names(without))
            .repeat("dig +short NS " + zone.zone());
    if (!without.isEmpty()) {
      found = found.repeat(Repeat.dig(without.getFirst().name(), "AAAA"));
    }
    boolean hosted = zone.servers().stream().noneMatch(s -> s.name().within(zone.zone()));
    return hosted ? found.by(Actor.VENDOR) : found;
  }

  private static Finding finding(int with, long unknown, List<NameServerFacts> without) {
    if (with >= 2) {
      return Finding.pass(without.isEmpty() ? "all" : "enough");
    }
    if (unknown > 0) {
      return Finding.inconclusive("unknown");
    }
    if (with == 1) {
      return Finding.warn("one");
    }
    boolean special =
        without.stream()
            .flatMap(server -> server.addresses().stream())
            .anyMatch(at -> at.address().family() == Family.IPV6);
    return Finding.fail(special ? "not-global" : "none");
  }

  private static boolean hasIpv6(
      Case<? extends TargetFacts> input, ZoneFacts zone, NameServerFacts server) {
    return Zones.addresses(input, zone, Family.IPV6).stream()
        .anyMatch(served -> served.server().equals(server));
  }

  private static String names(List<NameServerFacts> servers) {
    return String.join(", ", servers.stream().map(server -> server.name().toString()).toList());
  }
}
