package org.v6ready.web.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.AddressFacts;
import org.v6ready.model.connect.ConnectAttempt;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.HttpFacts;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.connect.TlsFacts;

/// One port of one address as a line: how TCP, TLS and HTTP went, and how long connecting took.
public record AddressLine(String host, String address, int port, String tcp, String tls, String status, String millis, int attempts) {
  static List<AddressLine> of(List<HostFacts> hosts, Family family) {
    List<AddressLine> lines = new ArrayList<>();
    for (HostFacts host : hosts) {
      for (AddressFacts address : host.addresses(family)) {
        address.ports().forEach(port -> lines.add(of(host, address, port)));
      }
    }
    return lines;
  }

  private static AddressLine of(HostFacts host, AddressFacts address, PortFacts port) {
    TlsFacts tls = port.tls();
    HttpFacts http = port.http();
    return new AddressLine(
        host.host().unicode(),
        address.address().toString(),
        port.port(),
        port.tcp().word(),
        tls == null ? "" : tls.state().word(),
        http == null || http.status() == 0 ? "" : Integer.toString(http.status()),
        millis(port.attempts()),
        port.attempts().size());
  }

  private static String millis(List<ConnectAttempt> attempts) {
    return attempts.stream()
        .filter(attempt -> attempt.state() == TcpState.OPEN)
        .map(ConnectAttempt::took)
        .min(Duration::compareTo)
        .map(took -> Long.toString(Math.max(1, took.toMillis())))
        .orElse("");
  }
}
