package org.v6ready.scanner;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.time.Clock;
import org.v6ready.store.OfficeStore;
import org.v6ready.store.SqliteRunStore;
import org.v6ready.store.UseStore;
import org.v6ready.use.settings.UseSettings;
import org.v6ready.web.Dashboard;
import org.v6ready.web.DashboardSettings;
import org.v6ready.web.use.UseSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `serve`: the dashboard on a loopback address, until Ctrl-C.
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();
  @Mixin NetworkOptions network = new NetworkOptions();
  @Mixin PlanDesk planDesk = new PlanDesk();

  @Parameters(index = "0", arity = "0..1", paramLabel = "targets.yaml")
  @Nullable Path file;

  @Option(names = "--port", paramLabel = "PORT")
  int port = 8466;

  @Option(names = "--use", paramLabel = "use.yaml")
  @Nullable Path use;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > 65535) {
      throw Refused.usage("option.number", Map.of("option", "--port", "value", Integer.toString(port)));
    }
    DashboardSettings settings = new DashboardSettings("127.0.0.1", port, Program.NAME);
    UseSettings useSettings = UseFile.read(console, use);
    try (SqliteRunStore store = Home.store(console, common.data);
        UseStore useStore = Home.useStore(console, common.data);
        OfficeStore offices = Home.officeStore(console, common.data);
        ServedVisitors visitors = ServedVisitors.start(console, useSettings, useStore);
        Interruption interruption = Interruption.of(Thread.currentThread());
        Dashboard dashboard =
            Dashboard.start(settings, store, new ServedScans(console, network, file, store),
                new UseSource(useStore, offices, useSettings), planDesk.served(console, store, useStore),
                offices, Clock.system())) {
      console.say("serve.at", Map.of("url", "http://localhost:" + dashboard.port() + "/"));
      visitors.say();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException stopped) {
        return interruption.came() ? Exit.INTERRUPTED : Exit.OK;
      }
    }
    return Exit.OK;
  }
}
