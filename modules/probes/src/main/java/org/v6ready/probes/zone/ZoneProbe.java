package org.v6ready.probes.zone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.dns.DnssecStatus;
import org.v6ready.model.dns.ZoneFacts;
import org.v6ready.model.name.DomainName;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.Together;
import org.v6ready.wire.dns.Walker.Delegation;

/// The zones of a service and all their servers. The cut is found by SOA, never by labels; a zone is
/// measured once per run however many targets share it.
public final class ZoneProbe {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private ZoneProbe() {}

  /// The zone of every host, the first host's first, each zone once; zones that were not found out are
  /// left out. DNSSEC is that of the apex and of the hosts asked for, whichever is worse.
  public static List<ZoneFacts> zones(List<DomainName> hosts, ProbeContext context) {
    List<DomainName> distinct = hosts.stream().distinct().toList();
    List<Delegation> cuts = Together.each(distinct, host -> delegation(host, context));
    Map<DomainName, Delegation> zones = new LinkedHashMap<>();
    Map<DomainName, List<DomainName>> hostsOf = new LinkedHashMap<>();
    for (int i = 0; i < cuts.size(); i++) {
      Delegation cut = cuts.get(i);
      if (cut.found() || !cut.servers().isEmpty()) {
        zones.putIfAbsent(cut.zone(), cut);
        hostsOf.computeIfAbsent(cut.zone(), _ -> new ArrayList<>()).add(distinct.get(i));
      }
    }
    return Together.each(
        List.copyOf(zones.values()),
        cut -> withHosts(zone(cut, context), hostsOf.getOrDefault(cut.zone(), List.of()), context));
  }

  /// The zone cut above or at a name, found once per run.
  static Delegation delegation(DomainName name, ProbeContext context) {
    return context
        .memory()
        .once(
            Delegation.class,
            name,
            () -> context.wire().walker().delegation(name, null, context.deadline(PATIENCE)));
  }

  private static ZoneFacts zone(Delegation cut, ProbeContext context) {
    record Zone(DomainName name, boolean allowPrivate) {}
    return context
        .memory()
        .once(
            ZoneFacts.class,
            new Zone(cut.zone(), context.allowPrivate()),
            () -> new ZoneLook(cut, context).look());
  }

  private static ZoneFacts withHosts(ZoneFacts zone, List<DomainName> hosts, ProbeContext context) {
    DnssecStatus dnssec = zone.dnssec();
    @Nullable DnssecStatus overIpv6 = zone.dnssecOverIpv6();
    for (DomainName host : hosts.subList(0, Math.min(4, hosts.size()))) {
      dnssec = ZoneLook.together(dnssec, NamePathProbe.validated(host, null, context));
      if (overIpv6 != null) {
        overIpv6 =
            ZoneLook.together(overIpv6, NamePathProbe.validated(host, Family.IPV6, context));
      }
    }
    return new ZoneFacts(
        zone.zone(), zone.parent(), zone.servers(), dnssec, overIpv6, zone.missingType());
  }
}
