package org.v6ready.probes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.web.VisitEnd;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.Tasks;
import org.v6ready.probes.Tasks.Task;
import org.v6ready.probes.page.WebUrl;
import org.v6ready.probes.recheck.Passing;

/// The visits to the entry URL over one family: two from the first address that opens, for a page is
/// compared with itself first, one from each other. A visit that failed is made again.
record EntryVisits(
    WebUrl entry, EntryHost host, Ways ways, ProbeContext context, Tasks tasks) {
  private static final int ADDRESSES = 4;

  /// The visits, by address; without an address one that says why there is none.
  List<Visited> over(Family family) {
    List<IpAddress> all = host.addresses(family);
    if (all.isEmpty()) {
      return List.of(
          Visitor.unstarted(entry, family, null, unresolved(family), TcpState.NOT_ATTEMPTED));
    }
    List<IpAddress> dialable = all.stream().filter(context::mayDial).limit(ADDRESSES).toList();
    if (dialable.isEmpty()) {
      return List.of(
          Visitor.unstarted(
              entry, family, all.getFirst(), VisitEnd.FORBIDDEN_ADDRESS, TcpState.NOT_ATTEMPTED));
    } else if (!context.sees(family)) {
      return List.of(
          Visitor.unstarted(
              entry, family, dialable.getFirst(), VisitEnd.NOT_ATTEMPTED, TcpState.NOT_ATTEMPTED));
    }
    AtomicBoolean doubled = new AtomicBoolean();
    List<Task<List<Visited>>> visits = new ArrayList<>();
    for (IpAddress address : dialable) {
      visits.add(tasks.start(() -> from(address, doubled)));
    }
    return visits.stream().flatMap(one -> one.join().stream()).toList();
  }

  private VisitEnd unresolved(Family family) {
    return switch (host.lookup().answer(family).status()) {
      case NOERROR -> VisitEnd.NO_ADDRESS;
      case NOT_ASKED -> VisitEnd.NOT_ATTEMPTED;
      case NXDOMAIN, SERVFAIL, REFUSED, TIMEOUT, BOGUS, MALFORMED -> VisitEnd.UNRESOLVED;
    };
  }

  private List<Visited> from(IpAddress address, AtomicBoolean doubled) {
    Optional<Knock> knock = host.knock(address, entry.port());
    TcpState tcp = knock.map(one -> one.facts().tcp()).orElse(TcpState.NOT_ATTEMPTED);
    if (knock.isEmpty() || tcp != TcpState.OPEN) {
      VisitEnd end =
          tcp == TcpState.NOT_ATTEMPTED ? VisitEnd.NOT_ATTEMPTED : VisitEnd.CONNECT_FAILED;
      return List.of(Visitor.unstarted(entry, address.family(), address, end, tcp));
    }
    List<Visited> visits = new ArrayList<>();
    visits.add(Visitor.visit(entry, address, knock.get().fetch(), ways, context));
    if (!doubled.getAndSet(true) || Passing.mayPass(visits.getFirst().visit())) {
      visits.add(Visitor.visit(entry, address, null, ways, context));
    }
    return visits;
  }
}
