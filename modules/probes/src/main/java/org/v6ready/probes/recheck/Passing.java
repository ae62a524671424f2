package org.v6ready.probes.recheck;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.connect.TlsFacts;
import org.v6ready.model.connect.TlsState;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.Walk;
import org.v6ready.model.dns.WalkDeath;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.web.PageVisit;
import org.v6ready.model.web.ResourceFacts;
import org.v6ready.model.web.ResourceVisit;
import org.v6ready.model.web.VisitEnd;

/// Tells failures of the network, which may pass, from what will be the same in a minute: a missing
/// record, a bad certificate, another page.
public final class Passing {
  private Passing() {}

  /// Whether anything measured failed in a way that a second look may not see again.
  public static boolean any(TargetFacts facts) {
    return switch (facts) {
      case TargetFacts.Web web ->
          Stream.concat(web.hosts().stream(), web.dependencies().stream()).anyMatch(Passing::any)
              || web.visits().stream().anyMatch(Passing::mayPass)
              || (web.resources() != null && web.resources().stream().anyMatch(Passing::any));
      case TargetFacts.Mail _, TargetFacts.Dns _, TargetFacts.Endpoint _ -> true;
    };
  }

  /// Whether the visit failed in a way that a second one may not.
  public static boolean mayPass(PageVisit visit) {
    return visit.end() == VisitEnd.TLS_FAILED
        ? mayPass(visit.hops().getLast().tls())
        : mayPass(visit.end());
  }

  private static boolean any(HostFacts host) {
    return passing(host.a().status())
        || passing(host.aaaa().status())
        || died(host.ipv6Walk())
        || host.addresses().stream().flatMap(one -> one.ports().stream()).anyMatch(Passing::any);
  }

  static boolean any(PortFacts port) {
    TlsFacts tls = port.tls();
    return switch (port.tcp()) {
      case OPEN -> tls != null && mayPass(tls.state());
      case REFUSED, TIMEOUT, UNREACHABLE, PROHIBITED, RESET -> true;
      case NOT_ATTEMPTED -> false;
    };
  }

  private static boolean any(ResourceFacts resource) {
    return Stream.of(resource.overIpv4(), resource.overIpv6()).anyMatch(Passing::failed);
  }

  private static boolean failed(@Nullable ResourceVisit visit) {
    return visit != null && (mayPass(visit.end()) || visit.end() == VisitEnd.TLS_FAILED);
  }

  private static boolean mayPass(VisitEnd end) {
    return switch (end) {
      case CONNECT_FAILED, HTTP_FAILED, UNRESOLVED -> true;
      case ARRIVED, LOOP, TOO_MANY_REDIRECTS, NO_ADDRESS, LITERAL_OF_OTHER_FAMILY,
          FORBIDDEN_ADDRESS, TLS_FAILED, BAD_LOCATION, NOT_ATTEMPTED -> false;
    };
  }

  private static boolean mayPass(@Nullable TlsState tls) {
    return tls == TlsState.TIMEOUT || tls == TlsState.HANDSHAKE_FAILED;
  }

  private static boolean passing(DnsStatus status) {
    return status == DnsStatus.SERVFAIL || status == DnsStatus.TIMEOUT || status == DnsStatus.REFUSED;
  }

  private static boolean died(@Nullable Walk walk) {
    WalkDeath death = walk == null ? null : walk.death();
    return death != null
        && switch (death.cause()) {
          case SILENT, UNREACHABLE, SERVFAIL, REFUSED, BUDGET_SPENT, SERVER_NAME_UNRESOLVABLE -> true;
          case NO_ADDRESS_OF_FAMILY, MISSING_GLUE, LAME, MALFORMED, LOOP -> false;
        };
  }
}
