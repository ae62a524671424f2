package org.v6ready.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.SnmpAgent;
import org.v6ready.model.office.SnmpAgent.InterfaceOctets;
import org.v6ready.model.office.SnmpAgent.Octets;
import org.v6ready.scanner.CounterOptions.CounterWatch;
import org.v6ready.use.counter.CounterReading;

/// What is taken from a router's answer, and what is not.
class CounterWatchTest {
  private static SnmpAgent agent(@Nullable Octets four, @Nullable Octets six, List<String> cautions, InterfaceOctets... interfaces) {
    return new SnmpAgent(IpAddress.of("192.0.2.1"), "r", 3, Instant.EPOCH, four, six, 77, List.of(interfaces), List.of(), List.of(), cautions);
  }

  private static Octets octets(long in, long out) {
    return new Octets(in, out);
  }

  @Test
  void withoutANameItIsTheWholeSystemAndWithOneOnlyThatInterface() {
    SnmpAgent agent = agent(octets(10, 20), octets(3, 4), List.of(), new InterfaceOctets(1, "wan", octets(1, 2), octets(5, 6), false));
    CounterReading system = CounterWatch.reading(agent, null).orElseThrow();
    assertThat(system.ipv4()).isEqualTo(30);
    assertThat(system.ipv6()).isEqualTo(7);
    assertThat(system.epoch()).isEqualTo(77);
    assertThat(CounterWatch.reading(agent, "wan").orElseThrow().ipv6()).isEqualTo(11);
    assertThat(CounterWatch.reading(agent, "lan")).as("an unknown interface is not the system").isEmpty();
  }

  @Test
  void aFamilyThatIsMissingIsNoReading() {
    assertThat(CounterWatch.reading(agent(octets(10, 20), null, List.of()), null)).isEmpty();
    assertThat(CounterWatch.reading(agent(null, octets(10, 20), List.of()), null)).isEmpty();
  }

  @Test
  void anEstimatedIpv4AndNarrowCountersAreSaid() {
    SnmpAgent agent = agent(null, null, List.of("no-64-bit-columns"), new InterfaceOctets(1, "wan", octets(100, 0), octets(50, 0), true));
    CounterReading reading = CounterWatch.reading(agent, "wan").orElseThrow();
    assertThat(reading.ipv4Estimated()).isTrue();
    assertThat(reading.octets()).isEqualTo(150);
    assertThat(reading.narrow()).isTrue();
  }
}
