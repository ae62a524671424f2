package org.v6ready.checks.dns;

import java.util.List;
import java.util.function.Predicate;
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

/// Every IPv6 address of every name server answers SOA authoritatively, over UDP and over TCP
/// (RFC 1035 section 4.2, RFC 7766). A fault that the same server shows over IPv4 too, while others
/// serve, is a warning; so is one at a foreign zone that still is served over IPv6, and an address that
/// answers only without EDNS: resolvers no longer ask so when there is silence.
final class NameServersAnswerOverIpv6 {
  private NameServersAnswerOverIpv6() {}

  static Finding judge(Case<TargetFacts> input) {
    return Zones.worst(input, zone -> judge(input, zone));
  }

  static Finding judge(Case<? extends TargetFacts> input, ZoneFacts zone) {
    List<Served> six = Zones.addresses(input, zone, Family.IPV6);
    if (six.isEmpty()) {
      return Zones.withoutIpv6(input, zone)
          ? Finding.notApplicable("no-ipv6-servers")
          : Finding.inconclusive(Finding.NOT_MEASURED);
    }
    if (!input.sees(Family.IPV6)) {
      return Finding.notHere(Family.IPV6);
    }
    List<Served> tried = six.stream().filter(Served::tried).toList();
    if (tried.isEmpty()) {
      return Finding.inconclusive(Finding.NOT_MEASURED);
    }
    boolean served = tried.stream().anyMatch(Served::serves);
    long bad = tried.stream().filter(one -> fault(one.at()) != null).count();
    Finding worst = Finding.pass("all-answer").with("total", tried.size());
    for (Served one : tried) {
      String code = fault(one.at());
      if (code != null) {
        worst = Zones.graver(worst, finding(input, zone, one, code, served)
            .with("bad", bad).with("total", tried.size()));
      }
    }
    return worst;
  }

  private static Finding finding(
      Case<? extends TargetFacts> input, ZoneFacts zone, Served one, String code, boolean served) {
    boolean udpOnly = code.equals("udp-only");
    boolean noEdns = code.equals("no-edns");
    boolean alike =
        alike(input, one, at -> noEdns
            ? !Boolean.FALSE.equals(at.edns())
            : (udpOnly ? at.tcp() : at.udp()) == ServerState.AUTHORITATIVE);
    boolean soft = udpOnly || noEdns || (served && (alike || !Zones.own(input, zone.zone())));
    boolean overTcp = udpOnly || one.at().udp() == ServerState.NOT_ATTEMPTED;
    Finding found =
        (soft ? Finding.warn(code) : Finding.fail(code))
            .with("server", one.server().name())
            .with("address", one.at().address())
            .repeat(Repeat.dig(zone.zone(), "SOA", one.at().address()) + (overTcp ? " +tcp" : ""))
            .evidence(one.pointer());
    return Zones.blame(alike ? found.alsoOnIpv4() : found, zone, one.server());
  }

  /// Whether every IPv4 address of the same server has the fault too.
  private static boolean alike(
      Case<? extends TargetFacts> input, Served one, Predicate<NameServerAddress> fine) {
    List<NameServerAddress> four =
        one.server().addresses().stream()
            .filter(at -> at.address().family() == Family.IPV4)
            .filter(at -> at.udp() != ServerState.NOT_ATTEMPTED)
            .toList();
    return input.sees(Family.IPV4) && !four.isEmpty() && four.stream().noneMatch(fine);
  }

  private static @Nullable String fault(NameServerAddress at) {
    ServerState decisive = at.udp() == ServerState.NOT_ATTEMPTED ? at.tcp() : at.udp();
    boolean tcp = at.tcp() == ServerState.AUTHORITATIVE;
    return switch (decisive) {
      case AUTHORITATIVE ->
          Boolean.FALSE.equals(at.edns())
              ? "no-edns"
              : tcp || at.tcp() == ServerState.NOT_ATTEMPTED ? null : "udp-only";
      case TIMEOUT -> tcp ? "tcp-only" : "silent";
      case UNREACHABLE -> tcp ? "tcp-only" : "unreachable";
      case REFUSED -> tcp ? "tcp-only" : "refused";
      case SERVFAIL -> "servfail";
      case LAME -> "lame";
      case OTHER_RCODE, MALFORMED -> "broken-answer";
      case NOT_ATTEMPTED -> null;
    };
  }
}
