package org.v6ready.office.inventory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.TcpState;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Wire;
import org.v6ready.wire.dial.Dialled;
import org.v6ready.wire.http.Fetch;
import org.v6ready.wire.http.FetchRequest;

/// Looks at a short list of service ports of a device, and at the title of its web page.
final class ServiceLook {
  /// The most telling ones first: a printer, a web page, a camera, then the rest.
  static final List<Integer> PORTS = List.of(80, 9100, 554, 443, 22, 445, 631, 23, 8080, 3389, 5060, 8000, 8443, 37777, 1883);

  /// A closed port costs one packet of ours, an open one these besides.
  private static final int MORE_WHEN_OPEN = 2;

  private static final Duration PATIENCE = Duration.ofMillis(700);
  private static final Duration PAGE = Duration.ofSeconds(2);
  private static final int AT_ONCE = 16;
  private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]{0,200}>([^<]{1,300})</title>");

  private final Wire wire;
  private final Link link;
  private final Told told;

  ServiceLook(Wire wire, Link link, Told told) {
    this.wire = wire;
    this.link = link;
    this.told = told;
  }

  /// Looks at the first `ports` of the list at each address, port by port over all of them, so that
  /// what is cut off by the deadline are the rarest ports and not the last devices.
  void look(List<IpAddress> addresses, int ports, Deadline deadline) {
    Semaphore width = new Semaphore(AT_ONCE);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int port : PORTS.subList(0, Math.min(ports, PORTS.size()))) {
        for (IpAddress address : addresses) {
          if (!link.turn(1, deadline)) {
            return;
          }
          width.acquireUninterruptibly();
          threads.execute(
              () -> {
                try {
                  one(address, port, deadline);
                } finally {
                  width.release();
                }
              });
        }
      }
    }
  }

  private void one(IpAddress address, int port, Deadline deadline) {
    Dialled dialled = wire.dialer().dial(address, port, deadline.atMost(PATIENCE));
    if (dialled instanceof Dialled.Open(_, var connection)) {
      connection.close();
    }
    if (dialled.attempt().state() == TcpState.OPEN) {
      boolean _ = link.turn(MORE_WHEN_OPEN, deadline);
      told.port(address, "tcp/" + port + (address.family() == Family.IPV4 ? "/4" : "/6"));
      if (port == 80 || port == 8080) {
        title(address, port, deadline);
      }
    }
  }

  private void title(IpAddress address, int port, Deadline deadline) {
    String host = address.family() == Family.IPV4 ? address.toString() : "[" + address + "]";
    Fetch page = wire.web().fetch(new FetchRequest(address, port, false, host, "/", 32 * 1024, false), deadline.atMost(PAGE));
    titleOf(page.text()).ifPresent(title -> told.name(address, title));
  }

  static Optional<String> titleOf(String page) {
    Matcher title = TITLE.matcher(page);
    return title.find() ? Optional.of(title.group(1).strip()).filter(text -> !text.isEmpty()) : Optional.empty();
  }
}
