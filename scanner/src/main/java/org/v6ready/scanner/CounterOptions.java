package org.v6ready.scanner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.SnmpAgent;
import org.v6ready.model.time.Clock;
import org.v6ready.office.snmp.SnmpLook;
import org.v6ready.office.snmp.SnmpTarget;
import org.v6ready.use.counter.CounterReading;
import org.v6ready.use.counter.CounterSum;
import org.v6ready.use.counter.ProcCounters;
import org.v6ready.wire.snmp.SnmpAccess;
import org.v6ready.wire.snmp.SnmpSession;
import picocli.CommandLine.Option;

/// Counters that give a second opinion: of an interface of this machine, or of a router over SNMP.
final class CounterOptions {
  @Option(names = "--counters", paramLabel = "IF")
  @Nullable String interfaceName;

  @Option(names = "--snmp", paramLabel = "ADDR")
  @Nullable String snmp;

  @Option(names = "--community", paramLabel = "NAME")
  String community = "public";

  @Option(names = "--link-header", paramLabel = "N")
  int linkHeader = CounterSum.ETHERNET;

  /// What reads them; reads nothing when nothing was asked for.
  CounterWatch watch(Console console, String place) throws IOException {
    String text = snmp;
    IpAddress agent =
        text == null
            ? null
            : IpAddress.parse(text).orElseThrow(() -> Refused.usage("use.snmp", Map.of("value", text)));
    CounterWatch watch = new CounterWatch(this, agent, place);
    if (watch.wanted() && !watch.read()) {
      throw Refused.usage("use.counters", Map.of("value", agent == null ? String.valueOf(interfaceName) : agent.toString()));
    }
    return watch;
  }

  /// Reads the counters from time to time.
  static final class CounterWatch {
    private final CounterOptions options;
    private final @Nullable IpAddress agent;
    private final CounterSum sum;
    private final String place;

    CounterWatch(CounterOptions options, @Nullable IpAddress agent, String place) {
      this.options = options;
      this.agent = agent;
      this.place = place;
      this.sum = new CounterSum(options.linkHeader);
    }

    boolean wanted() {
      return options.interfaceName != null || agent != null;
    }

    String place() {
      return place;
    }

    CounterSum sum() {
      return sum;
    }

    /// Takes one more reading; false when there was none to take.
    boolean read() throws IOException {
      Optional<CounterReading> reading = Optional.empty();
      IpAddress router = agent;
      String name = options.interfaceName;
      if (router != null) {
        reading = router(router);
      } else if (name != null) {
        reading = ProcCounters.read(Path.of("/proc"), name, Clock.system().now());
      }
      reading.ifPresent(sum::add);
      return reading.isPresent();
    }

    private Optional<CounterReading> router(IpAddress router) {
      SnmpTarget target = new SnmpTarget(router, SnmpSession.PORT, new SnmpAccess.Community(options.community));
      List<SnmpAgent> agents = SnmpLook.look(List.of(target), Clock.system()).known().orElse(List.of());
      return agents.stream().findFirst().flatMap(this::octets);
    }

    /// The named interface's octets, or the whole system's.
    private Optional<CounterReading> octets(SnmpAgent router) {
      String name = options.interfaceName;
      SnmpAgent.Octets four = router.ipv4();
      SnmpAgent.Octets six = router.ipv6();
      if (name != null) {
        for (SnmpAgent.InterfaceOctets one : router.interfaces()) {
          if (one.name().equals(name)) {
            four = one.ipv4();
            six = one.ipv6();
          }
        }
      }
      return four == null || six == null
          ? Optional.empty()
          : Optional.of(new CounterReading(router.at(), six.in() + six.out(), four.in() + four.out(), 0, 0, false));
    }
  }
}
