package org.v6ready.wire.proxy;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.name.DomainName;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Wire;
import org.v6ready.wire.dial.Connection;
import org.v6ready.wire.dial.Dialled;
import org.v6ready.wire.dial.Received;

/// The far side of the proxy: names resolved and addresses dialled as one world allows.
final class Upstream {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration IDLE = Duration.ofSeconds(30);

  /// Of one family.
  private static final int MAX_ADDRESSES = 4;

  private static final long MAX_OCTETS = 64L << 20;

  private final Wire wire;
  private final ClientWorld world;
  private final boolean allowPrivate;
  private final AtomicLong passed = new AtomicLong();

  Upstream(Wire wire, ClientWorld world, boolean allowPrivate) {
    this.wire = wire;
    this.world = world;
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

  /// The families by turns, IPv6 first, as users try them (RFC 8305 section 4).
  private List<IpAddress> addresses(String host) {
    Optional<IpAddress> literal = IpAddress.parse(host);
    List<IpAddress> all =
        literal.isPresent()
            ? literal.filter(this::reachableLiteral).stream().toList()
            : DomainName.parse(host).map(this::addresses).orElse(List.of());
    List<IpAddress> six = usable(all, Family.IPV6);
    List<IpAddress> four = usable(all, Family.IPV4);
    List<IpAddress> inTurn = new ArrayList<>();
    for (int i = 0; i < MAX_ADDRESSES; i++) {
      six.stream().skip(i).limit(1).forEach(inTurn::add);
      four.stream().skip(i).limit(1).forEach(inTurn::add);
    }
    return inTurn;
  }

  private List<IpAddress> usable(List<IpAddress> all, Family family) {
    return all.stream()
        .filter(address -> address.family() == family && (allowPrivate || address.global()))
        .limit(MAX_ADDRESSES)
        .toList();
  }

  private boolean reachableLiteral(IpAddress literal) {
    return switch (world) {
      case DUAL_STACK -> true;
      case IPV4_ONLY -> literal.family() == Family.IPV4;
      case IPV6_ONLY, NAT64 -> literal.family() == Family.IPV6;
    };
  }

  private List<IpAddress> addresses(DomainName name) {
    if (world == ClientWorld.IPV4_ONLY) {
      return ask(name, Family.IPV4).addresses();
    }
    AddressAnswer six = ask(name, Family.IPV6);
    return switch (world) {
      case IPV4_ONLY, IPV6_ONLY -> six.addresses();
      case DUAL_STACK ->
          Stream.concat(six.addresses().stream(), ask(name, Family.IPV4).addresses().stream()).toList();
      case NAT64 -> dns64(name, six);
    };
  }

  /// RFC 6147 section 5.1: real AAAA records are returned as they are; an error other than NXDOMAIN
  /// counts as no AAAA records.
  private List<IpAddress> dns64(DomainName name, AddressAnswer six) {
    if (!six.addresses().isEmpty() || six.status() == DnsStatus.NXDOMAIN) {
      return six.addresses();
    }
    return ask(name, Family.IPV4).addresses();
  }

  private AddressAnswer ask(DomainName name, Family family) {
    return wire.resolver().addresses(name, family, Deadline.in(CONNECT, wire.clock()));
  }

  void pumpDown(Connection connection, OutputStream client) throws IOException {
    while (true) {
      switch (connection.read(65_536, patience())) {
        case Received.Octets octets -> {
          if (passed.addAndGet(octets.octets().length) > MAX_OCTETS) {
            return;
          }
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
