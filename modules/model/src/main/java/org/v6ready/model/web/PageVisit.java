package org.v6ready.model.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.HttpFacts;

/// The entry URL fetched from one of its addresses, redirects followed with the family pinned.
/// `entryAddress` is null when there was none to dial; `sketch` is null unless HTML or text arrived.
public record PageVisit(
    Family family,
    @Nullable IpAddress entryAddress,
    List<Hop> hops,
    VisitEnd end,
    @Nullable PageSketch sketch) {
  public PageVisit {
    hops = List.copyOf(hops);
  }

  /// The last URL asked for; empty when no hop was made.
  public String finalUrl() {
    return hops.isEmpty() ? "" : hops.getLast().url();
  }

  /// The last answer's status, 0 when there was none.
  public int finalStatus() {
    HttpFacts last = hops.isEmpty() ? null : hops.getLast().http();
    return last == null ? 0 : last.status();
  }
}
