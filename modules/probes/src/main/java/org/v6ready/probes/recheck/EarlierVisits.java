package org.v6ready.probes.recheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.web.PageVisit;
import org.v6ready.model.web.ResourceFacts;
import org.v6ready.model.web.ResourceVisit;
import org.v6ready.model.web.VisitEnd;

/// The visits of two looks, and the files a page loads. Of the visits that failed where others went well one is kept
/// as evidence for each address: more would outweigh them.
final class EarlierVisits {
  private EarlierVisits() {}

  static List<PageVisit> of(List<PageVisit> later, List<PageVisit> earlier) {
    Map<Optional<IpAddress>, List<PageVisit>> byAddress =
        later.stream()
            .collect(Collectors.groupingBy(v -> Optional.ofNullable(v.entryAddress()), LinkedHashMap::new, Collectors.toList()));
    List<PageVisit> all = new ArrayList<>();
    byAddress.forEach((address, visits) -> all.addAll(address.isEmpty() ? visits : both(visits, earlier, address.get())));
    return all;
  }

  private static List<PageVisit> both(List<PageVisit> later, List<PageVisit> earlier, IpAddress address) {
    List<PageVisit> before = earlier.stream().filter(v -> address.equals(v.entryAddress())).toList();
    if (later.stream().anyMatch(EarlierVisits::arrived)) {
      return with(later, before);
    }
    List<PageVisit> good = before.stream().filter(EarlierVisits::arrived).toList();
    return good.isEmpty() || !later.stream().allMatch(Passing::mayPass) ? later : with(good, later);
  }

  private static List<PageVisit> with(List<PageVisit> good, List<PageVisit> others) {
    List<PageVisit> all = new ArrayList<>(good);
    others.stream().filter(Passing::mayPass).findFirst().ifPresent(all::add);
    return all;
  }

  private static boolean arrived(PageVisit visit) {
    return visit.end() == VisitEnd.ARRIVED;
  }

  static @Nullable List<ResourceFacts> resources(@Nullable List<ResourceFacts> later, @Nullable List<ResourceFacts> earlier) {
    if (later == null || earlier == null) {
      return later == null ? earlier : later;
    }
    Map<String, ResourceFacts> before =
        earlier.stream().collect(Collectors.toMap(ResourceFacts::url, one -> one, (first, _) -> first));
    return later.stream().map(one -> better(one, before.get(one.url()))).toList();
  }

  private static ResourceFacts better(ResourceFacts later, @Nullable ResourceFacts before) {
    return before == null
        ? later
        : new ResourceFacts(
            later.url(), later.host(), later.kind(), later.critical(), later.foundIn(), later.depth(),
            better(later.overIpv4(), before.overIpv4()), better(later.overIpv6(), before.overIpv6()));
  }

  private static @Nullable ResourceVisit better(@Nullable ResourceVisit later, @Nullable ResourceVisit before) {
    return later == null || later.arrived() || before == null || !before.arrived() ? later : before;
  }
}
