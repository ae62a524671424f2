package org.v6ready.probes.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.target.Service;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.Together;
import org.v6ready.probes.host.HostLookup;

/// The names one website goes by (verdict rule 7): the entry host, its apex or `www` where that has an
/// address, and the declared hosts.
final class EntryNames {
  /// Nobody types `www.` before names deeper than this.
  private static final int DEEPEST = 4;

  private EntryNames() {}

  static List<DomainName> of(Service.Web service, ProbeContext context) {
    Set<DomainName> asked = new LinkedHashSet<>(List.of(service.host()));
    Optional<DomainName> sibling = sibling(service.host());
    sibling.ifPresent(asked::add);
    asked.addAll(service.otherHosts());
    List<DomainName> all = new ArrayList<>(asked);
    List<HostLookup> found = Together.each(all, name -> HostLookup.of(name, context));
    Set<DomainName> names = new LinkedHashSet<>();
    for (int i = 0; i < all.size(); i++) {
      DomainName name = all.get(i);
      boolean declared = name.equals(service.host()) || service.otherHosts().contains(name);
      if (declared || !found.get(i).addresses().isEmpty()) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  /// `www.example.vn` and `example.vn` are each other's.
  static Optional<DomainName> sibling(DomainName host) {
    List<String> labels = host.labels();
    if (labels.getFirst().equals("www")) {
      return labels.size() > 2 ? Optional.of(host.parent()) : Optional.empty();
    }
    return labels.size() >= 2 && labels.size() <= DEEPEST && host.ascii().length() < 250
        ? Optional.of(host.child("www"))
        : Optional.empty();
  }
}
