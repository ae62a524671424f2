package org.v6ready.scanner;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.time.Clock;
import org.v6ready.store.UseStore;
import org.v6ready.use.settings.UseSettings;
import org.v6ready.use.settings.VisitorTest;
import org.v6ready.web.visitor.VisitorServer;

/// The public visitor test beside the dashboard, when use.yaml says where it is reached.
final class ServedVisitors implements AutoCloseable {
  private final Console console;
  private final @Nullable VisitorServer server;

  private ServedVisitors(Console console, @Nullable VisitorServer server) {
    this.console = console;
    this.server = server;
  }

  /// Starts it over a store.
  static ServedVisitors start(Console console, UseSettings settings, UseStore store) {
    VisitorTest test = settings.visitorTest();
    return new ServedVisitors(
        console, test == null ? null : VisitorServer.start(settings, test, store, Program.NAME, Clock.system()));
  }

  /// Says where it listens, or what is missing.
  void say() {
    console.say(
        server == null ? "serve.no-visitors" : "serve.visitors",
        server == null ? Map.of() : Map.of("port", Integer.toString(server.port())));
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }
}
