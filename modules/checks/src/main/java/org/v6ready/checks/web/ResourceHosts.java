package org.v6ready.checks.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.verdict.ResourceHost;
import org.v6ready.model.verdict.ResourceHost.HostClass;
import org.v6ready.model.web.ResourceFacts;
import org.v6ready.model.web.ResourceVisit;
import org.v6ready.model.web.VisitEnd;

/// Sorts the hosts a page loads from by how they fare over IPv6 (verdicts section 3, W6).
public final class ResourceHosts {
  /// From what matters most to what matters least: a host is as bad as its worst resource.
  private static final List<HostClass> WORST_FIRST =
      List.of(HostClass.V4_LITERAL, HostClass.V4_ONLY, HostClass.V6_BROKEN, HostClass.DEAD_BOTH,
          HostClass.UNKNOWN, HostClass.V6_OK);

  private ResourceHosts() {}

  /// One row per host, in the order the page names them; none when the page never arrived.
  public static List<ResourceHost> of(TargetFacts.Web facts) {
    Map<String, ResourceHost> rows = new LinkedHashMap<>();
    Set<String> serving = serving(facts);
    Predicate<ResourceFacts> spared = Traces.spared(facts);
    for (ResourceFacts resource : resources(facts)) {
      HostClass seen = classOf(resource, serving, facts);
      String host = seen == HostClass.V6_OK ? resource.host() : deciding(resource);
      boolean critical = (resource.critical() && !spared.test(resource)) || firstParty(host, facts);
      rows.merge(host, new ResourceHost(host, resource.url(), seen, critical), ResourceHosts::worse);
    }
    for (ResourceHost lost : Traces.lost(facts)) {
      boolean critical = lost.critical() || firstParty(lost.host(), facts);
      rows.merge(lost.host(), new ResourceHost(lost.host(), lost.exampleUrl(), lost.hostClass(), critical), ResourceHosts::worse);
    }
    for (ResourceHost unsteady : Traces.unsteady(facts)) {
      rows.putIfAbsent(unsteady.host(), unsteady);
    }
    return new ArrayList<>(rows.values());
  }

  private static List<ResourceFacts> resources(TargetFacts.Web facts) {
    List<ResourceFacts> resources = facts.resources();
    return resources == null ? List.of() : resources;
  }

  /// The hosts from which something arrived over IPv6.
  public static Set<String> serving(TargetFacts.Web facts) {
    Set<String> hosts = new HashSet<>();
    for (ResourceFacts resource : resources(facts)) {
      ResourceVisit six = tried(resource.overIpv6());
      if (six != null && six.arrived()) {
        hosts.addAll(six.hosts());
      }
    }
    return hosts;
  }

  private static ResourceHost worse(ResourceHost one, ResourceHost other) {
    boolean later = WORST_FIRST.indexOf(other.hostClass()) < WORST_FIRST.indexOf(one.hostClass());
    ResourceHost worst = later ? other : one;
    return new ResourceHost(
        one.host(), worst.exampleUrl(), worst.hostClass(), one.critical() || other.critical());
  }

  /// A redirected resource fails where its chain ends, not where the page points.
  public static String deciding(ResourceFacts resource) {
    ResourceVisit six = resource.overIpv6();
    return six == null || six.hosts().isEmpty() ? resource.host() : six.hosts().getLast();
  }

  private static boolean firstParty(String host, TargetFacts.Web facts) {
    HostFacts entry = facts.hosts().getFirst();
    DomainName zone = entry.zone();
    DomainName home = zone == null ? entry.host() : zone;
    return DomainName.parse(host).map(name -> name.within(home)).orElse(false);
  }

  /// Whether a fault is the resource's own, alike over both families (verdict rule 5).
  public static boolean deadOnBoth(ResourceFacts resource, TargetFacts.Web facts) {
    return classOf(resource, Set.of(), facts) == HostClass.DEAD_BOTH;
  }

  /// The class of one resource; `serving` are the hosts known to serve over IPv6.
  static HostClass classOf(ResourceFacts resource, Set<String> serving, TargetFacts.Web facts) {
    if (literal(resource.host())) {
      return HostClass.V4_LITERAL;
    }
    ResourceVisit four = tried(resource.overIpv4());
    ResourceVisit six = tried(resource.overIpv6());
    if (six == null) {
      return unfetched(resource, serving, facts);
    }
    if (loads(six, four)) {
      return HostClass.V6_OK;
    }
    return switch (six.end()) {
      case LITERAL_OF_OTHER_FAMILY -> HostClass.V4_LITERAL;
      case NO_ADDRESS -> four == null || alive(four, six) ? HostClass.V4_ONLY : HostClass.DEAD_BOTH;
      case ARRIVED, LOOP, TOO_MANY_REDIRECTS, UNRESOLVED, CONNECT_FAILED, FORBIDDEN_ADDRESS, TLS_FAILED,
          HTTP_FAILED, BAD_LOCATION, NOT_ATTEMPTED ->
          four == null
              ? HostClass.UNKNOWN
              : alive(four, six) ? HostClass.V6_BROKEN : HostClass.DEAD_BOTH;
    };
  }

  /// Whether IPv4 has what IPv6 did not give: a refusal that was meant for us alone (401, 403, 429) is no dead
  /// server, a page that is gone is.
  private static boolean alive(ResourceVisit four, ResourceVisit six) {
    return four.arrived() || (six.end() != VisitEnd.ARRIVED && refusal(four));
  }

  /// Whether the server turned us away with a status that others need not get.
  public static boolean refusal(ResourceVisit visit) {
    return visit.end() == VisitEnd.ARRIVED && visit.status() >= 400 && visit.status() < 500 && visit.status() != 404 && visit.status() != 410;
  }

  /// Whether the resource is there over IPv6 as far as the network goes: whole, or refused with the
  /// very status IPv4 gets.
  public static boolean loads(ResourceVisit six, @Nullable ResourceVisit four) {
    return six.arrived()
        || (six.end() == VisitEnd.ARRIVED && four != null && four.end() == VisitEnd.ARRIVED
            && six.status() > 0 && six.status() == four.status());
  }

  /// The visit, unless it was never tried.
  public static @Nullable ResourceVisit tried(@Nullable ResourceVisit visit) {
    return visit == null || visit.end() == VisitEnd.NOT_ATTEMPTED ? null : visit;
  }

  /// Whether the host is an IPv4 literal.
  public static boolean literal(String host) {
    return IpAddress.parse(host).map(address -> address.family() == Family.IPV4).orElse(false);
  }

  /// What was measured of a host the page depends on.
  public static Optional<HostFacts> facts(String host, TargetFacts.Web facts) {
    return DomainName.parse(host)
        .flatMap(name -> Stream.concat(facts.hosts().stream(), facts.dependencies().stream())
            .filter(known -> known.host().equals(name))
            .findFirst());
  }

  private static HostClass unfetched(ResourceFacts resource, Set<String> serving, TargetFacts.Web facts) {
    HostClass host = facts(resource.host(), facts).map(ResourceHosts::byHost).orElse(HostClass.UNKNOWN);
    return host == HostClass.V6_OK && !portSuffices(resource, serving) ? HostClass.UNKNOWN : host;
  }

  /// Whether an open port is enough to know of a resource that was not fetched: it is for what a browser does
  /// not fetch while loading either, and where its host served something else. What would have been read on
  /// within the two levels (verdicts section 3, W6) may lead anywhere.
  public static boolean portSuffices(ResourceFacts resource, Set<String> serving) {
    return switch (resource.kind()) {
      case FORM, HINT -> true;
      case DOCUMENT, STYLE, SCRIPT, FRAME, REFRESH -> resource.depth() > 2 && serving.contains(resource.host());
      case FONT, IMAGE, MEDIA, OBJECT, MANIFEST, PRELOAD, BEACON -> serving.contains(resource.host());
    };
  }

  private static HostClass byHost(HostFacts host) {
    if (host.aaaa().status() == DnsStatus.NOERROR && host.aaaa().addresses().isEmpty()) {
      return host.a().addresses().isEmpty() ? HostClass.UNKNOWN : HostClass.V4_ONLY;
    }
    boolean open = open(host, Family.IPV6);
    return open ? HostClass.V6_OK : open(host, Family.IPV4) && dialled(host) ? HostClass.V6_BROKEN : HostClass.UNKNOWN;
  }

  private static boolean open(HostFacts host, Family family) {
    return host.addresses(family).stream()
        .flatMap(address -> address.ports().stream())
        .anyMatch(port -> port.tcp() == TcpState.OPEN);
  }

  private static boolean dialled(HostFacts host) {
    List<PortFacts> ports =
        host.addresses(Family.IPV6).stream().flatMap(address -> address.ports().stream()).toList();
    return !ports.isEmpty() && ports.stream().allMatch(port -> port.tcp() != TcpState.NOT_ATTEMPTED);
  }
}
