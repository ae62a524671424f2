package org.v6ready.probes.witness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.web.BrowserFacts;
import org.v6ready.model.web.BrowserRequest;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.Together;
import org.v6ready.probes.host.HostPort;
import org.v6ready.probes.host.HostProbe;
import org.v6ready.probes.page.WebUrl;

/// The hosts that only a browser met: scripts load from them, no markup names them. They are looked up, walked
/// to over IPv6 and dialled like any other that the page needs. Sixty at most.
final class TracedHosts {
  private static final int HOSTS = 60;
  private static final int WIDTH = 12;

  private TracedHosts() {}

  /// The facts with those hosts among the dependencies.
  static TargetFacts.Web into(TargetFacts.Web facts, List<BrowserFacts> pages, ProbeContext context) {
    Set<DomainName> known =
        Stream.concat(facts.hosts().stream(), facts.dependencies().stream()).map(HostFacts::host).collect(Collectors.toSet());
    Map<DomainName, HostPort> met = new LinkedHashMap<>();
    pages.stream()
        .flatMap(page -> page.visits().stream())
        .flatMap(visit -> visit.requests().stream())
        .map(BrowserRequest::url)
        .flatMap(url -> WebUrl.parse(url.replaceFirst("^ws", "http").split("[?#]", 2)[0]).stream())
        .forEach(url -> url.name().filter(name -> !known.contains(name)).ifPresent(name -> met.putIfAbsent(name, new HostPort(url.port(), url.tls()))));
    List<HostFacts> all = new ArrayList<>(facts.dependencies());
    all.addAll(
        Together.each(met.entrySet().stream().limit(HOSTS).toList(), WIDTH,
            one -> HostProbe.look(one.getKey(), List.of(one.getValue()), false, context)));
    return facts.leadingTo(all);
  }
}
