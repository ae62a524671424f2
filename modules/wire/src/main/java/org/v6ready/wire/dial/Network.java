package org.v6ready.wire.dial;

import org.v6ready.wire.Deadline;
import org.v6ready.model.address.IpAddress;
import org.v6ready.wire.WireSettings;
import org.v6ready.wire.tls.TrustStore;

/// The event loops and the dialer on them.
public final class Network implements AutoCloseable {
  private final WireSettings settings;
  private final TrustStore trust;

  private Network(WireSettings settings, TrustStore trust) {
    this.settings = settings;
    this.trust = trust;
  }

  /// Starts the event loops.
  public static Network open(WireSettings settings, TrustStore trust) {
    return new Network(settings, trust);
  }

  /// The dialer on these loops.
  public Dialer dialer() {
    return new Dialer() {
      @Override
      public Dialled dial(IpAddress address, int port, Deadline deadline) {
        throw new UnsupportedOperationException(settings.userAgent() + trust.hashCode());
      }

      @Override
      public DatagramReply exchange(
          IpAddress address, int port, byte[] payload, Deadline deadline) {
        throw new UnsupportedOperationException("soon");
      }
    };
  }

  @Override
  public void close() {}
}
