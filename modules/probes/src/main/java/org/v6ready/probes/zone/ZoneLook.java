package org.v6ready.probes.zone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.DnsTransport;
import org.v6ready.model.dns.DnssecStatus;
import org.v6ready.model.dns.NameServerAddress;
import org.v6ready.model.dns.NameServerFacts;
import org.v6ready.model.dns.ServerState;
import org.v6ready.model.dns.ZoneFacts;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.Together;
import org.v6ready.probes.Together.Both;
import org.v6ready.wire.dns.Walker.DelegatedServer;
import org.v6ready.wire.dns.Walker.Delegation;

/// One zone whose cut is known: all its servers, and DNSSEC of its apex.
final class ZoneLook {
  private static final Duration VALIDATION = Duration.ofSeconds(15);
  private static final int SERVERS = 16;
  private static final int ADDRESSES = 8;

  /// Registered since 1990 and at no apex, so that NODATA is the only clean answer (RFC 1183).
  private static final String MISSING_TYPE = "RP";

  private final Delegation delegation;
  private final ProbeContext context;

  ZoneLook(Delegation delegation, ProbeContext context) {
    this.delegation = delegation;
    this.context = context;
  }

  ZoneFacts look() {
    List<DelegatedServer> listed = delegation.servers().stream().limit(SERVERS).toList();
    Both<List<NameServerFacts>, Both<DnssecStatus, DnssecStatus>> all =
        Together.both(
            () -> Together.each(listed, this::server),
            () -> Together.both(() -> validated(null), () -> validated(Family.IPV6)));
    return new ZoneFacts(
        delegation.zone(),
        delegation.parent(),
        all.first(),
        all.second().first(),
        context.sees(Family.IPV6) ? all.second().second() : null,
        missingType(all.first()));
  }

  private DnssecStatus validated(@Nullable Family transport) {
    return transport != null && !context.sees(transport)
        ? DnssecStatus.INDETERMINATE
        : context
            .wire()
            .walker()
            .validate(delegation.zone(), "SOA", transport, context.deadline(VALIDATION));
  }

  private NameServerFacts server(DelegatedServer server) {
    ServerAddresses addresses = ServerAddresses.of(server, delegation, context);
    List<IpAddress> asked = addresses.all().stream().limit(ADDRESSES).toList();
    List<NameServerAddress> facts =
        Together.each(
            asked,
            address ->
                new ServerLook(address, delegation.zone(), context).look(addresses.glue(address)));
    return new NameServerFacts(
        server.name(), server.atParent(), server.atChild(), addresses.a(), addresses.aaaa(), facts);
  }

  /// NOERROR when every server that serves the zone says NODATA, else the first other answer.
  private DnsStatus missingType(List<NameServerFacts> servers) {
    List<IpAddress> serving = new ArrayList<>();
    for (NameServerFacts server : servers) {
      for (NameServerAddress address : server.addresses()) {
        if (address.udp() == ServerState.AUTHORITATIVE && serving.size() < 6) {
          serving.add(address.address());
        }
      }
    }
    DnsStatus worst = DnsStatus.NOT_ASKED;
    for (DnsStatus status : Together.each(serving, this::missingType)) {
      worst = worst == DnsStatus.NOT_ASKED || worst == DnsStatus.NOERROR ? status : worst;
    }
    return worst;
  }

  private DnsStatus missingType(IpAddress server) {
    return new ServerLook(server, delegation.zone(), context)
        .patiently(MISSING_TYPE, DnsTransport.UDP)
        .status();
  }

  /// What two validations say together: one bogus answer makes the zone bogus, and an answer that
  /// could not be had takes nothing away from one that could.
  static DnssecStatus together(DnssecStatus one, DnssecStatus other) {
    if (one == DnssecStatus.BOGUS || other == DnssecStatus.BOGUS) {
      return DnssecStatus.BOGUS;
    }
    return one == DnssecStatus.INDETERMINATE
        ? other
        : other == DnssecStatus.INDETERMINATE || one == DnssecStatus.INSECURE ? one : other;
  }
}
