package org.v6ready.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import java.util.Map;
import org.v6ready.model.time.Clock;
import org.v6ready.store.RunStore;
import org.v6ready.store.StoreException;
import org.v6ready.web.scan.LiveScan;
import org.v6ready.web.scan.ScanPages;
import org.v6ready.web.view.ReadPages;

/// The dashboard as a running server. Binds a loopback address; every answer carries a strict content
/// policy; every change needs the session's token.
public final class Dashboard implements AutoCloseable {
  private final Javalin server;
  private final LiveScan live;

  private Dashboard(Javalin server, LiveScan live) {
    this.server = server;
    this.live = live;
  }

  /// Starts the server; a port that is taken throws [ScanRefused] with a sentence.
  public static Dashboard start(
      DashboardSettings settings, RunStore store, ScanControl control, Clock clock) {
    LiveScan live = new LiveScan(control);
    Guard guard = new Guard();
    Javalin server = Javalin.create(config -> configure(config, settings, store, live, guard, clock));
    return new Dashboard(server.start(settings.host(), settings.port()), live);
  }

  private static void configure(
      JavalinConfig config,
      DashboardSettings settings,
      RunStore store,
      LiveScan live,
      Guard guard,
      Clock clock) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.defaultContentType = "text/html; charset=utf-8";
    config.http.maxRequestSize = 65_536L;
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
    new ReadPages(store, guard, live, settings.program(), clock).route(config.routes);
    new ScanPages(store, live, guard, settings.program(), clock).route(config.routes);
    config.routes.exception(StoreException.class, (broken, context) -> problem(context, broken.detail()));
    config.routes.exception(ScanRefused.class, (refused, context) -> problem(context, String.valueOf(refused.getMessage())));
    config.routes.error(404, context -> plain(context, "error.404"));
    config.routes.error(403, context -> plain(context, "error.403"));
  }

  private static void problem(Context context, String sentence) {
    context.status(HttpStatus.INTERNAL_SERVER_ERROR);
    Page page = Page.bare(context);
    context.render("error.jte", Map.of("page", page, "sentence", page.text("error.store", Map.of("detail", sentence))));
  }

  private static void plain(Context context, String key) {
    Page page = Page.bare(context);
    context.render("error.jte", Map.of("page", page, "sentence", page.text(key)));
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
