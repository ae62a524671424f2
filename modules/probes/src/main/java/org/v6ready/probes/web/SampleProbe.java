package org.v6ready.probes.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.ConnectAttempt;
import org.v6ready.model.connect.ConnectSamples;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.connect.TlsFacts;
import org.v6ready.model.connect.TlsState;
import org.v6ready.probes.OwnLag;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.page.WebUrl;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.dial.Connection;
import org.v6ready.wire.dial.Dialled;

/// Paired starts of a connection to one IPv4 and one IPv6 address, in turn, so that both families meet
/// the same weather (RFC 8305).
final class SampleProbe {
  private static final Duration ALL = Duration.ofSeconds(15);

  private static final Duration ATTEMPT_DELAY = Duration.ofMillis(250);

  /// Well below the delay that decides (RFC 8305 section 5), with several waits in each start.
  private static final Duration LATE = Duration.ofMillis(40);

  private final WebUrl url;
  private final ProbeContext context;
  private final Deadline deadline;

  private SampleProbe(WebUrl url, ProbeContext context) {
    this.url = url;
    this.context = context;
    this.deadline = context.deadline(ALL);
  }

  /// `context.options().samples()` starts to each address, fewer when fifteen seconds are not enough.
  static List<ConnectSamples> take(WebUrl url, List<IpAddress> addresses, ProbeContext context) {
    return new SampleProbe(url, context).take(addresses);
  }

  private List<ConnectSamples> take(List<IpAddress> addresses) {
    List<List<Duration>> starts = addresses.stream().map(_ -> (List<Duration>) new ArrayList<Duration>()).toList();
    int[] failures = new int[addresses.size()];
    int wanted = context.options().samples();
    try (OwnLag own = new OwnLag(context.wire().clock())) {
      sample(wanted, addresses, own, starts, failures);
      if (doubtful(starts)) {
        sample(wanted, addresses, own, starts, failures);
      }
    }
    List<ConnectSamples> samples = new ArrayList<>();
    for (int i = 0; i < addresses.size(); i++) {
      samples.add(new ConnectSamples(addresses.get(i), url.port(), starts.get(i), failures[i]));
    }
    return samples;
  }

  private void sample(
      int wanted, List<IpAddress> addresses, OwnLag own, List<List<Duration>> starts, int[] failures) {
    int taken = 0;
    for (int tried = 0; taken < wanted && tried < 2 * wanted && !deadline.passed(); tried++) {
      List<@Nullable Duration> round = round(addresses, own);
      for (int i = 0; i < round.size(); i++) {
        Duration start = round.get(i);
        if (start != null && start.isNegative()) {
          failures[i]++;
        } else if (start != null) {
          starts.get(i).add(start);
        }
      }
      taken += round.isEmpty() ? 0 : 1;
    }
  }

  /// Whether the slowest starts differ by more than a client waits: of ten samples one outlier is the
  /// 95th percentile, so that what it would decide is measured again (verdict rule 6).
  private static boolean doubtful(List<List<Duration>> starts) {
    List<Duration> slowest = starts.stream().map(each -> each.stream().reduce(Duration.ZERO, SampleProbe::later)).toList();
    Duration most = slowest.stream().reduce(Duration.ZERO, SampleProbe::later);
    return slowest.stream().anyMatch(each -> most.minus(each).compareTo(ATTEMPT_DELAY) > 0);
  }

  private static Duration later(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /// A start to each address; nothing when this machine was late meanwhile, for then the times are its
  /// own.
  private List<@Nullable Duration> round(List<IpAddress> addresses, OwnLag own) {
    own.keptUp(LATE);
    List<@Nullable Duration> round = new ArrayList<>();
    addresses.forEach(address -> round.add(start(address)));
    return own.keptUp(LATE) ? round : List.of();
  }

  /// How long one start took; negative when it failed, null when we ourselves could not try.
  private @Nullable Duration start(IpAddress address) {
    boolean late = deadline.left().compareTo(context.timeout()) < 0;
    return switch (context.wire().dialer().dial(address, url.port(), deadline.atMost(context.timeout()))) {
      case Dialled.Closed(ConnectAttempt attempt) ->
          late || attempt.state() == TcpState.NOT_ATTEMPTED ? null : Duration.ofNanos(-1);
      case Dialled.Open(ConnectAttempt attempt, Connection connection) -> {
        try (connection) {
          if (!url.tls()) {
            yield attempt.took();
          }
          TlsFacts tls =
              connection.startTls(url.host(), List.of("h2", "http/1.1"), context.deadline());
          yield tls.state() == TlsState.TIMEOUT || tls.state() == TlsState.HANDSHAKE_FAILED
              ? Duration.ofNanos(-1)
              : attempt.took().plus(tls.took());
        }
      }
    };
  }
}
