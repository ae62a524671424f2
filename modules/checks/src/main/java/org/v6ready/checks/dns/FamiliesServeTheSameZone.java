package org.v6ready.checks.dns;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.checks.Repeat;
import org.v6ready.checks.dns.Zones.Served;
import org.v6ready.model.address.Family;
import org.v6ready.model.dns.NameServerAddress;
import org.v6ready.model.dns.ServerState;
import org.v6ready.model.dns.ZoneFacts;
import org.v6ready.model.fact.TargetFacts;

/// The zone is the same over both families (SOA serial, apex records), and its largest answer, the
/// DNSKEY RRset, arrives over IPv6 with EDNS 1232 and TCP fallback (RFC 6891, RFC 9715). Servers
/// that do not serve at all are another check's.
final class FamiliesServeTheSameZone {
  private FamiliesServeTheSameZone() {}

  static Finding judge(Case<TargetFacts> input) {
    return Zones.worst(input, zone -> judge(input, zone));
  }

  static Finding judge(Case<? extends TargetFacts> input, ZoneFacts zone) {
    if (Zones.withoutIpv6(input, zone)) {
      return Finding.notApplicable("no-ipv6-servers");
    }
    if (!input.sees(Family.IPV6)) {
      return Finding.notHere(Family.IPV6);
    }
    List<Served> six = serving(input, zone, Family.IPV6);
    List<Served> four = serving(input, zone, Family.IPV4);
    if (six.isEmpty()) {
      return Finding.inconclusive("nothing-served");
    }
    Finding large = largest(zone, six, four);
    return Zones.graver(large, same(input, zone, six, four));
  }

  private static List<Served> serving(
      Case<? extends TargetFacts> input, ZoneFacts zone, Family family) {
    return Zones.addresses(input, zone, family).stream()
        .filter(one -> one.serves() || one.at().tcp() == ServerState.AUTHORITATIVE)
        .toList();
  }

  private static Finding largest(ZoneFacts zone, List<Served> six, List<Served> four) {
    List<Served> lost = six.stream().filter(FamiliesServeTheSameZone::lost).toList();
    if (lost.isEmpty()) {
      return Finding.pass("same").with("addresses", six.size());
    }
    boolean alike = !four.isEmpty() && four.stream().allMatch(FamiliesServeTheSameZone::lost);
    Served one = lost.getFirst();
    Finding found =
        (alike || lost.size() < six.size() ? Finding.warn("large-lost") : Finding.fail("large-lost"))
            .with("server", one.server().name())
            .with("address", one.at().address())
            .with("bad", lost.size())
            .with("total", six.size())
            .under("RFC 9715")
            .repeat(Repeat.dig(zone.zone(), "DNSKEY", one.at().address()) + " +dnssec +bufsize=1232")
            .evidence(one.pointer());
    found = Zones.blame(found, zone, one.server());
    return alike ? found.alsoOnIpv4() : found;
  }

  private static boolean lost(Served one) {
    return one.at().dnskey() != ServerState.AUTHORITATIVE
        && one.at().dnskey() != ServerState.NOT_ATTEMPTED;
  }

  private static Finding same(
      Case<? extends TargetFacts> input, ZoneFacts zone, List<Served> six, List<Served> four) {
    if (Zones.addresses(input, zone, Family.IPV4).isEmpty()) {
      return Finding.pass("same").with("addresses", six.size());
    }
    if (!input.sees(Family.IPV4)) {
      return Finding.notHere(Family.IPV4);
    }
    if (four.isEmpty()) {
      return Finding.inconclusive("nothing-served");
    }
    Set<String> serials4 = values(four, at -> text(at.serial()));
    Set<String> serials6 = values(six, at -> text(at.serial()));
    Finding found = compared(values(four, NameServerAddress::rrsets), values(six, NameServerAddress::rrsets),
            serials4, serials6, four.size())
        .with("addresses", six.size())
        .with("serials4", String.join(", ", serials4))
        .with("serials6", String.join(", ", serials6))
        .repeat("dig +nssearch " + zone.zone())
        .evidence(six.stream().map(Served::pointer).toArray(String[]::new));
    return found;
  }

  /// Servers that differ among themselves over IPv4 already (rotation, answers by place) prove
  /// nothing about a family; a single IPv4 answer is too little to tell rotation from difference.
  private static Finding compared(Set<String> records4, Set<String> records6, Set<String> serials4,
      Set<String> serials6, int samples4) {
    boolean steady4 = records4.size() == 1;
    if (steady4 && !records6.isEmpty() && !records6.contains(records4.iterator().next())) {
      return samples4 >= 2 ? Finding.fail("records-differ") : Finding.warn("records-differ");
    }
    if (steady4 && records6.size() > 1) {
      return Finding.warn("records-differ");
    }
    Set<String> only6 = new HashSet<>(serials6);
    only6.removeAll(serials4);
    return only6.isEmpty() || serials4.isEmpty()
        ? Finding.pass("same")
        : Finding.warn("serial-differs");
  }

  private static @Nullable String text(@Nullable Long serial) {
    return serial == null ? null : serial.toString();
  }

  private static Set<String> values(
      List<Served> served, Function<NameServerAddress, @Nullable String> value) {
    return served.stream()
        .map(one -> value.apply(one.at()))
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }
}
