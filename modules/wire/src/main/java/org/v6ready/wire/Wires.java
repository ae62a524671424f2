package org.v6ready.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.dial.Dialer;
import org.v6ready.wire.dial.Network;
import org.v6ready.wire.dns.Authority;
import org.v6ready.wire.dns.DnsStack;
import org.v6ready.wire.dns.Resolver;
import org.v6ready.wire.dns.Walker;
import org.v6ready.wire.http.WebClient;
import org.v6ready.wire.http.WebClients;
import org.v6ready.wire.netlink.Netlink;
import org.v6ready.wire.syscall.SystemCallException;
import org.v6ready.wire.tls.TrustStore;

/// Opens the network.
public final class Wires {
  private Wires() {}

  /// The network as `settings` describe it. The DNS is set up when first asked for. A `caFile` that
  /// cannot be read is our own file's fault and throws [java.io.UncheckedIOException].
  public static Wire open(WireSettings settings) {
    Nat64Routes routes = new Nat64Routes(settings.routes());
    WireSettings routed =
        new WireSettings(
            settings.resolvers(),
            settings.caFile(),
            settings.rootHints(),
            settings.trustAnchor(),
            settings.interfaceName(),
            settings.userAgent(),
            settings.perDestination(),
            settings.perSecond(),
            routes,
            settings.clock());
    Network network = Network.open(routed, TrustStore.with(settings.caFile()));
    return new OpenWire(routed, routes, network, WebClients.over(network.dialer(), routed));
  }

  private static final class OpenWire implements Wire {
    private final WireSettings settings;
    private final Nat64Routes routes;
    private final Network network;
    private final WebClient web;
    private final CarrierWatch carriers;
    private @Nullable DnsStack dns;

    OpenWire(WireSettings settings, Nat64Routes routes, Network network, WebClient web) {
      this.settings = settings;
      this.routes = routes;
      this.network = network;
      this.web = web;
      this.carriers = CarrierWatch.start(settings.clock());
    }

    private synchronized DnsStack dns() {
      DnsStack open = dns;
      if (open == null) {
        open = DnsStack.open(settings);
        dns = open;
      }
      return open;
    }

    @Override
    public Dialer dialer() {
      return network.dialer();
    }

    @Override
    public WebClient web() {
      return web;
    }

    @Override
    public Resolver resolver() {
      return dns().resolver();
    }

    @Override
    public Authority authority() {
      return dns().authority();
    }

    @Override
    public Walker walker() {
      return dns().walker();
    }

    @Override
    public List<NetInterface> links() {
      if (!routes.byOwnLinks()) {
        return List.of();
      }
      String only = settings.interfaceName();
      try {
        return Netlink.interfaces().stream()
            .filter(one -> one.up() && !one.kind().equals("loopback") && (only == null || one.name().equals(only)))
            .toList();
      } catch (SystemCallException notTold) {
        return List.of();
      }
    }

    @Override
    public void reachIpv4Through(IpPrefix nat64) {
      routes.through(nat64);
    }

    @Override
    public Wire sibling() {
      return Wires.open(settings);
    }

    @Override
    public Clock clock() {
      return settings.clock();
    }

    @Override
    public void close() {
      carriers.close();
      network.close();
    }
  }
}
