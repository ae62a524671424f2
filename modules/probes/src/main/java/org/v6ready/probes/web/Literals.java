package org.v6ready.probes.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.v6ready.model.web.PageVisit;
import org.v6ready.probes.page.WebUrl;
import org.v6ready.probes.resource.Resources;

/// The IP-literal URLs a service shows: those of redirects, then those of the page.
final class Literals {
  private Literals() {}

  static List<String> of(List<PageVisit> visits, Optional<Resources> loaded) {
    Set<String> literals = new LinkedHashSet<>();
    visits.stream()
        .flatMap(visit -> visit.hops().stream().skip(1))
        .map(hop -> WebUrl.parse(hop.url()))
        .flatMap(Optional::stream)
        .filter(url -> url.literal().isPresent())
        .forEach(url -> literals.add(url.toString()));
    loaded.ifPresent(resources -> literals.addAll(resources.literals()));
    return List.copyOf(literals);
  }
}
