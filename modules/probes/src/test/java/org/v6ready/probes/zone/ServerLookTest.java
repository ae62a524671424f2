package org.v6ready.probes.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.v6ready.model.dns.DnsTransport.TCP;
import static org.v6ready.model.dns.ServerState.AUTHORITATIVE;
import static org.v6ready.model.dns.ServerState.OTHER_RCODE;
import static org.v6ready.model.dns.ServerState.REFUSED;
import static org.v6ready.model.dns.ServerState.TIMEOUT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.DnsTransport;
import org.v6ready.model.dns.Glue;
import org.v6ready.model.dns.NameServerAddress;
import org.v6ready.model.dns.ServerState;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.time.Clock;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.ProbeOptions;
import org.v6ready.probes.RunMemory;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Wire;
import org.v6ready.wire.dns.Authority;
import org.v6ready.wire.dns.DirectAnswer;

/// How often and in which manner one address of a name server is asked.
class ServerLookTest {
  /// How a server answers one question of a kind.
  private interface Server {
    ServerState answer(DnsTransport transport, String type, boolean edns);
  }

  private static NameServerAddress look(Server server) {
    Wire wire = mock(Wire.class);
    when(wire.clock()).thenReturn(new Hurried());
    when(wire.authority()).thenReturn(new Scripted(server));
    ProbeContext context =
        new ProbeContext(wire, Vantage.dualStack(), ProbeOptions.full(), 3, Duration.ofSeconds(2), false, new RunMemory());
    return new ServerLook(IpAddress.of("2600:1::53"), DomainName.of("xa.vn"), context).look(Glue.MATCH);
  }

  @Test
  void aServerThatDropsEdnsServesAndTheFactIsNoted() {
    NameServerAddress seen = look((_, _, edns) -> edns ? TIMEOUT : AUTHORITATIVE);
    assertThat(seen.udp()).isEqualTo(AUTHORITATIVE);
    assertThat(seen.tcp()).isEqualTo(AUTHORITATIVE);
    assertThat(seen.edns()).isFalse();
    assertThat(seen.dnskey()).isEqualTo(TIMEOUT);
    assertThat(seen.rrsets()).isNotNull();
  }

  @Test
  void aServerThatRejectsEdnsIsHeardWithoutIt() {
    NameServerAddress seen = look((_, _, edns) -> edns ? OTHER_RCODE : AUTHORITATIVE);
    assertThat(seen.udp()).isEqualTo(AUTHORITATIVE);
    assertThat(seen.edns()).isFalse();
  }

  @Test
  void packetsThatWereLostAreNotTakenForDroppedEdns() {
    AtomicInteger asked = new AtomicInteger();
    NameServerAddress seen = look((over, _, _) -> over == TCP || asked.incrementAndGet() > 2 ? AUTHORITATIVE : TIMEOUT);
    assertThat(seen.udp()).isEqualTo(AUTHORITATIVE);
    assertThat(seen.edns()).isTrue();
  }

  @Test
  void aDeadServerIsAskedThreeTimesOverEachTransportAndNothingIsKnownOfEdns() {
    AtomicInteger asked = new AtomicInteger();
    NameServerAddress seen = look((_, _, _) -> {
      asked.incrementAndGet();
      return TIMEOUT;
    });
    assertThat(asked).hasValue(6);
    assertThat(seen.edns()).isNull();
  }

  @Test
  void aRationedIcmpErrorIsWaitedForWhereTcpIsRefused() {
    AtomicInteger asked = new AtomicInteger();
    NameServerAddress seen = look((over, _, _) -> over == TCP || asked.incrementAndGet() > 4 ? REFUSED : TIMEOUT);
    assertThat(seen.udp()).isEqualTo(REFUSED);
  }

  private record Scripted(Server server) implements Authority {
    @Override
    public DirectAnswer ask(IpAddress at, DomainName name, String type, DnsTransport transport, Deadline deadline) {
      return answer(server.answer(transport, type, true));
    }

    @Override
    public DirectAnswer askPlain(IpAddress at, DomainName name, String type, DnsTransport transport, Deadline deadline) {
      return answer(server.answer(transport, type, false));
    }

    private static DirectAnswer answer(ServerState state) {
      boolean serves = state == AUTHORITATIVE;
      return new DirectAnswer(
          state, serves ? DnsStatus.NOERROR : DnsStatus.TIMEOUT, serves, false, List.of(), List.of(), List.of(), 0, Duration.ZERO);
    }
  }

  private static final class Hurried implements Clock {
    @Override
    public Instant now() {
      return Instant.EPOCH;
    }

    @Override
    public long nanoTime() {
      return 0;
    }

    @Override
    public void pause(Duration duration) {
      // Tests do not wait.
    }
  }
}
