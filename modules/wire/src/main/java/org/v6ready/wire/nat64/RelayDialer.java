package org.v6ready.wire.nat64;

import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.dial.DatagramReply;
import org.v6ready.wire.dial.Dialled;
import org.v6ready.wire.dial.Dialer;

/// A translator in user space: what is sent to an address of the prefix goes to the IPv4 address inside,
/// everything else where it is sent. A stand-in for a NAT64, said so wherever it is used.
public final class RelayDialer implements Dialer {
  private final Dialer dialer;
  private final IpPrefix prefix;

  /// A relay over a dialer that has IPv4.
  public RelayDialer(Dialer dialer, IpPrefix prefix) {
    this.dialer = dialer;
    this.prefix = prefix;
  }

  @Override
  public Dialled dial(IpAddress address, int port, Deadline deadline) {
    return dialer.dial(behind(address), port, deadline);
  }

  @Override
  public DatagramReply exchange(IpAddress address, int port, byte[] payload, Deadline deadline) {
    return dialer.exchange(behind(address), port, payload, deadline);
  }

  private IpAddress behind(IpAddress address) {
    return EmbeddedIpv4.extract(prefix, address).orElse(address);
  }
}
