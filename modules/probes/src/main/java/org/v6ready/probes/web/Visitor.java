package org.v6ready.probes.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.BodyEnd;
import org.v6ready.model.connect.HttpFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.connect.TlsFacts;
import org.v6ready.model.connect.TlsState;
import org.v6ready.model.web.Hop;
import org.v6ready.model.web.PageSketch;
import org.v6ready.model.web.PageVisit;
import org.v6ready.model.web.VisitEnd;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.page.Sketcher;
import org.v6ready.probes.page.WebUrl;
import org.v6ready.probes.web.Ways.Way;
import org.v6ready.wire.http.Fetch;
import org.v6ready.wire.http.FetchRequest;

/// One visit: the entry URL from one address, redirects followed with the family pinned on every hop
/// (verdict rule 4). A hop to the host it comes from stays on the address it comes from. A meta
/// refresh of at most a second counts as a redirect, since no person sees the page before it.
final class Visitor {
  private static final int REDIRECTS = 10;

  private final Family family;
  private final Ways ways;
  private final ProbeContext context;
  private final Cookies cookies = new Cookies();
  private final List<Hop> hops = new ArrayList<>();
  private final Set<WebUrl> seen = new HashSet<>();

  private Visitor(Family family, Ways ways, ProbeContext context) {
    this.family = family;
    this.ways = ways;
    this.context = context;
  }

  /// A visit that starts at `address`; `first` is the entry's answer when it was already fetched.
  static Visited visit(
      WebUrl entry, IpAddress address, @Nullable Fetch first, Ways ways, ProbeContext context) {
    return new Visitor(address.family(), ways, context).follow(entry, address, first);
  }

  /// A visit that could not start: its only hop says why.
  static Visited unstarted(
      WebUrl entry, Family family, @Nullable IpAddress address, VisitEnd end, TcpState tcp) {
    Hop hop = new Hop(entry.toString(), address, tcp, null, null);
    return new Visited(new PageVisit(family, address, List.of(hop), end, null), null);
  }

  private Visited follow(WebUrl entry, IpAddress entryAddress, @Nullable Fetch first) {
    WebUrl at = entry;
    IpAddress address = entryAddress;
    Fetch fetch = first == null ? get(at, address) : first;
    while (true) {
      seen.add(at);
      TlsFacts tls = fetch.tls();
      hops.add(
          new Hop(
              at.toString(), address, fetch.attempt().state(), tls == null ? null : tls.state(), fetch.http()));
      boolean cookieChanged = cookies.keep(at.host(), fetch.headers());
      Optional<VisitEnd> broken = broken(at, fetch);
      Optional<String> location = broken.isPresent() ? Optional.empty() : Redirects.target(fetch);
      if (location.isEmpty()) {
        return ended(entryAddress, broken.isPresent() ? broken.get() : bodyEnd(fetch), at, fetch);
      }
      Optional<WebUrl> next = at.resolve(location.get());
      if (next.isEmpty()) {
        return ended(entryAddress, VisitEnd.BAD_LOCATION, at, fetch);
      } else if (seen.contains(next.get()) && !cookieChanged) {
        return ended(entryAddress, VisitEnd.LOOP, at, fetch);
      } else if (hops.size() > REDIRECTS) {
        return ended(entryAddress, VisitEnd.TOO_MANY_REDIRECTS, at, fetch);
      }
      boolean stays = next.get().host().equals(at.host());
      Way way = stays ? Way.to(address) : ways.to(next.get(), family);
      at = next.get();
      if (way.end() != null || way.address() == null) {
        hops.add(new Hop(at.toString(), way.address(), way.tcp(), null, null));
        VisitEnd end = way.end() == null ? VisitEnd.NOT_ATTEMPTED : way.end();
        return new Visited(new PageVisit(family, entryAddress, hops, end, null), null);
      }
      address = way.address();
      fetch = get(at, address);
    }
  }

  private Fetch get(WebUrl url, IpAddress address) {
    return Knock.fetch(
        new FetchRequest(
            address, url.port(), url.tls(), url.host(), url.path(), Door.PAGE_OCTETS, false,
            cookies.header(url.host())),
        context);
  }

  /// Where the answer broke off before there was a status.
  private static Optional<VisitEnd> broken(WebUrl at, Fetch fetch) {
    TcpState tcp = fetch.attempt().state();
    TlsFacts tls = fetch.tls();
    HttpFacts http = fetch.http();
    if (tcp != TcpState.OPEN) {
      return Optional.of(
          tcp == TcpState.NOT_ATTEMPTED ? VisitEnd.NOT_ATTEMPTED : VisitEnd.CONNECT_FAILED);
    } else if (at.tls() && (tls == null || tls.state() != TlsState.OK)) {
      return Optional.of(VisitEnd.TLS_FAILED);
    }
    return http == null || http.status() == 0 ? Optional.of(VisitEnd.HTTP_FAILED) : Optional.empty();
  }

  private static VisitEnd bodyEnd(Fetch fetch) {
    HttpFacts http = fetch.http();
    BodyEnd end = http == null ? BodyEnd.NO_ANSWER : http.end();
    return switch (end) {
      case COMPLETE, TOO_LONG -> VisitEnd.ARRIVED;
      case STALLED, TOO_SLOW, RESET, SHORT, BAD_ENCODING, NOT_HTTP, NO_ANSWER -> VisitEnd.HTTP_FAILED;
    };
  }

  private Visited ended(IpAddress entryAddress, VisitEnd end, WebUrl at, Fetch fetch) {
    HttpFacts http = fetch.http();
    boolean text = http != null && http.status() > 0 && Redirects.text(fetch);
    String body = text && end == VisitEnd.ARRIVED ? fetch.text() : "";
    PageSketch sketch = text && end == VisitEnd.ARRIVED ? Sketcher.sketch(body) : null;
    PageVisit visit = new PageVisit(family, entryAddress, hops, end, sketch);
    boolean page = sketch != null && http != null && http.status() >= 200 && http.status() < 300;
    Map<String, String> headers = fetch.headers();
    return new Visited(visit, page ? new Visited.Page(at.toString(), body, headers) : null);
  }
}
