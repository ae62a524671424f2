package org.v6ready.wire;

import org.jspecify.annotations.Nullable;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.dial.Dialer;
import org.v6ready.wire.dial.Network;
import org.v6ready.wire.dns.Authority;
import org.v6ready.wire.dns.DnsStack;
import org.v6ready.wire.dns.Resolver;
import org.v6ready.wire.dns.Walker;
import org.v6ready.wire.http.WebClient;
import org.v6ready.wire.http.WebClients;
import org.v6ready.wire.tls.TrustStore;

/// Opens the network.
public final class Wires {
  private Wires() {}

  /// The network as `settings` describe it. The DNS is set up when first asked for. A `caFile` that
  /// cannot be read is our own file's fault and throws [java.io.UncheckedIOException].
  public static Wire open(WireSettings settings) {
    Network network = Network.open(settings, TrustStore.with(settings.caFile()));
    return new OpenWire(settings, network, WebClients.over(network.dialer(), settings));
  }

  private static final class OpenWire implements Wire {
    private final WireSettings settings;
    private final Network network;
    private final WebClient web;
    private @Nullable DnsStack dns;

    OpenWire(WireSettings settings, Network network, WebClient web) {
      this.settings = settings;
      this.network = network;
      this.web = web;
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
    public Clock clock() {
      return settings.clock();
    }

    @Override
    public void close() {
      network.close();
    }
  }
}
