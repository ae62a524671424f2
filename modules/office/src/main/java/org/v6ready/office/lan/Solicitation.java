package org.v6ready.office.lan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
      for (int turn = 0; turn < MOST && heard.isEmpty() && !end.passed(); turn++) {
        packets.incrementAndGet();
        discovery.solicit();
        heard.addAll(discovery.hear(end.atMost(BETWEEN), Integer.MAX_VALUE, true));
      }
      heard.addAll(discovery.hear(end, Integer.MAX_VALUE, false));
      return Seen.of(heard, "raw-icmpv6");
    } catch (SystemCallException refused) {
      return LanLook.refused(refused, "CAP_NET_RAW");
    }
  }
}
