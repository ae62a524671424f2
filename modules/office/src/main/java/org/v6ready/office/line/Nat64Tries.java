package org.v6ready.office.line;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.dns.DnsTransport;
import org.v6ready.model.dns.ServerState;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.office.Nat64Try;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.office.Threads;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Wire;
import org.v6ready.wire.dial.Dialled;

/// Reaches IPv4 anchors through each NAT64 prefix that was advertised or found (RFC 6052, RFC 6146).
final class Nat64Tries {
  private static final int SKIPPED = 8;
  private static final int TARGETS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Wire wire;

  Nat64Tries(Wire wire) {
    this.wire = wire;
  }

  List<Nat64Try> all(List<IpPrefix> prefixes, Vantage vantage) {
    try (Threads threads = new Threads()) {
      List<Future<Nat64Try>> running =
          prefixes.stream()
              .flatMap(prefix -> Anchors.of(vantage, Family.IPV4).stream().limit(TARGETS).map(anchor -> threads.start(() -> one(prefix, anchor))))
              .toList();
      return running.stream().map(threads::result).toList();
    }
  }

  private Nat64Try one(IpPrefix prefix, Anchors.Point anchor) {
    IpAddress through = embed(prefix, anchor.address());
    Dialled dialled = wire.dialer().dial(through, anchor.port(), Deadline.in(PATIENCE, wire.clock()));
    if (dialled instanceof Dialled.Open open) {
      open.connection().close();
    }
    return new Nat64Try(prefix, anchor.address(), through, dialled.attempt().state(), anchor.dns() ? udp(through) : null);
  }

  private boolean udp(IpAddress through) {
    Deadline deadline = Deadline.in(PATIENCE, wire.clock());
    return wire.authority().ask(through, DomainName.ROOT, "SOA", DnsTransport.UDP, deadline).state() == ServerState.AUTHORITATIVE;
  }

  /// RFC 6052 section 2.2: octet 8 stays zero.
  static IpAddress embed(IpPrefix prefix, IpAddress four) {
    byte[] octets = prefix.address().octets();
    int at = prefix.length() / 8;
    for (byte octet : four.octets()) {
      if (at == SKIPPED) {
        at++;
      }
      octets[at++] = octet;
    }
    return IpAddress.ofOctets(octets);
  }
}
