package org.v6ready.scanner;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.store.UseStore;
import org.v6ready.use.flow.CollectorSettings;
import org.v6ready.wire.Wire;
import org.v6ready.wire.Wires;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `use collect`: takes flow records until Ctrl-C or for a while, keeps every day, prints the shares of the
/// last 28 days.
@Command(name = "collect")
final class UseCollectCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();
  @Mixin UseOutput output = new UseOutput();
  @Mixin CounterOptions counters = new CounterOptions();
  @Mixin NetworkOptions network = new NetworkOptions();

  @Option(names = "--listen", split = ",", paramLabel = "ADDR:PORT")
  List<String> listen = new ArrayList<>();

  @Option(names = "--exporter", split = ",", required = true, paramLabel = "PREFIX")
  List<String> exporters = new ArrayList<>();

  @Option(names = "--local", split = ",", paramLabel = "PREFIX")
  List<String> local = new ArrayList<>();

  @Option(names = "--boundary", paramLabel = "IFINDEX")
  int boundary;

  @Option(names = "--sampling", paramLabel = "N")
  long sampling;

  @Option(names = "--link-speed", paramLabel = "MBIT")
  long linkSpeed;

  @Option(names = "--dns-log", paramLabel = "FILE")
  @Nullable Path dnsLog;

  @Option(names = "--look-up")
  boolean lookUp;

  @Option(names = "--place", paramLabel = "NAME")
  String place = "router";

  @Option(names = "--for", paramLabel = "TIME")
  @Nullable String time;

  UseCollectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    output.check(console);
    Duration wanted = time == null ? Duration.ofDays(36_500) : UseOptions.time("--for", time);
    CollectorSettings settings =
        new CollectorSettings(
            UseOptions.prefixes("--exporter", exporters), UseOptions.prefixes("--local", local), boundary,
            Math.max(0, sampling), Math.max(0, linkSpeed) * 1_000_000);
    List<Listen> sockets = listen.isEmpty() ? List.of(Listen.of("[::]:2055"), Listen.of("[::]:4739"), Listen.of("[::]:6343"))
        : listen.stream().map(Listen::of).toList();
    Path home = Home.directory(console, common.data);
    try (UseStore store = Home.useStore(console, common.data);
        Interruption interruption = Interruption.of(Thread.currentThread());
        FlowRun run = new FlowRun(console, settings, store, home, place, counters.watch(console, place), dnsLog, wire())) {
      run.listen(sockets);
      run.until(wanted, interruption);
      output.write(run.finish(), List.of(), console);
      return run.exit();
    }
  }

  /// The network for look-ups of names, null when none were asked for.
  private @Nullable Wire wire() {
    return lookUp ? Wires.open(network.settings(console, TargetsFile.readOrDefault(console, null))) : null;
  }

  /// An address and a port to listen at.
  record Listen(IpAddress address, int port) {
    static Listen of(String text) {
      int colon = text.lastIndexOf(':');
      String port = text.substring(colon + 1);
      if (colon < 1 || !port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
        throw Refused.usage("use.listen", Map.of("value", text));
      }
      return IpAddress.parse(text.substring(0, colon))
          .map(address -> new Listen(address, Integer.parseInt(port)))
          .orElseThrow(() -> Refused.usage("use.listen", Map.of("value", text)));
    }
  }
}
