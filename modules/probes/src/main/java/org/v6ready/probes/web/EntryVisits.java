package org.v6ready.probes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.web.VisitEnd;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.Together;
import org.v6ready.probes.page.WebUrl;

/// The visits of one entry URL: two from the first open address of each family, so that noise within a
/// family is known, and one from each other address, at most four a family.
record EntryVisits(WebUrl url, EntryHost entry, Ways ways, ProbeContext context) {
  private static final int ADDRESSES = 4;

  List<Visited> all() {
    return Together.each(List.of(Family.IPV4, Family.IPV6), this::family).stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<Visited> family(Family family) {
    List<IpAddress> addresses = entry.addresses(family);
    if (addresses.isEmpty()) {
      return List.of(Visitor.unstarted(url, family, null, unresolved(family), TcpState.NOT_ATTEMPTED));
    }
    List<IpAddress> asked = addresses.subList(0, Math.min(ADDRESSES, addresses.size()));
    List<Visited> firsts = Together.each(asked, this::first);
    List<Visited> visits = new ArrayList<>(firsts);
    for (int i = 0; i < asked.size(); i++) {
      if (opened(asked.get(i))) {
        visits.add(Visitor.visit(url, asked.get(i), null, ways, context));
        break;
      }
    }
    return visits;
  }

  private VisitEnd unresolved(Family family) {
    return switch (entry.lookup().answer(family).status()) {
      case NOERROR -> VisitEnd.NO_ADDRESS;
      case NOT_ASKED -> VisitEnd.NOT_ATTEMPTED;
      case NXDOMAIN, SERVFAIL, REFUSED, TIMEOUT, BOGUS, MALFORMED -> VisitEnd.UNRESOLVED;
    };
  }

  private boolean opened(IpAddress address) {
    return knock(address).filter(knock -> knock.facts().tcp() == TcpState.OPEN).isPresent();
  }

  private Optional<Knock> knock(IpAddress address) {
    return entry.knock(address, url.port());
  }

  private Visited first(IpAddress address) {
    if (!context.mayDial(address)) {
      return Visitor.unstarted(url, address.family(), address, VisitEnd.FORBIDDEN_ADDRESS, TcpState.NOT_ATTEMPTED);
    }
    Optional<Knock> knock = knock(address);
    TcpState state = knock.map(one -> one.facts().tcp()).orElse(TcpState.NOT_ATTEMPTED);
    return switch (state) {
      case OPEN -> Visitor.visit(url, address, knock.orElseThrow().fetch(), ways, context);
      case NOT_ATTEMPTED ->
          Visitor.unstarted(url, address.family(), address, VisitEnd.NOT_ATTEMPTED, state);
      case REFUSED, TIMEOUT, UNREACHABLE, PROHIBITED, RESET ->
          Visitor.unstarted(url, address.family(), address, VisitEnd.CONNECT_FAILED, state);
    };
  }

}
