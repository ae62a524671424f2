package org.v6ready.checks.ladder;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
  private final Predicate<ResourceFacts> spared;
  private final boolean forgiving;

  /// `forgiving` leaves out what fails over both families alike.
  ResourceWorks(TargetFacts.Web facts, boolean forgiving) {
    this.facts = facts;
    this.serving = ResourceHosts.serving(facts);
    this.spared = Traces.spared(facts);
    this.forgiving = forgiving;
  }

  Answer all(Client client) {
    Answer all = Answer.YES;
    for (ResourceFacts resource : resources()) {
      if (needed(resource)) {
        all = all.and(one(client, resource));
      }
    }
    return all.and(Answer.of(lostTo(client).isEmpty())).and(client == Client.PURE ? traced() : Answer.YES);
  }

  /// The host that keeps a client from the page; empty when none of these does.
  Optional<String> culprit(Client client) {
    for (ResourceFacts resource : resources()) {
      if (needed(resource) && one(client, resource) == Answer.NO) {
        return Optional.of(ResourceHosts.deciding(resource));
      }
    }
    return lostTo(client).stream().map(ResourceHost::host).findFirst();
  }

  private List<ResourceFacts> resources() {
    List<ResourceFacts> resources = facts.resources();
    return resources == null ? List.of() : resources;
  }

  private boolean needed(ResourceFacts resource) {
    return loaded(resource) && !spared.test(resource) && !(forgiving && ResourceHosts.deadOnBoth(resource, facts));
  }

  /// What scripts load is seen in a browser only: what it lost without IPv4 is lost to these clients, and
  /// what fails once IPv6 has connected is lost to all.
  private List<ResourceHost> lostTo(Client client) {
    List<ResourceHost> lost =
        switch (client) {
          case DUAL_STACK -> Traces.broken(facts);
          case PURE -> Traces.lost(facts);
          case NAT64 -> Traces.lost(facts).stream().filter(row -> row.hostClass() != ResourceHost.HostClass.V4_ONLY).toList();
        };
    return lost.stream().filter(ResourceHost::critical).toList();
  }

  /// Whether a resolver with only IPv6 finds the hosts that scripts load from.
  private Answer traced() {
    return Traces.needed(facts).stream()
        .map(host -> ResourceHosts.facts(host, facts).map(this::name).orElse(Answer.UNKNOWN))
        .reduce(Answer.YES, Answer::and);
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
