package org.v6ready.checks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.DnssecStatus;
import org.v6ready.model.dns.Glue;
import org.v6ready.model.dns.NameServerAddress;
import org.v6ready.model.dns.NameServerFacts;
import org.v6ready.model.dns.ServerState;
import org.v6ready.model.dns.ZoneFacts;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.target.Service;
import org.v6ready.model.target.Target;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.verdict.Verdict;

/// An invented zone with two dual-stack name servers inside it, healthy unless changed; every method
/// gives a changed copy.
public record ZoneCast(TargetFacts.Dns facts, Vantage vantage) {
  public static final String ZONE = "xa.example.vn";

  public static ZoneCast healthy() {
    HostFacts host = Cast.host(ZONE, Cast.address(Cast.FOUR), Cast.address(Cast.SIX));
    return new ZoneCast(new TargetFacts.Dns(List.of(host), List.of(zone(ZONE))), Vantage.dualStack());
  }

  /// Two name servers, each with an address of either family, in different networks.
  public static ZoneFacts zone(String name) {
    return new ZoneFacts(
        Cast.name(name), Cast.name(name).parent(),
        List.of(
            server("ns1." + name, address("9.9.1.1"), address("2600:1::1")),
            server("ns2." + name, address("9.9.2.1"), address("2600:2::1"))),
        DnssecStatus.INSECURE, DnssecStatus.INSECURE, DnsStatus.NOERROR);
  }

  public static NameServerFacts server(String name, NameServerAddress... addresses) {
    return new NameServerFacts(
        Cast.name(name), true, true, DnsStatus.NOERROR, DnsStatus.NOERROR, List.of(addresses));
  }

  /// An address that serves over both transports.
  public static NameServerAddress address(String address) {
    return address(address, ServerState.AUTHORITATIVE, ServerState.AUTHORITATIVE);
  }

  public static NameServerAddress address(String address, ServerState udp, ServerState tcp) {
    boolean serves = udp == ServerState.AUTHORITATIVE;
    return new NameServerAddress(IpAddress.of(address), udp, tcp, Glue.MATCH, serves ? 7L : null,
        serves ? "aa" : null, serves ? ServerState.AUTHORITATIVE : udp, serves ? Boolean.TRUE : null, Duration.ofMillis(5));
  }

  public ZoneCast servers(NameServerFacts... servers) {
    return zone(z -> new ZoneFacts(z.zone(), z.parent(), List.of(servers), z.dnssec(), z.dnssecOverIpv6(), z.missingType()));
  }

  /// The same zone with every IPv6 address of the servers changed.
  public ZoneCast six(UnaryOperator<NameServerAddress> change) {
    return family(Family.IPV6, change);
  }

  public ZoneCast family(Family family, UnaryOperator<NameServerAddress> change) {
    return zone(z -> new ZoneFacts(z.zone(), z.parent(),
        z.servers().stream().map(s -> changed(s, family, change)).toList(),
        z.dnssec(), z.dnssecOverIpv6(), z.missingType()));
  }

  private static NameServerFacts changed(
      NameServerFacts s, Family family, UnaryOperator<NameServerAddress> change) {
    return new NameServerFacts(s.name(), s.atParent(), s.atChild(), s.aStatus(), s.aaaaStatus(),
        s.addresses().stream().map(a -> a.address().family() == family ? change.apply(a) : a).toList());
  }

  public ZoneCast dnssec(DnssecStatus any, @Nullable DnssecStatus overIpv6) {
    return zone(z -> new ZoneFacts(z.zone(), z.parent(), z.servers(), any, overIpv6, z.missingType()));
  }

  public ZoneCast missingType(DnsStatus status) {
    return zone(z -> new ZoneFacts(z.zone(), z.parent(), z.servers(), z.dnssec(), z.dnssecOverIpv6(), status));
  }

  private ZoneCast zone(UnaryOperator<ZoneFacts> change) {
    List<ZoneFacts> zones = new ArrayList<>(facts.zones());
    zones.set(0, change.apply(zones.getFirst()));
    return new ZoneCast(new TargetFacts.Dns(facts.hosts(), zones), vantage);
  }

  /// With the zone of an alias, run by somebody else.
  public ZoneCast foreign(ZoneFacts other) {
    List<ZoneFacts> zones = new ArrayList<>(facts.zones());
    zones.add(other);
    return new ZoneCast(new TargetFacts.Dns(facts.hosts(), zones), vantage);
  }

  public ZoneCast withoutZones() {
    return new ZoneCast(new TargetFacts.Dns(facts.hosts(), List.of()), vantage);
  }

  public ZoneCast host(HostFacts host) {
    return new ZoneCast(new TargetFacts.Dns(List.of(host), facts.zones()), vantage);
  }

  public HostFacts host() {
    return facts.hosts().getFirst();
  }

  public ZoneCast from(Vantage other) {
    return new ZoneCast(facts, other);
  }

  public Verdict verdict(String check) {
    Target target = Target.of("xa", new Service.Dns(Cast.name(ZONE)));
    return Judge.assess(target, facts, vantage).verdicts().stream()
        .filter(v -> v.check().equals(check)).findFirst().orElseThrow();
  }

  /// Judgement and code, such as `fail none`.
  public String said(String check) {
    Verdict verdict = verdict(check);
    return verdict.judgement().word() + " " + verdict.code() + (verdict.sameOnIpv4() ? " on both" : "");
  }
}
