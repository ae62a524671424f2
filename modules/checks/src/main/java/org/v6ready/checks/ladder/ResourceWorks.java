package org.v6ready.checks.ladder;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.web.ResourceHosts;
import org.v6ready.checks.web.Traces;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.verdict.ResourceHost;
import org.v6ready.model.web.ResourceFacts;
import org.v6ready.model.web.ResourceVisit;
import org.v6ready.model.web.VisitEnd;

/// Whether what a page must load arrives for a client.
final class ResourceWorks {
  private final TargetFacts.Web facts;
  private final Set<String> serving;
  private final boolean forgiving;

  /// `forgiving` leaves out what fails over both families alike.
  ResourceWorks(TargetFacts.Web facts, boolean forgiving) {
    this.facts = facts;
    this.serving = ResourceHosts.serving(facts);
    this.forgiving = forgiving;
  }

  Answer all(Client client) {
    Answer all = Answer.YES;
    for (ResourceFacts resource : facts.resources() == null ? java.util.List.<ResourceFacts>of() : facts.resources()) {
      if (loaded(resource) && !Traces.spared(resource, facts) && !(forgiving && ResourceHosts.deadOnBoth(resource, facts))) {
        all = all.and(one(client, resource));
      }
    }
    return all.and(browser(client));
  }

  /// What scripts load is seen in a browser only: what it lost without IPv4 is lost to these clients.
  private Answer browser(Client client) {
    return Answer.of(
        Traces.lost(facts).stream()
            .filter(ResourceHost::critical)
            .noneMatch(lost -> client == Client.PURE
                || (client == Client.NAT64 && lost.hostClass() != ResourceHost.HostClass.V4_ONLY)));
  }

  /// Hints and beacons are not needed. A form is: what the visitor fills in has to arrive.
  private static boolean loaded(ResourceFacts resource) {
    return resource.critical() && switch (resource.kind()) {
      case DOCUMENT, SCRIPT, STYLE, FONT, IMAGE, MEDIA, FRAME, OBJECT, MANIFEST, PRELOAD, FORM, REFRESH -> true;
      case HINT, BEACON -> false;
    };
  }

  private Answer one(Client client, ResourceFacts resource) {
    ResourceVisit four = ResourceHosts.tried(resource.overIpv4());
    ResourceVisit six = ResourceHosts.tried(resource.overIpv6());
    if (ResourceHosts.literal(resource.host())) {
      return client == Client.DUAL_STACK ? over4(four) : Answer.NO;
    }
    if (six == null) {
      return unseen(client, resource, four);
    }
    if (ResourceHosts.loads(six, four)) {
      return client == Client.PURE ? names(six) : Answer.YES;
    }
    return switch (six.end()) {
      case NO_ADDRESS, UNRESOLVED -> switch (client) {
        case DUAL_STACK -> over4(four);
        case NAT64 -> last(six).map(host -> NamePath.route(client, host) == NamePath.Route.NONE).orElse(false)
            ? Answer.NO : over4(four);
        case PURE -> Answer.NO;
      };
      case CONNECT_FAILED, FORBIDDEN_ADDRESS, LITERAL_OF_OTHER_FAMILY ->
          client == Client.DUAL_STACK ? over4(four) : Answer.NO;
      case ARRIVED, LOOP, TOO_MANY_REDIRECTS, TLS_FAILED, HTTP_FAILED, BAD_LOCATION -> Answer.NO;
      case NOT_ATTEMPTED -> Answer.UNKNOWN;
    };
  }

  private Optional<HostFacts> last(ResourceVisit visit) {
    return visit.hosts().isEmpty() ? Optional.empty() : ResourceHosts.facts(visit.hosts().getLast(), facts);
  }

  private static Answer over4(@Nullable ResourceVisit four) {
    return four == null || ResourceHosts.refusal(four)
        ? Answer.UNKNOWN
        : Answer.of(four.arrived() || (four.end() == VisitEnd.ARRIVED && four.status() >= 400 && four.status() < 500));
  }

  /// Not fetched over IPv6: what the names and ports of its host tell.
  private Answer unseen(Client client, ResourceFacts resource, @Nullable ResourceVisit four) {
    return ResourceHosts.facts(resource.host(), facts)
        .map(host -> switch (NamePath.route(client, host)) {
          case NONE -> Answer.NO;
          case UNKNOWN -> Answer.UNKNOWN;
          case IPV4 -> four != null ? over4(four) : open(host, Family.IPV4);
          case IPV6 -> ResourceHosts.portSuffices(resource, serving)
              ? open(host, Family.IPV6).and(client == Client.PURE ? name(host) : Answer.YES)
              : Answer.UNKNOWN;
        })
        .orElse(Answer.UNKNOWN);
  }

  /// An open port is all that is known of a resource nobody fetched; a closed one proves nothing
  /// about another.
  private static Answer open(HostFacts host, Family family) {
    boolean open = host.addresses(family).stream().flatMap(a -> a.ports().stream())
        .anyMatch(port -> port.tcp() == TcpState.OPEN);
    return open ? Answer.YES : Answer.UNKNOWN;
  }

  private Answer names(ResourceVisit six) {
    Answer all = Answer.YES;
    for (String name : six.hosts()) {
      all = all.and(ResourceHosts.facts(name, facts).map(this::name).orElse(Answer.UNKNOWN));
    }
    return all;
  }

  private Answer name(HostFacts host) {
    return NamePath.overIpv6(host, facts.zones());
  }
}
