package org.v6ready.probes.resource;

import org.v6ready.model.address.Family;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.page.KnownHosts;
import org.v6ready.probes.page.PinnedFetch;
import org.v6ready.probes.page.WebUrl;
import org.v6ready.wire.http.WebSession;

/// A connection over each family to one server, made when first needed. For one thread at a time.
final class Lane implements AutoCloseable {
  private final WebUrl door;
  private final WebSession fourSession;
  private final WebSession sixSession;
  private final PinnedFetch four;
  private final PinnedFetch six;

  Lane(WebUrl door, KnownHosts hosts, ProbeContext context) {
    this.door = door;
    this.fourSession = context.wire().web().session();
    this.sixSession = context.wire().web().session();
    this.four = new PinnedFetch(hosts, context, fourSession);
    this.six = new PinnedFetch(hosts, context, sixSession);
  }

  WebUrl door() {
    return door;
  }

  PinnedFetch over(Family family) {
    return switch (family) {
      case IPV4 -> four;
      case IPV6 -> six;
    };
  }

  @Override
  public void close() {
    fourSession.close();
    sixSession.close();
  }
}
