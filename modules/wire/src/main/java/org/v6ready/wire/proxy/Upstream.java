package org.v6ready.wire.proxy;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.name.DomainName;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Wire;
import org.v6ready.wire.dial.Connection;
import org.v6ready.wire.dial.Dialled;
import org.v6ready.wire.dial.Received;

/// The far side of the proxy: names resolved and addresses dialled in the allowed families only.
final class Upstream {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final int MAX_ADDRESSES = 4;

  private final Wire wire;
  private final List<Family> families;
  private final boolean allowPrivate;

  Upstream(Wire wire, List<Family> families, boolean allowPrivate) {
    this.wire = wire;
    this.families = List.copyOf(families);
    this.allowPrivate = allowPrivate;
  }

  record Reached(ProxiedConnection record, @Nullable Connection connection) {}

  Deadline patience() {
    return Deadline.in(IDLE, wire.clock());
  }

  Reached connect(String host, int port) {
    ProxiedConnection last = new ProxiedConnection(host, port, null, TcpState.NOT_ATTEMPTED);
    for (IpAddress address : addresses(host)) {
      Dialled dialled = wire.dialer().dial(address, port, Deadline.in(CONNECT, wire.clock()));
      last = new ProxiedConnection(host, port, address, dialled.attempt().state());
      if (dialled instanceof Dialled.Open open) {
        return new Reached(last, open.connection());
      }
    }
    return new Reached(last, null);
  }

  private List<IpAddress> addresses(String host) {
    List<IpAddress> usable = new ArrayList<>();
    Optional<IpAddress> literal = IpAddress.parse(host);
    for (Family family : families) {
      List<IpAddress> found =
          literal.isPresent()
              ? literal.filter(address -> address.family() == family).stream().toList()
              : DomainName.parse(host)
                  .map(name -> wire.resolver().addresses(name, family, Deadline.in(CONNECT, wire.clock())).addresses())
                  .orElse(List.of());
      found.stream().filter(address -> allowPrivate || address.global()).limit(MAX_ADDRESSES).forEach(usable::add);
    }
    return usable;
  }

  void pumpDown(Connection connection, OutputStream client) throws IOException {
    while (true) {
      switch (connection.read(65_536, patience())) {
        case Received.Octets octets -> {
          client.write(octets.octets());
          client.flush();
        }
        case Received.Closed _, Received.Broken _, Received.Silent _ -> {
          return;
        }
      }
    }
  }
}
