package org.v6ready.probes.web;

import java.util.List;
import java.util.Optional;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.BodyEnd;
import org.v6ready.model.connect.HttpFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.connect.TlsState;
import org.v6ready.model.fact.LargeTransfer;
import org.v6ready.model.web.Hop;
import org.v6ready.model.web.PageVisit;

/// What the visits brought, as downloads: a handshake or an answer that stalls is a path-MTU black
/// hole's mark (RFC 8201), a page of many packets that arrives whole says there is none.
final class Transfers {
  private Transfers() {}

  /// One for each hop that came as far as an answer or stalled before it, over either family.
  static List<LargeTransfer> of(List<PageVisit> visits) {
    return visits.stream()
        .flatMap(visit -> visit.hops().stream())
        .map(Transfers::of)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static Optional<LargeTransfer> of(Hop hop) {
    IpAddress address = hop.address();
    HttpFacts http = hop.http();
    if (address == null || hop.tcp() != TcpState.OPEN) {
      return Optional.empty();
    } else if (http != null) {
      return Optional.of(new LargeTransfer(address, 0, http.bodyOctets(), http.end()));
    }
    return hop.tls() == TlsState.TIMEOUT
        ? Optional.of(new LargeTransfer(address, 0, 0, BodyEnd.STALLED))
        : Optional.empty();
  }
}
