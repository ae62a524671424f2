package org.v6ready.web.visitor;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.v6ready.model.time.Clock;
import org.v6ready.store.UseStore;
import org.v6ready.use.settings.UseSettings;
import org.v6ready.use.settings.VisitorTest;
import org.v6ready.use.visit.AsNumbers;
import org.v6ready.web.ScanRefused;

/// The visitor test as a running server on the address of `visitor-test: listen`.
public final class VisitorServer implements AutoCloseable {
  private static final Duration SWEEP = Duration.ofSeconds(30);

  private final Javalin server;
  private final VisitKeeper keeper;
  private final AsNumbers numbers;
  private final Thread sweeper;

  private VisitorServer(Javalin server, VisitKeeper keeper, AsNumbers numbers, Clock clock) {
    this.server = server;
    this.keeper = keeper;
    this.numbers = numbers;
    this.sweeper = Thread.ofVirtual().name("visitor-sweep").start(() -> sweep(clock));
  }

  /// Starts the server; a port that is taken, or an AS database that cannot be read, throws
  /// [ScanRefused] with a sentence.
  public static VisitorServer start(
      UseSettings settings, VisitorTest test, UseStore store, String program, Clock clock) {
    AsNumbers numbers = numbers(test);
    VisitKeeper keeper = new VisitKeeper(store, clock, test.startsPerMinute(), test.keepDays());
    PeerReader peers = new PeerReader(test, settings.operators(), numbers);
    VisitorRoutes routes = new VisitorRoutes(settings, test, keeper, peers, program);
    Javalin server = Javalin.create(config -> configure(config, routes));
    try {
      String host = test.listenHost().replaceAll("[\\[\\]]", "");
      return new VisitorServer(server.start(host, test.listenPort()), keeper, numbers, clock);
    } catch (JavalinBindException taken) {
      server.stop();
      ScanRefused refused = ScanRefused.key("start.port", Map.of("port", Integer.toString(test.listenPort())));
      refused.initCause(taken);
      throw refused;
    }
  }

  private static AsNumbers numbers(VisitorTest test) {
    Path file = test.asDatabase();
    try {
      return file == null ? AsNumbers.none() : AsNumbers.open(file);
    } catch (IOException | RuntimeException unreadable) {
      throw ScanRefused.saying(
          language -> java.util.List.of(
              VisitorWords.in(language).text("start.as-database", Map.of("file", String.valueOf(file), "detail", String.valueOf(unreadable.getMessage())))));
    }
  }

  private static void configure(JavalinConfig config, VisitorRoutes routes) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.defaultContentType = "text/html; charset=utf-8";
    config.http.maxRequestSize = 4_096L;
    config.concurrency.useVirtualThreads = true;
    config.fileRenderer(new org.v6ready.web.JteRenderer());
    config.staticFiles.add(
        files -> {
          files.hostedPath = "/assets";
          files.directory = "/org/v6ready/web/visitor/assets";
          files.location = Location.CLASSPATH;
        });
    routes.route(config.routes);
  }

  private void sweep(Clock clock) {
    clock.pause(SWEEP);
    while (!Thread.currentThread().isInterrupted()) {
      keeper.sweep();
      clock.pause(SWEEP);
    }
  }

  /// The port it listens on.
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
    sweeper.interrupt();
    try {
      sweeper.join();
      keeper.sweep();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    try {
      numbers.close();
    } catch (IOException ignored) {
      // A file that was only read has nothing to lose.
    }
  }
}
