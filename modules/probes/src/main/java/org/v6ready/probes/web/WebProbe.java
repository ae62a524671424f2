package org.v6ready.probes.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.dns.ZoneFacts;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.target.Service;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.Tasks;
import org.v6ready.probes.Tasks.Task;
import org.v6ready.probes.page.KnownHosts;
import org.v6ready.probes.page.WebUrl;
import org.v6ready.probes.resource.ResourceProbe;
import org.v6ready.probes.resource.Resources;
import org.v6ready.probes.zone.ZoneProbe;

/// Measures a website: its hosts and their ports, visits over each family, what the page loads, the
/// zones behind the names, and how long connecting takes.
public final class WebProbe {
  private static final int HTTPS = 443;

  private WebProbe() {}

  /// Everything about the website. Independent parts run beside each other.
  public static TargetFacts.Web measure(Service.Web service, ProbeContext context) {
    try (Tasks tasks = new Tasks()) {
      List<EntryHost> hosts =
          EntryNames.of(service, context).stream()
              .map(name -> EntryHost.start(name, service, tasks, context))
              .toList();
      Task<List<ZoneFacts>> zones = tasks.start(() -> zones(hosts, context));
      EntryHost entry = hosts.getFirst();
      boolean tls = service.schemeGiven() ? service.tls() : entry.open(HTTPS) || !entry.open(80);
      WebUrl url = WebUrl.parse(entryUrl(service, tls)).orElseThrow();
      KnownHosts others = new KnownHosts(context);
      EntryVisits visits = new EntryVisits(url, entry, new Ways(hosts, others, context), context);
      List<Visited> visited = visits.all();
      Task<Resources> resources = tasks.start(() -> resources(visited, context));
      Task<List<org.v6ready.model.connect.ConnectSamples>> samples =
          tasks.start(() -> ConnectSampler.sample(entry, url, context));
      Resources loaded = resources.join();
      boolean page = visited.stream().anyMatch(one -> one.page() != null) && context.options().resources();
      return new TargetFacts.Web(
          hosts.stream().map(EntryHost::facts).toList(),
          zones.join(),
          tls,
          visited.stream().map(Visited::visit).toList(),
          together(loaded.dependencies(), others.all()),
          page ? loaded.resources() : null,
          loaded.literals(),
          Transfers.of(visited.stream().map(Visited::visit).toList()),
          samples.join());
    }
  }

  private static String entryUrl(Service.Web service, boolean tls) {
    return service.schemeGiven() ? service.entry() : (tls ? "https://" : "http://") + service.host().ascii() + service.path();
  }

  private static List<ZoneFacts> zones(List<EntryHost> hosts, ProbeContext context) {
    if (!context.options().names()) {
      return List.of();
    }
    List<DomainName> names = new ArrayList<>();
    for (EntryHost host : hosts) {
      names.add(host.name());
      names.addAll(host.aliases());
    }
    return ZoneProbe.zones(names, context);
  }

  /// The resources of one page: that of the first visit that brought one, IPv4 first, since what a page
  /// needs is the same over both families or `web-content` says otherwise.
  private static Resources resources(List<Visited> visited, ProbeContext context) {
    Resources none = new Resources(List.of(), List.of(), List.of());
    if (!context.options().resources()) {
      return none;
    }
    return List.of(Family.IPV4, Family.IPV6).stream()
        .flatMap(family -> visited.stream().filter(one -> one.visit().family() == family))
        .map(Visited::page)
        .filter(Objects::nonNull)
        .findFirst()
        .map(page -> ResourceProbe.measure(page.url(), page.html(), page.headers(), context))
        .orElse(none);
  }

  private static List<HostFacts> together(List<HostFacts> first, List<HostFacts> second) {
    Map<DomainName, HostFacts> all = new LinkedHashMap<>();
    first.forEach(host -> all.put(host.host(), host));
    second.forEach(host -> all.putIfAbsent(host.host(), host));
    return List.copyOf(all.values());
  }

}
