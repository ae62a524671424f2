package org.v6ready.model.connect;

import java.time.Duration;
import java.util.List;
import org.v6ready.model.address.IpAddress;

/// Repeated starts (TCP, and TLS where spoken) to one address, for comparing families (RFC 8305).
/// `starts` holds the successful ones in the order taken.
public record ConnectSamples(IpAddress address, int port, List<Duration> starts, int failures) {
  public ConnectSamples {
    starts = List.copyOf(starts);
  }
}
