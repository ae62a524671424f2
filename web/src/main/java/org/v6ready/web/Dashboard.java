package org.v6ready.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinBindException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.time.Clock;
import org.v6ready.store.OfficeStore;
import org.v6ready.store.RunStore;
import org.v6ready.web.office.OfficePages;
import org.v6ready.web.plan.DeskSource;
import org.v6ready.web.plan.PlanPages;
import org.v6ready.web.scan.LiveScan;
import org.v6ready.web.scan.ScanPages;
import org.v6ready.web.use.UsePages;
import org.v6ready.web.use.UseSource;
import org.v6ready.web.view.ReadPages;

/// The dashboard as a running server. Binds a loopback address; every answer carries a strict content
/// policy; every change needs the session's token.
public final class Dashboard implements AutoCloseable {
  /// The largest request, a filled form of five megabytes with what stands around it, in octets.
  static final long LARGEST_REQUEST = 6L << 20;

  private final Javalin server;
  private final LiveScan live;

  private Dashboard(Javalin server, LiveScan live) {
    this.server = server;
    this.live = live;
  }

  /// Starts the server without a plan; a port that is taken throws [ScanRefused] with a sentence.
  public static Dashboard start(
      DashboardSettings settings, RunStore store, ScanControl control, Clock clock) {
    return start(settings, store, control, null, clock);
  }

  /// The same with the pages of the rate of use, unless their source is null.
  public static Dashboard start(
      DashboardSettings settings, RunStore store, ScanControl control, @Nullable UseSource use, Clock clock) {
    DeskSource none = () -> {
      throw ScanRefused.key("noPlan.none", Map.of());
    };
    return start(settings, store, control, use, none, clock);
  }

  /// The same over a plan's desk.
  public static Dashboard start(
      DashboardSettings settings, RunStore store, ScanControl control, @Nullable UseSource use, DeskSource desk, Clock clock) {
    return start(settings, store, control, use, desk, OfficeStore.none(), clock);
  }

  /// The same with audits of offices.
  public static Dashboard start(
      DashboardSettings settings,
      RunStore store,
      ScanControl control,
      @Nullable UseSource use,
      DeskSource desk,
      OfficeStore offices,
      Clock clock) {
    LiveScan live = new LiveScan(control);
    Javalin server = Javalin.create(config -> configure(config, settings, store, offices, live, use, desk, clock));
    try {
      return new Dashboard(server.start(settings.host(), settings.port()), live);
    } catch (JavalinBindException taken) {
      server.stop();
      ScanRefused refused = ScanRefused.key("start.port", Map.of("port", Integer.toString(settings.port())));
      refused.initCause(taken);
      throw refused;
    }
  }

  private static void configure(
      JavalinConfig config,
      DashboardSettings settings,
      RunStore store,
      OfficeStore offices,
      LiveScan live,
      @Nullable UseSource use,
      DeskSource desk,
      Clock clock) {
    Guard guard = new Guard();
    Frame frame = new Frame(guard, settings.program(), live::running);
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.defaultContentType = "text/html; charset=utf-8";
    config.http.maxRequestSize = 65_536L;
    config.jetty.multipartConfig.maxFileSize(5, SizeUnit.MB);
    config.jetty.multipartConfig.maxTotalRequestSize(6, SizeUnit.MB);
    config.jetty.multipartConfig.maxInMemoryFileSize(6, SizeUnit.MB);
    config.concurrency.useVirtualThreads = true;
    config.fileRenderer(new JteRenderer());
    config.staticFiles.add(
        files -> {
          files.hostedPath = "/assets";
          files.directory = "/org/v6ready/web/assets";
          files.location = Location.CLASSPATH;
        });
    config.routes.before(guard::check);
    config.routes.get("/healthz", context -> context.contentType("text/plain").result("ok"));
    new ReadPages(store, live, frame).route(config.routes);
    new ScanPages(store, live, frame, clock).route(config.routes);
    if (use != null) {
      new UsePages(use, frame, clock).route(config.routes);
    }
    new PlanPages(desk, frame).route(config.routes);
    new OfficePages(offices, frame).route(config.routes);
    Trouble.route(config.routes);
  }

  /// The port it listens on.
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    live.stop();
    server.stop();
  }
}
