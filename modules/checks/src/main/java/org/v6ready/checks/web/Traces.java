package org.v6ready.checks.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.v6ready.model.address.Family;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.verdict.ResourceHost;
import org.v6ready.model.verdict.ResourceHost.HostClass;
import org.v6ready.model.web.BrowserFacts;
import org.v6ready.model.web.BrowserRequest;
import org.v6ready.model.web.BrowserVisit;
import org.v6ready.model.web.BrowserWorld;
import org.v6ready.model.web.CountingHosts;
import org.v6ready.model.web.ResourceFacts;
import org.v6ready.model.web.ResourceKind;

/// What a real browser asked for and got, by identity and never by count: an advertisement that loads
/// must not make up for a script that does not.
public final class Traces {
  private static final Set<String> NEEDED =
      Set.of("Document", "Stylesheet", "Script", "Font", "XHR", "Fetch", "WebSocket", "EventSource");

  /// Octets that a browser leaves as they are where others write them by number.
  private static final Pattern LOOSE = Pattern.compile("[|^`{}\\\\\"<> ]");

  private Traces() {}

  /// What any user got twice and a user without IPv4 never did, over all pages, and what failed whenever there was
  /// IPv6: one row a host.
  public static List<ResourceHost> lost(TargetFacts.Web facts) {
    List<ResourceHost> rows = rows(facts, true);
    broken(facts).stream().filter(row -> rows.stream().noneMatch(one -> one.host().equals(row.host()))).forEach(rows::add);
    return rows;
  }

  /// What came with IPv4 alone and failed in every load that had IPv6, although a connection was made: a client
  /// that races the families loses it too, for it does not fall back once it is connected.
  public static List<ResourceHost> broken(TargetFacts.Web facts) {
    Map<String, ResourceHost> rows = new LinkedHashMap<>();
    for (BrowserFacts page : facts.further().browser()) {
      for (BrowserRequest failed : brokenOf(page)) {
        rows.putIfAbsent(failed.host(), new ResourceHost(failed.host(), failed.url(), HostClass.V6_BROKEN, needed(failed)));
      }
    }
    return new ArrayList<>(rows.values());
  }

  private static List<BrowserRequest> brokenOf(BrowserFacts page) {
    List<BrowserVisit> six =
        Stream.of(BrowserWorld.DUAL_STACK, BrowserWorld.CONTROL, BrowserWorld.IPV6_ONLY).flatMap(page::all).toList();
    Optional<BrowserVisit> four = page.in(BrowserWorld.IPV4_ONLY);
    if (four.isEmpty() || !page.compares() || page.all(BrowserWorld.IPV6_ONLY).findAny().isEmpty()) {
      return List.of();
    }
    Set<String> failed = succeeded(four.get());
    six.forEach(visit -> failed.retainAll(failed(visit)));
    return page.in(BrowserWorld.DUAL_STACK).stream()
        .flatMap(visit -> visit.requests().stream())
        .filter(request -> failed.contains(identity(request)) && connectedOver6(request))
        .toList();
  }

  private static boolean connectedOver6(BrowserRequest request) {
    return request.address() != null && request.address().family() == Family.IPV6;
  }

  private static Set<String> failed(BrowserVisit visit) {
    Set<String> identities = new HashSet<>();
    visit.requests().stream().map(Traces::identity).forEach(identities::add);
    identities.removeAll(succeeded(visit));
    return identities;
  }

  /// What came in one of several loads without IPv4: no fault, and worth a warning (verdict rule 6).
  static List<ResourceHost> unsteady(TargetFacts.Web facts) {
    return rows(facts, false);
  }

  private static List<ResourceHost> rows(TargetFacts.Web facts, boolean always) {
    Map<String, ResourceHost> rows = new LinkedHashMap<>();
    for (BrowserFacts page : facts.further().browser()) {
      Set<String> got = new HashSet<>();
      page.all(BrowserWorld.IPV6_ONLY).forEach(visit -> got.addAll(succeeded(visit)));
      for (BrowserRequest failed : lost(page)) {
        if (always != got.contains(identity(failed))) {
          ResourceHost row = new ResourceHost(failed.host(), failed.url(), classOf(failed), always && needed(failed));
          rows.merge(failed.host(), row, (one, other) -> one.critical() ? one : other);
        }
      }
    }
    return new ArrayList<>(rows.values());
  }

  /// The failed requests of a page without IPv4, in any load, that went well, both times, with it.
  static List<BrowserRequest> lost(BrowserFacts page) {
    Optional<BrowserVisit> first = page.in(BrowserWorld.DUAL_STACK);
    Optional<BrowserVisit> control = page.in(BrowserWorld.CONTROL);
    if (first.isEmpty() || control.isEmpty()) {
      return List.of();
    }
    Set<String> expected = succeeded(first.get());
    expected.retainAll(succeeded(control.get()));
    return page.all(BrowserWorld.IPV6_ONLY).flatMap(six -> lost(six, expected)).toList();
  }

  private static Stream<BrowserRequest> lost(BrowserVisit six, Set<String> expected) {
    Set<String> got = succeeded(six);
    return six.requests().stream()
        .filter(request -> expected.contains(identity(request)) && !got.contains(identity(request)));
  }

  private static Set<String> succeeded(BrowserVisit visit) {
    Set<String> identities = new HashSet<>();
    visit.requests().stream().filter(BrowserRequest::succeeded).map(Traces::identity).forEach(identities::add);
    return identities;
  }

  /// The URL without its query, which often differs from load to load.
  private static String identity(BrowserRequest request) {
    return request.type() + " " + request.url().split("[?#]", 2)[0];
  }

  /// The hosts a browser got things from without IPv4 that the page needs, by name.
  public static Set<String> needed(TargetFacts.Web facts) {
    return facts.further().browser().stream()
        .flatMap(page -> page.all(BrowserWorld.IPV6_ONLY))
        .flatMap(visit -> visit.requests().stream())
        .filter(request -> request.succeeded() && needed(request) && DomainName.parse(request.host()).isPresent())
        .map(BrowserRequest::host)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static boolean needed(BrowserRequest request) {
    return NEEDED.contains(request.type()) && !CountingHosts.known(request.host());
  }

  private static HostClass classOf(BrowserRequest failed) {
    return ResourceHosts.literal(failed.host())
        ? HostClass.V4_LITERAL
        : failed.address() == null ? HostClass.V4_ONLY : HostClass.V6_BROKEN;
  }

  /// Tells whether a browser showed the entry page without ever asking for a resource its markup or styles name: a
  /// user does not need it then. A form's target is needed all the same, and that of a refresh, which may come later
  /// than the load was watched.
  public static Predicate<ResourceFacts> spared(TargetFacts.Web facts) {
    List<BrowserVisit> loads =
        facts.further().browser().stream()
            .limit(1)
            .flatMap(page -> page.visits().stream())
            .filter(v -> v.evidence() && v.shown())
            .filter(v -> v.world() == BrowserWorld.DUAL_STACK || v.world() == BrowserWorld.CONTROL)
            .toList();
    Set<String> asked =
        loads.stream().flatMap(v -> v.requests().stream()).map(request -> path(request.url())).collect(Collectors.toSet());
    return resource -> !loads.isEmpty()
        && resource.kind() != ResourceKind.FORM
        && resource.kind() != ResourceKind.REFRESH
        && !asked.contains(path(resource.url()));
  }

  /// Without the scheme: a browser asks for some of what is written as http as https.
  private static String path(String url) {
    String bare = LOOSE.matcher(url.split("[?#]", 2)[0]).replaceAll(found -> "%" + Integer.toHexString(found.group().charAt(0)).toUpperCase(Locale.ROOT));
    try {
      URI uri = URI.create(bare);
      return "//" + uri.getRawAuthority() + uri.normalize().getRawPath();
    } catch (IllegalArgumentException odd) {
      return bare.replaceFirst("^[a-zA-Z]+:", "");
    }
  }
}
