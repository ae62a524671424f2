package org.v6ready.wire.http;

import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.dial.Dialer;

/// Fetches each on a connection of its own.
final class PinnedWebClient implements WebClient {
  private final Dialer dialer;
  private final String userAgent;
  private final Clock clock;
  private final BodyBudget budget;

  PinnedWebClient(Dialer dialer, String userAgent, Clock clock, BodyBudget budget) {
    this.dialer = dialer;
    this.userAgent = userAgent;
    this.clock = clock;
    this.budget = budget;
  }

  @Override
  public Fetch fetch(FetchRequest request, Deadline deadline) {
    return fetch(request, deadline, deadline);
  }

  @Override
  public Fetch fetch(FetchRequest request, Deadline connect, Deadline deadline) {
    try (PinnedSession once = new PinnedSession(dialer, userAgent, clock, budget, false)) {
      return once.fetch(request, connect, deadline);
    }
  }

  @Override
  public WebSession session() {
    return new PinnedSession(dialer, userAgent, clock, budget, true);
  }
}
