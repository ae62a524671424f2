package org.v6ready.scanner;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.office.SnmpAgent;
import org.v6ready.model.time.Clock;
import org.v6ready.model.use.Measure;
import org.v6ready.office.snmp.SnmpLook;
import org.v6ready.office.snmp.SnmpTarget;
import org.v6ready.use.counter.CounterReading;
import org.v6ready.use.counter.CounterSum;
import org.v6ready.use.counter.ProcCounters;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Counters that give a second opinion: of an interface of this machine, or of a router over SNMP.
final class CounterOptions {
  @Option(names = "--counters", paramLabel = "IF")
  @Nullable String interfaceName;

  @Option(names = "--snmp", paramLabel = "ADDR")
  @Nullable String snmp;

  @Option(names = "--link-header", paramLabel = "N")
  int linkHeader = CounterSum.ETHERNET;

  @Mixin SnmpOptions access = new SnmpOptions();

  /// What reads them; reads nothing when nothing was asked for.
  CounterWatch watch(Console console, String place) throws IOException {
    SnmpTarget router = snmp == null ? null : access.targets(List.of(snmp), console).getFirst();
    CounterWatch watch = new CounterWatch(interfaceName, linkHeader, router, place);
    if (watch.wanted() && !watch.read()) {
      String from = snmp == null ? "" : snmp + (interfaceName == null ? "" : " ");
      throw Refused.usage("use.counters", Map.of("value", from + (interfaceName == null ? "" : interfaceName)));
    }
    return watch;
  }

  /// Reads the counters from time to time.
  static final class CounterWatch {
    private static final Duration LAG_SHOWS = Duration.ofHours(1);

    private final @Nullable String interfaceName;
    private final @Nullable SnmpTarget router;
    private final CounterSum sum;
    private final String place;

    CounterWatch(@Nullable String interfaceName, int linkHeader, @Nullable SnmpTarget router, String place) {
      this.interfaceName = interfaceName;
      this.router = router;
      this.place = place;
      this.sum = new CounterSum(linkHeader);
    }

    boolean wanted() {
      return interfaceName != null || router != null;
    }

    /// The figure so far; empty when nothing moved. Agents answer from tables of up to a minute's age, each of
    /// its own (net-snmp keeps IPv6's for 60 s, the interface's octets for 15 s): a short window says so.
    Optional<Measure> measure(Instant now) {
      boolean mixed = router != null && interfaceName != null;
      return sum.measure(place, now)
          .map(figure -> mixed && figure.window().length().compareTo(LAG_SHOWS) < 0 ? figure.noting("agent-lag") : figure);
    }

    /// Takes one more reading; false when there was none to take.
    boolean read() throws IOException {
      Optional<CounterReading> reading = Optional.empty();
      String name = interfaceName;
      if (router != null) {
        List<SnmpAgent> agents = SnmpLook.look(List.of(router), Clock.system()).known().orElse(List.of());
        reading = agents.stream().findFirst().flatMap(agent -> reading(agent, name));
      } else if (name != null) {
        reading = ProcCounters.read(Path.of("/proc"), name, Clock.system().now());
      }
      reading.ifPresent(sum::add);
      return reading.isPresent();
    }

    /// The named interface's octets, or the whole system's; nothing when the agent does not tell both
    /// families of exactly that.
    static Optional<CounterReading> reading(SnmpAgent agent, @Nullable String name) {
      SnmpAgent.Octets four = name == null ? agent.ipv4() : null;
      SnmpAgent.Octets six = name == null ? agent.ipv6() : null;
      boolean estimated = false;
      for (SnmpAgent.InterfaceOctets one : agent.interfaces()) {
        if (one.name().equals(name)) {
          four = one.ipv4();
          six = one.ipv6();
          estimated = one.ipv4Estimated();
        }
      }
      if (four == null || six == null) {
        return Optional.empty();
      }
      long ipv4 = four.in() + four.out();
      long ipv6 = six.in() + six.out();
      boolean narrow = agent.cautions().contains("counter32-in-hc-column") || agent.cautions().contains("no-64-bit-columns");
      // An estimate comes with the link headers already taken off.
      return Optional.of(new CounterReading(
          agent.at(), ipv6, estimated ? 0 : ipv4, estimated ? ipv4 + ipv6 : 0, 0, estimated, agent.discontinuity(), narrow));
    }
  }
}
