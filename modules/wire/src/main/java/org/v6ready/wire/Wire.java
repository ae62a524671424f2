package org.v6ready.wire;

import java.util.List;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.dial.Dialer;
import org.v6ready.wire.dns.Authority;
import org.v6ready.wire.dns.Resolver;
import org.v6ready.wire.dns.Walker;
import org.v6ready.wire.http.WebClient;

/// The network as the rest of the program sees it. Safe for many threads; closing it ends every
/// connection and event loop.
public interface Wire extends AutoCloseable {
  /// Raw connections and datagrams.
  Dialer dialer();

  /// Bounded GETs.
  WebClient web();

  /// The vantage's recursive resolvers.
  Resolver resolver();

  /// Questions to one server.
  Authority authority();

  /// The iterative walk and DNSSEC.
  Walker walker();

  /// The links packets go out by: the interface this network is bound to, else all that are up but the
  /// loopback. None where the system does not tell, or where the network is a laboratory's.
  List<NetInterface> links();

  /// From now on IPv4 addresses are reached through this NAT64 (RFC 6146); said once by the vantage
  /// proof on a line that has no IPv4 of its own.
  void reachIpv4Through(IpPrefix nat64);

  /// Another network with the same settings. Its threads and sockets belong to the network namespace of
  /// the thread that uses it; the caller closes it.
  Wire sibling();

  /// The clock deadlines are made of.
  Clock clock();

  @Override
  void close();
}
