package org.v6ready.probes.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.BodyEnd;
import org.v6ready.model.connect.ConnectAttempt;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.time.Clock;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.web.ResourceVisit;
import org.v6ready.model.web.VisitEnd;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.ProbeOptions;
import org.v6ready.probes.RunMemory;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Wire;
import org.v6ready.wire.http.Fetch;
import org.v6ready.wire.http.WebClient;

/// Against a server that takes the connection and then says nothing, on a clock of our own.
class PinnedFetchTest {
  private static final WebUrl FILE = WebUrl.parse("http://[2401:d800:9::9]/a.js").orElseThrow();
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private static final class Turned implements Clock {
    private long nanos;

    @Override
    public Instant now() {
      return Instant.ofEpochSecond(0, nanos);
    }

    @Override
    public long nanoTime() {
      return nanos;
    }

    @Override
    public void pause(Duration duration) {
      nanos += duration.toNanos();
    }
  }

  private final Turned clock = new Turned();
  private int tries;

  private ResourceVisit fetched(Duration left) {
    Wire wire = mock(Wire.class);
    when(wire.clock()).thenReturn(clock);
    WebClient client = mock(WebClient.class);
    when(client.fetch(any(), any())).thenAnswer(call -> {
      tries++;
      Deadline patience = call.getArgument(1);
      clock.pause(patience.left());
      ConnectAttempt open = new ConnectAttempt(TcpState.OPEN, Instant.EPOCH, Duration.ofMillis(1), "");
      return new Fetch(open, null, null, Map.of(), new byte[0]);
    });
    ProbeContext context =
        new ProbeContext(wire, Vantage.dualStack(), new ProbeOptions(true, true, 0), 1, TIMEOUT, false, new RunMemory());
    return new PinnedFetch(new KnownHosts(context), context, client)
        .fetch(FILE, Family.IPV6, 1000, Deadline.in(left, clock)).visit();
  }

  @Test
  void aServerThatTakesTheConnectionAndIsSilentFailed() {
    ResourceVisit seen = fetched(Duration.ofSeconds(15));
    assertThat(seen.end()).isEqualTo(VisitEnd.HTTP_FAILED);
    assertThat(seen.body()).isEqualTo(BodyEnd.NO_ANSWER);
    assertThat(seen.hosts()).isEqualTo(List.of("2401:d800:9::9"));
    assertThat(tries).as("a second try would be cut short by our own time").isEqualTo(1);
  }

  @Test
  void whereThereIsTimeItIsTriedTwice() {
    assertThat(fetched(Duration.ofSeconds(30)).end()).isEqualTo(VisitEnd.HTTP_FAILED);
    assertThat(tries).isEqualTo(2);
  }

  @Test
  void aTryThatOurOwnTimeCutShortProvesNothing() {
    assertThat(fetched(Duration.ofSeconds(4)).end()).isEqualTo(VisitEnd.NOT_ATTEMPTED);
  }
}
