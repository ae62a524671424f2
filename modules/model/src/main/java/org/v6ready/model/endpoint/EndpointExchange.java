package org.v6ready.model.endpoint;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.connect.TlsFacts;

/// How one address spoke the endpoint's protocol. `transports` holds the connection state of each
/// attempt; for UDP, OPEN means that an answer came and REFUSED that ICMP said port unreachable.
/// `spoke` is whether the protocol's own greeting or answer was understood; `detail` what was seen.
public record EndpointExchange(
    IpAddress address,
    List<TcpState> transports,
    boolean spoke,
    String detail,
    @Nullable TlsFacts tls,
    Duration rtt) {
  public EndpointExchange {
    transports = List.copyOf(transports);
  }
}
