package org.v6ready.model.web;

import java.util.List;
import org.v6ready.model.connect.BodyEnd;

/// How fetching a resource over one family ended. `hosts` are the hosts of every hop, in order, the
/// last being where it ended; `status` is 0 when none arrived.
public record ResourceVisit(VisitEnd end, int status, BodyEnd body, List<String> hosts, String detail) {
  public ResourceVisit {
    hosts = List.copyOf(hosts);
  }

  /// Whether the resource itself arrived whole with a success status.
  public boolean arrived() {
    return end == VisitEnd.ARRIVED && status >= 200 && status < 400
        && (body == BodyEnd.COMPLETE || body == BodyEnd.TOO_LONG);
  }
}
