package org.v6ready.model.fact;

import java.util.Objects;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.BodyEnd;

/// A transfer meant to fill packets, from or to one address. `forcedMtu` is the MTU our side forced on
/// the path, 0 when it forced none. A stall in the TLS handshake is a download that stalled at 0 octets.
public record LargeTransfer(IpAddress address, int forcedMtu, long octets, BodyEnd end, Direction direction) {
  /// Which way the large packets went.
  public enum Direction {
    DOWNLOAD,
    UPLOAD
  }

  public LargeTransfer {
    // Runs stored by an older program have no such field.
    direction = Objects.requireNonNullElse(direction, Direction.DOWNLOAD);
  }

  /// A download.
  public LargeTransfer(IpAddress address, int forcedMtu, long octets, BodyEnd end) {
    this(address, forcedMtu, octets, end, Direction.DOWNLOAD);
  }
}
