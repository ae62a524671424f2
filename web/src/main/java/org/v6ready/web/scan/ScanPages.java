package org.v6ready.web.scan;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.target.Target;
import org.v6ready.model.time.Clock;
import org.v6ready.store.RunStore;
import org.v6ready.web.Frame;
import org.v6ready.web.Page;
import org.v6ready.web.ScanRefused;

/// Starting a scan and watching it: a page, a stream of server-sent events, and plain JSON for those
/// who poll.
public final class ScanPages {
  private static final Duration TICK = Duration.ofMillis(500);
  private static final int TICKS_BETWEEN_COMMENTS = 30;

  private final RunStore store;
  private final LiveScan live;
  private final Frame frame;
  private final Clock clock;

  /// Pages over the one live scan.
  public ScanPages(RunStore store, LiveScan live, Frame frame, Clock clock) {
    this.store = store;
    this.live = live;
    this.frame = frame;
    this.clock = clock;
  }

  /// Adds the routes.
  public void route(RoutesConfig routes) {
    routes.get("/scan", this::page);
    routes.post("/scan", this::start);
    routes.post("/scan/stop", this::stop);
    routes.get("/scan/state", context -> context.contentType("application/json").result(StateJson.of(live.state())));
    routes.sse("/scan/events", this::stream);
  }

  private void page(Context context) {
    Page page = frame.page(context);
    List<String> problems = new ArrayList<>(live.trouble().map(trouble -> sentences(trouble, page)).orElse(List.of()));
    List<String> names = List.of();
    try {
      names = live.targets().stream().map(Target::name).toList();
    } catch (ScanRefused refused) {
      problems.addAll(refused.sentences(page.language()));
    }
    context.render(
        "scan.jte",
        Map.of("page", page, "state", live.state(), "names", names, "problems", problems.stream().distinct().toList(),
            "hasRuns", !store.headers(1).isEmpty()));
  }

  private static List<String> sentences(RuntimeException trouble, Page page) {
    return trouble instanceof ScanRefused refused
        ? refused.sentences(page.language())
        : List.of(page.text("scan.broken", Map.of("detail", String.valueOf(trouble.getMessage()))));
  }

  private void start(Context context) {
    @Nullable String name = context.formParam("target");
    live.start(name == null || name.isEmpty() ? List.of() : List.of(name));
    context.redirect("/scan", HttpStatus.SEE_OTHER);
  }

  private void stop(Context context) {
    live.stop();
    context.redirect("/scan", HttpStatus.SEE_OTHER);
  }

  private void stream(SseClient client) {
    client.keepAlive();
    Thread.ofVirtual().name("scan-events").start(() -> {
      for (int tick = 0; !client.terminated(); tick++) {
        LiveScan.State state = live.state();
        client.sendEvent("state", StateJson.of(state));
        if (!state.running()) {
          client.close();
          return;
        }
        if (tick % TICKS_BETWEEN_COMMENTS == 0) {
          client.sendComment("alive");
        }
        clock.pause(TICK);
      }
    });
  }
}
