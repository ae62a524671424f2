package org.v6ready.wire.dial;

import org.v6ready.wire.WireSettings;
import org.v6ready.wire.tls.TlsClient;
import org.v6ready.wire.tls.TrustStore;

/// The event loops and the dialer on them. Closing it ends every connection.
public final class Network implements AutoCloseable {
  private final Transport transport;
  private final Dialer dialer;

  private Network(Transport transport, Dialer dialer) {
    this.transport = transport;
    this.dialer = dialer;
  }

  /// Starts the event loops.
  public static Network open(WireSettings settings, TrustStore trust) {
    Transport transport = Transport.open();
    return new Network(
        transport, new NettyDialer(transport, settings, new TlsClient(trust, settings.clock())));
  }

  /// The dialer on these loops.
  public Dialer dialer() {
    return dialer;
  }

  @Override
  public void close() {
    transport.close();
  }
}
