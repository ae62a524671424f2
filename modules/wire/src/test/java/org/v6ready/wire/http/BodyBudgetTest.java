package org.v6ready.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.v6ready.model.connect.BodyEnd;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.ScriptedServer;
import org.v6ready.wire.TestWires;
import org.v6ready.wire.Wire;

class BodyBudgetTest {
  @Test
  void manyLargeBodiesWaitForEachOtherAndNoneIsBlamed() throws Exception {
    byte[] page = new byte[500_000];
    byte[] head =
        ("HTTP/1.1 200 OK\r\nContent-Length: " + page.length + "\r\n\r\n")
            .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    try (var server = ScriptedServer.answering(head, page);
        Wire wire = TestWires.hasty(null)) {
      BodyBudget budget = new BodyBudget(3_000_000, Clock.system());
      var client = new PinnedWebClient(wire.dialer(), "v6ready/test", Clock.system(), budget);
      var request =
          new FetchRequest(
              server.address(), server.port(), false, "site.test", "/", 1_000_000, false);
      Queue<BodyEnd> ends = new ConcurrentLinkedQueue<>();
      List<Thread> fetches = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        fetches.add(
            Thread.startVirtualThread(
                () -> {
                  Fetch fetch = client.fetch(request, TestWires.in(5000));
                  ends.add(Objects.requireNonNull(fetch.http()).end());
                }));
      }
      for (Thread fetch : fetches) {
        fetch.join(Duration.ofSeconds(15));
      }
      assertThat(ends).hasSize(64).containsOnly(BodyEnd.COMPLETE);
    }
  }
}
