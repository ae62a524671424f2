package org.v6ready.model.connect;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;

/// One address of a host and each port that was dialled. `reverse` is null when it was not asked.
public record AddressFacts(IpAddress address, List<PortFacts> ports, @Nullable ReverseFacts reverse) {
  public AddressFacts {
    ports = List.copyOf(ports);
  }

  /// The facts of one port, if it was dialled.
  public Optional<PortFacts> port(int number) {
    return ports.stream().filter(port -> port.port() == number).findFirst();
  }
}
