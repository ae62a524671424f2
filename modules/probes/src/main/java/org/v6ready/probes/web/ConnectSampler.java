package org.v6ready.probes.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.ConnectSamples;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.connect.TlsState;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.page.WebUrl;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.dial.Dialled;

/// Paired starts to the first open address of each family, turn about, as RFC 8305 would race them.
final class ConnectSampler {
  private static final Duration WHOLE = Duration.ofSeconds(6);
  private static final Duration ONE = Duration.ofSeconds(3);

  private ConnectSampler() {}

  static List<ConnectSamples> sample(EntryHost entry, WebUrl url, ProbeContext context) {
    Optional<IpAddress> four = open(entry, Family.IPV4, url.port());
    Optional<IpAddress> six = open(entry, Family.IPV6, url.port());
    if (four.isEmpty() || six.isEmpty() || context.options().samples() == 0) {
      return List.of();
    }
    Deadline end = context.deadline(WHOLE);
    Line ipv4 = new Line(four.get());
    Line ipv6 = new Line(six.get());
    for (int i = 0; i < context.options().samples() && !end.passed(); i++) {
      ipv6.start(url, context);
      ipv4.start(url, context);
    }
    return List.of(ipv4.samples(url.port()), ipv6.samples(url.port()));
  }

  private static Optional<IpAddress> open(EntryHost entry, Family family, int port) {
    return entry.addresses(family).stream()
        .filter(address -> entry.knock(address, port).filter(k -> k.facts().tcp() == TcpState.OPEN).isPresent())
        .findFirst();
  }

  private static final class Line {
    private final IpAddress address;
    private final List<Duration> starts = new ArrayList<>();
    private int failures;

    Line(IpAddress address) {
      this.address = address;
    }

    void start(WebUrl url, ProbeContext context) {
      if (context.wire().dialer().dial(address, url.port(), context.deadline(ONE)) instanceof Dialled.Open open) {
        try (var connection = open.connection()) {
          Duration took = open.attempt().took();
          if (url.tls()) {
            var tls = connection.startTls(url.host(), List.of("h2", "http/1.1"), context.deadline(ONE));
            boolean up = tls.state() != TlsState.TIMEOUT && tls.state() != TlsState.HANDSHAKE_FAILED && tls.state() != TlsState.NOT_TLS;
            if (!up) {
              failures++;
              return;
            }
            took = took.plus(tls.took());
          }
          starts.add(took);
        }
      } else {
        failures++;
      }
    }

    ConnectSamples samples(int port) {
      return new ConnectSamples(address, port, starts, failures);
    }
  }
}
