package org.v6ready.model.office;

import java.time.Duration;
import java.util.List;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;

/// Connections to one anchor over one family, several times: `connects` holds how long the successful
/// ones took.
public record PathTry(String anchor, String operator, IpAddress address, int port, int attempts, List<Duration> connects) {
  public PathTry {
    connects = List.copyOf(connects);
  }

  /// The family of the address dialled.
  public Family family() {
    return address.family();
  }
}
