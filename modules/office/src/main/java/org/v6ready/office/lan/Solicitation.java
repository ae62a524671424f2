package org.v6ready.office.lan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.office.RouterAdvertisement;
import org.v6ready.model.office.Seen;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.nd.RouterDiscovery;
import org.v6ready.wire.syscall.SystemCallException;

/// At most three Router Solicitations, as a host that joins a link sends (RFC 4861 section 6.3.7), and
/// everything advertised meanwhile, also by routers nobody expects.
final class Solicitation {
  private static final int MOST = 3;
  private static final Duration BETWEEN = Duration.ofMillis(1_500);

  private final NetInterface on;
  private final Clock clock;
  private final AtomicInteger packets;

  Solicitation(NetInterface on, Clock clock, AtomicInteger packets) {
    this.on = on;
    this.clock = clock;
    this.packets = packets;
  }

  Seen<List<RouterAdvertisement>> advertisements(Duration listen) {
    try (RouterDiscovery discovery = RouterDiscovery.open(on, clock)) {
      Deadline end = Deadline.in(listen, clock);
      List<RouterAdvertisement> heard = new ArrayList<>();
      @Nullable SystemCallException unsent = null;
      for (int turn = 0; turn < MOST && heard.isEmpty() && !end.passed(); turn++) {
        unsent = solicit(discovery);
        heard.addAll(discovery.hear(end.atMost(BETWEEN), Integer.MAX_VALUE, unsent == null));
      }
      heard.addAll(discovery.hear(end, Integer.MAX_VALUE, false));
      return unsent != null && heard.isEmpty() ? LanLook.refused(unsent, "") : Seen.of(heard, "raw-icmpv6");
    } catch (SystemCallException refused) {
      return LanLook.refused(refused, "CAP_NET_RAW");
    }
  }

  /// Why none could be sent, null when it was: an interface that has just come up has no address to send from yet,
  /// and will have one at the next turn.
  private @Nullable SystemCallException solicit(RouterDiscovery discovery) throws SystemCallException {
    try {
      discovery.solicit();
      packets.incrementAndGet();
      return null;
    } catch (SystemCallException refused) {
      if (refused.denied() || refused.noInterface()) {
        throw refused;
      }
      return refused;
    }
  }
}
