package org.v6ready.probes.web;

import java.util.ArrayList;
import java.util.List;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.HttpFacts;
import org.v6ready.model.fact.LargeTransfer;
import org.v6ready.model.web.Hop;
import org.v6ready.model.web.PageVisit;

/// What the visits' last answers say about full packets: how much came, and how it ended.
final class Transfers {
  private Transfers() {}

  static List<LargeTransfer> of(List<PageVisit> visits) {
    List<LargeTransfer> transfers = new ArrayList<>();
    for (PageVisit visit : visits) {
      Hop last = visit.hops().isEmpty() ? null : visit.hops().getLast();
      IpAddress address = last == null ? null : last.address();
      HttpFacts http = last == null ? null : last.http();
      if (address != null && http != null) {
        transfers.add(new LargeTransfer(address, 0, http.bodyOctets(), http.end()));
      }
    }
    return transfers;
  }
}
