package org.v6ready.probes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.ConnectSamples;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.dns.ZoneFacts;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.target.Service;
import org.v6ready.model.web.PageVisit;
import org.v6ready.model.web.ResourceFacts;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.Tasks;
import org.v6ready.probes.Tasks.Task;
import org.v6ready.probes.host.MergedHosts;
import org.v6ready.probes.page.KnownHosts;
import org.v6ready.probes.page.WebUrl;
import org.v6ready.probes.resource.ResourceProbe;
import org.v6ready.probes.resource.Resources;
import org.v6ready.probes.zone.ZoneProbe;

/// Measures a website: its hosts, every port of every address, the page over each family, what the
/// page loads, and how quickly connections start. All of it runs beside each other; a dead address
/// costs its own timeouts and holds nothing up but what needs it.
public final class WebProbe {
  private final Service.Web service;
  private final ProbeContext context;
  private final Tasks tasks;

  private WebProbe(Service.Web service, ProbeContext context, Tasks tasks) {
    this.service = service;
    this.context = context;
    this.tasks = tasks;
  }

  /// Everything about one website. Interrupted, it ends soon with what it has.
  public static TargetFacts.Web measure(Service.Web service, ProbeContext context) {
    try (Tasks tasks = new Tasks()) {
      return new WebProbe(service, context, tasks).measure();
    }
  }

  private TargetFacts.Web measure() {
    List<DomainName> names = EntryNames.of(service, context);
    List<EntryHost> hosts =
        names.stream().map(name -> EntryHost.start(name, service, tasks, context)).toList();
    Task<List<ZoneFacts>> zones = tasks.start(() -> zones(hosts));
    WebUrl entry = entry(hosts.getFirst());
    KnownHosts others = new KnownHosts(context);
    Ways ways = new Ways(hosts, others, context);
    Task<List<Visited>> four = tasks.start(() -> visits(entry, Family.IPV4, hosts.getFirst(), ways));
    Task<List<Visited>> six = tasks.start(() -> visits(entry, Family.IPV6, hosts.getFirst(), ways));
    Task<Optional<Resources>> resources = tasks.start(() -> resources(hosts, four, six));
    Task<List<ConnectSamples>> samples = tasks.start(() -> samples(entry, hosts.getFirst()));
    List<PageVisit> visits =
        Stream.concat(four.join().stream(), six.join().stream()).map(Visited::visit).toList();
    Optional<Resources> loaded = resources.join();
    List<HostFacts> facts = hosts.stream().map(EntryHost::facts).toList();
    return new TargetFacts.Web(
        facts,
        zones.join(),
        entry.tls(),
        visits,
        dependencies(names, others, loaded),
        resourceFacts(loaded),
        Literals.of(visits, loaded),
        Transfers.of(visits),
        samples.join());
  }

  private static @Nullable List<ResourceFacts> resourceFacts(Optional<Resources> loaded) {
    return loaded.map(Resources::resources).orElse(null);
  }

  /// A scheme that was not given is https, unless 443 is closed over both families and 80 is not.
  private WebUrl entry(EntryHost host) {
    boolean given = service.schemeGiven() || !service.tls() || host.addresses().isEmpty();
    boolean plain = !given && !host.open(service.port()) && host.open(80);
    return plain
        ? new WebUrl(false, service.host().ascii(), 80, service.path())
        : new WebUrl(service.tls(), service.host().ascii(), service.port(), service.path());
  }

  private List<Visited> visits(WebUrl entry, Family family, EntryHost host, Ways ways) {
    return new EntryVisits(entry, host, ways, context, tasks).over(family);
  }

  private List<ZoneFacts> zones(List<EntryHost> hosts) {
    if (!context.options().names()) {
      return List.of();
    }
    List<DomainName> names = new ArrayList<>();
    hosts.forEach(host -> names.add(host.name()));
    hosts.forEach(host -> names.addAll(host.aliases()));
    return ZoneProbe.zones(names.stream().distinct().toList(), context);
  }

  /// The page IPv4 shows is the reference for what the service loads; without one, IPv6's.
  private Optional<Resources> resources(List<EntryHost> hosts, Task<List<Visited>> four, Task<List<Visited>> six) {
    if (!context.options().resources()) {
      return Optional.empty();
    }
    return Stream.of(four, six)
        .flatMap(visits -> visits.join().stream())
        .flatMap(visited -> Optional.ofNullable(visited.page()).stream())
        .findFirst()
        .map(page -> ResourceProbe.measure(page.url(), page.html(), page.headers(), known(hosts), context));
  }

  private KnownHosts known(List<EntryHost> hosts) {
    return new KnownHosts(context, hosts.stream().collect(Collectors.toMap(EntryHost::name, one -> one::facts)));
  }

  private static List<HostFacts> dependencies(
      List<DomainName> entries, KnownHosts redirects, Optional<Resources> loaded) {
    List<HostFacts> all = new ArrayList<>(redirects.all());
    loaded.ifPresent(resources -> all.addAll(resources.dependencies()));
    return MergedHosts.of(all).stream().filter(host -> !entries.contains(host.host())).toList();
  }

  private List<ConnectSamples> samples(WebUrl entry, EntryHost host) {
    List<IpAddress> open = new ArrayList<>();
    for (Family family : List.of(Family.IPV4, Family.IPV6)) {
      host.addresses(family).stream().filter(address -> open(host, address, entry.port())).findFirst().ifPresent(open::add);
    }
    return open.size() < 2 || context.options().samples() == 0
        ? List.of()
        : SampleProbe.take(entry, open, context);
  }

  private static boolean open(EntryHost host, IpAddress address, int port) {
    return host.knock(address, port).filter(k -> k.facts().tcp() == TcpState.OPEN).isPresent();
  }
}
