package org.v6ready.web.view;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.RunHeader;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.time.Clock;
import org.v6ready.store.RunStore;
import org.v6ready.web.Guard;
import org.v6ready.web.Page;
import org.v6ready.web.scan.LiveScan;

/// The pages that only read: overview, list of targets, one target.
public final class ReadPages {
  private static final int HISTORY = 12;

  private final RunStore store;
  private final Guard guard;
  private final LiveScan live;
  private final String program;
  private final Clock clock;

  /// Pages over a store.
  public ReadPages(RunStore store, Guard guard, LiveScan live, String program, Clock clock) {
    this.store = store;
    this.guard = guard;
    this.live = live;
    this.program = program;
    this.clock = clock;
  }

  /// Adds the routes.
  public void route(RoutesConfig routes) {
    routes.get("/", this::overview);
    routes.get("/targets", this::targets);
    routes.get("/target", this::target);
  }

  private Page page(Context context) {
    return Page.of(context, guard.token(context), program, live.running());
  }

  private Optional<RunHeader> asked(Context context) {
    String reference = context.queryParam("run");
    return store.header(reference == null || reference.isBlank() ? "latest" : reference);
  }

  private void overview(Context context) {
    Page page = page(context);
    Optional<Run> run = asked(context).flatMap(header -> store.run(header.id()));
    if (run.isEmpty()) {
      context.render("empty.jte", Map.of("page", page));
      return;
    }
    context.render("overview.jte", Map.of("page", page, "view", Overview.of(run.get(), page), "now", page.moment(clock.now())));
  }

  private void targets(Context context) {
    Page page = page(context);
    Optional<Run> run = asked(context).flatMap(header -> store.run(header.id()));
    if (run.isEmpty()) {
      context.render("empty.jte", Map.of("page", page));
      return;
    }
    List<TargetRow> all = run.get().results().stream().map(result -> TargetRow.of(result, page)).toList();
    TargetsFilter filter = TargetsFilter.of(context);
    context.render(
        "targets.jte",
        Map.of("page", page, "rows", filter.apply(all), "total", all.size(), "filter", filter,
            "kinds", distinct(all.stream().map(TargetRow::kind).toList()),
            "owners", distinct(all.stream().map(TargetRow::owner).toList()),
            "labels", distinct(all.stream().flatMap(row -> row.labels().stream()).toList()),
            "measured", page.moment(run.get().header().started())));
  }

  private static List<String> distinct(List<String> values) {
    return values.stream().distinct().sorted().toList();
  }

  private void target(Context context) {
    Page page = page(context);
    String name = context.queryParam("name");
    RunHeader header = asked(context).orElseThrow(NotFoundResponse::new);
    TargetResult result = store.result(header.id(), name == null ? "" : name).orElseThrow(NotFoundResponse::new);
    context.render(
        "target.jte",
        Map.of("page", page, "view", TargetDetail.of(header, result, store.history(result.target().name(), HISTORY), page)));
  }
}
