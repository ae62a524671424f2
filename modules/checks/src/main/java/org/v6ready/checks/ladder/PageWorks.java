package org.v6ready.checks.ladder;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.v6ready.checks.web.PageComparison;
import org.v6ready.checks.web.ResourceHosts;
import org.v6ready.checks.web.Visits;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.web.Hop;
import org.v6ready.model.web.PageVisit;

/// Whether a website's own page arrives for a client, derived from visits pinned to one family each.
final class PageWorks {
  private final TargetFacts.Web facts;
  private final List<PageVisit> four;
  private final List<PageVisit> six;
  private final boolean sameContent;
  private final boolean forgiving;

  PageWorks(TargetFacts.Web facts) {
    this(facts, false);
  }

  /// `forgiving` leaves out the resources that fail over both families alike.
  PageWorks(TargetFacts.Web facts, boolean forgiving) {
    this.facts = facts;
    this.forgiving = forgiving;
    this.four = Visits.over(facts, Family.IPV4);
    this.six = Visits.over(facts, Family.IPV6);
    this.sameContent = PageComparison.same(facts);
  }

  /// The entry page and every critical resource.
  Answer complete(Client client) {
    Answer page = page(client);
    return page == Answer.NO ? page : page.and(resources(client)).and(names(client));
  }

  /// The entry page, redirects followed.
  Answer page(Client client) {
    HostFacts entry = facts.hosts().getFirst();
    return switch (NamePath.route(client, entry)) {
      case NONE -> Answer.NO;
      case UNKNOWN -> Answer.UNKNOWN;
      case IPV4 -> over4();
      case IPV6 -> {
        Map<IpAddress, List<PageVisit>> connected =
            six.stream().filter(v -> v.entryAddress() != null && Visits.connected(v))
                .collect(Collectors.groupingBy(v -> Objects.requireNonNull(v.entryAddress())));
        if (!connected.isEmpty()) {
          yield connected.values().stream().map(visits -> majority(client, visits)).reduce(Answer.YES, Answer::and);
        }
        boolean hopeless = entry.aaaa().addresses().stream().noneMatch(IpAddress::global);
        if (six.isEmpty() && !hopeless) {
          yield Answer.UNKNOWN;
        }
        yield client == Client.DUAL_STACK ? over4() : Answer.NO;
      }
    };
  }

  private Answer majority(Client client, List<PageVisit> visits) {
    List<Answer> answers = visits.stream().map(visit -> journey(client, visit)).toList();
    long good = answers.stream().filter(a -> a == Answer.YES).count();
    long bad = answers.stream().filter(a -> a == Answer.NO).count();
    return good > bad ? Answer.YES : bad > 0 ? Answer.NO : Answer.UNKNOWN;
  }

  /// What a client makes of a chain that began over IPv6.
  private Answer journey(Client client, PageVisit visit) {
    boolean dual = client == Client.DUAL_STACK;
    return switch (visit.end()) {
      case ARRIVED -> good(visit) && sameContent && (unmatched() || Visits.turnedAway(visit)) ? Answer.UNKNOWN : Answer.of(good(visit) && sameContent);
      case NO_ADDRESS, UNRESOLVED ->
          dual || (client == Client.NAT64 && synthesised(visit.finalUrl())) ? rest(visit.finalUrl()) : Answer.NO;
      case CONNECT_FAILED, FORBIDDEN_ADDRESS, LITERAL_OF_OTHER_FAMILY -> dual ? rest(visit.finalUrl()) : Answer.NO;
      case LOOP, TOO_MANY_REDIRECTS, TLS_FAILED, HTTP_FAILED, BAD_LOCATION -> Answer.NO;
      case NOT_ATTEMPTED -> Answer.UNKNOWN;
    };
  }

  /// There is an IPv4 service, and our vantage could not see it: whether what IPv6 shows is the site's
  /// own page cannot be told.
  private boolean unmatched() {
    return four.isEmpty() && !facts.hosts().getFirst().a().addresses().isEmpty();
  }

  /// A whole answer that is the site's own: success, or the very refusal IPv4 gets too.
  private boolean good(PageVisit visit) {
    int status = visit.finalStatus();
    return Visits.arrived(visit)
        || (Visits.answered(visit) && status >= 400 && status < 500
            && four.stream().anyMatch(v -> v.finalStatus() == status));
  }

  private Answer over4() {
    return four.isEmpty() || four.stream().allMatch(Visits::turnedAway) ? Answer.UNKNOWN : Answer.of(2 * four.stream().filter(this::good4).count() >= four.size());
  }

  private boolean good4(PageVisit visit) {
    int status = visit.finalStatus();
    return Visits.answered(visit) && (status < 300 || (status >= 400 && status < 500));
  }

  /// The rest of a chain over IPv4, from a URL where IPv6 did not connect.
  private Answer rest(String url) {
    List<PageVisit> through = four.stream().filter(v -> v.hops().stream().map(Hop::url).anyMatch(url::equals)).toList();
    if (!through.isEmpty()) {
      return Answer.of(through.stream().anyMatch(this::good4));
    }
    return host(url).map(PageWorks::answers4).orElse(Answer.UNKNOWN);
  }

  private static Answer answers4(HostFacts host) {
    List<PortFacts> ports = host.addresses(Family.IPV4).stream().flatMap(a -> a.ports().stream())
        .filter(port -> port.tcp() != TcpState.NOT_ATTEMPTED).toList();
    return ports.isEmpty() ? Answer.UNKNOWN
        : Answer.of(ports.stream().anyMatch(port -> port.http() != null && port.http().status() / 100 == 2));
  }

  private boolean synthesised(String url) {
    return host(url).map(host -> NamePath.route(Client.NAT64, host) == NamePath.Route.IPV4)
        .orElse(true);
  }

  private Optional<HostFacts> host(String url) {
    try {
      String host = URI.create(url).getHost();
      return host == null ? Optional.empty() : ResourceHosts.facts(host, facts);
    } catch (IllegalArgumentException odd) {
      return Optional.empty();
    }
  }

  /// The host that keeps a client from the site: the entry host, or one that the page needs.
  String culprit(Client client) {
    String entry = facts.hosts().getFirst().host().ascii();
    return page(client) == Answer.NO ? entry : new ResourceWorks(facts, forgiving).culprit(client).orElse(entry);
  }

  private Answer resources(Client client) {
    if (facts.resources() == null) {
      // An error page that both families get has nothing to load.
      boolean error = facts.visits().stream().anyMatch(v -> Visits.answered(v) && v.finalStatus() >= 400);
      return error ? Answer.YES : Answer.UNKNOWN;
    }
    return new ResourceWorks(facts, forgiving).all(client);
  }

  /// For a client whose resolver has only IPv6: every host of the chain can be looked up.
  private Answer names(Client client) {
    if (client != Client.PURE) {
      return Answer.YES;
    }
    Answer all = NamePath.overIpv6(facts.hosts().getFirst(), facts.zones());
    for (PageVisit visit : six) {
      for (Hop hop : visit.hops().subList(Math.min(1, visit.hops().size()), visit.hops().size())) {
        all = all.and(host(hop.url()).map(this::name).orElse(Answer.UNKNOWN));
      }
    }
    return all;
  }

  private Answer name(HostFacts host) {
    boolean walked = host.ipv6Walk() != null;
    HostFacts entry = facts.hosts().getFirst();
    boolean neighbour = Objects.equals(host.zone(), entry.zone()) && host.aaaa().status() == DnsStatus.NOERROR;
    return NamePath.overIpv6(walked || !neighbour ? host : entry, facts.zones());
  }
}
