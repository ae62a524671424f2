package org.v6ready.probes.zone;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.DnssecStatus;
import org.v6ready.model.dns.TypeParity;
import org.v6ready.model.dns.Walk;
import org.v6ready.model.dns.WalkEnd;
import org.v6ready.model.name.DomainName;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.Together;
import org.v6ready.probes.Together.Both;
import org.v6ready.wire.dns.Walker.Delegation;

/// How a name is found: an IPv6-only walk from the root, DNSSEC, and its authorities' own answers.
public final class NamePathProbe {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private NamePathProbe() {}

  /// The path to a host, measured once per run. Its authorities are asked only when `authorities`, for
  /// they are other people's machines and a page has many hosts.
  public static NamePath of(DomainName host, boolean authorities, ProbeContext context) {
    record Path(DomainName host, boolean authorities) {}
    if (!context.options().names()) {
      return NamePath.notAsked();
    }
    return context
        .memory()
        .once(
            NamePath.class,
            new Path(host, authorities),
            () -> measure(host, authorities, context));
  }

  private static NamePath measure(DomainName host, boolean authorities, ProbeContext context) {
    Delegation cut = ZoneProbe.delegation(host, context);
    Both<DnssecStatus, Both<Walk, List<TypeParity>>> all =
        Together.both(
            () -> validated(host, null, context),
            () ->
                Together.both(
                    () -> ipv6Walk(host, context),
                    () ->
                        authorities ? new ParityLook(host, cut, context).look() : List.of()));
    return new NamePath(
        cut.found() ? cut.zone() : null,
        all.first(),
        all.second().first(),
        all.second().second());
  }

  /// The IPv6-only walk for the AAAA records; for the A records where the name has no AAAA, since what
  /// is asked is whether a resolver without IPv4 finds out what there is.
  public static Walk ipv6Walk(DomainName host, ProbeContext context) {
    Walk aaaa = walk(host, "AAAA", context);
    if (aaaa.end() == WalkEnd.RESOLVED || aaaa.end() == WalkEnd.NOT_WALKED) {
      return aaaa;
    }
    var known = ServerAddresses.resolved(host, Family.IPV6, context);
    if (known.status() == DnsStatus.NOERROR && !known.addresses().isEmpty()) {
      // There are AAAA records and the walk missed them: an A record found instead hides nothing.
      return aaaa;
    }
    Walk a = walk(host, "A", context);
    return a.end() == WalkEnd.RESOLVED ? a : aaaa;
  }

  /// An IPv6-only walk for any type, once per run; not walked when our own line has no IPv6.
  public static Walk walk(DomainName name, String type, ProbeContext context) {
    record Question(DomainName name, String type) {}
    if (!context.sees(Family.IPV6)) {
      return Walk.notWalked(name, type, Family.IPV6);
    }
    return context
        .memory()
        .once(
            Walk.class,
            new Question(name, type),
            () ->
                context.wire().walker().walk(name, type, Family.IPV6, context.deadline(PATIENCE)));
  }

  /// DNSSEC of a host's A and AAAA records, existing or denied, once per run.
  static DnssecStatus validated(
      DomainName host, @Nullable Family transport, ProbeContext context) {
    record Question(DomainName host, @Nullable Family transport) {}
    return context
        .memory()
        .once(
            DnssecStatus.class,
            new Question(host, transport),
            () ->
                Together.each(
                        List.of("A", "AAAA"),
                        type ->
                            context
                                .wire()
                                .walker()
                                .validate(host, type, transport, context.deadline(PATIENCE)))
                    .stream()
                    .reduce(DnssecStatus.INDETERMINATE, ZoneLook::together));
  }
}
