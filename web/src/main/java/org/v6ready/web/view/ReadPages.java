package org.v6ready.web.view;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.v6ready.model.run.RunHeader;
import org.v6ready.model.run.TargetResult;
import org.v6ready.report.json.JsonRun;
import org.v6ready.store.RunStore;
import org.v6ready.web.Frame;
import org.v6ready.web.Page;
import org.v6ready.web.scan.LiveScan;

/// The pages that only read: overview, list of targets, one target. Without `run=` in the address they
/// show what is known now; with it, that run as it was.
public final class ReadPages {
  private static final int HISTORY = 12;

  private final RunStore store;
  private final LiveScan live;
  private final Frame frame;

  /// Pages over a store.
  public ReadPages(RunStore store, LiveScan live, Frame frame) {
    this.store = store;
    this.live = live;
    this.frame = frame;
  }

  /// Adds the routes.
  public void route(RoutesConfig routes) {
    routes.get("/", this::overview);
    routes.get("/targets", this::targets);
    routes.get("/target", this::target);
    routes.get("/target.json", this::raw);
    routes.get("/picture/{name}", this::picture);
  }

  /// A screenshot, by the hash of its octets: it never changes.
  private void picture(Context context) {
    byte[] picture =
        Optional.of(context.pathParam("name")).filter(name -> name.matches("[0-9a-f]{64}")).flatMap(store::picture)
            .orElseThrow(NotFoundResponse::new);
    context.contentType("image/jpeg").header("Cache-Control", "private, max-age=31536000, immutable").result(picture);
  }

  private static String reference(Context context) {
    String run = context.queryParam("run");
    return run == null ? "" : run.strip();
  }

  private Optional<Snapshot> snapshot(Context context) {
    String run = reference(context);
    if (run.isEmpty()) {
      return Snapshot.now(store, live.declared());
    }
    return Optional.of(
        store.header(run).flatMap(header -> store.run(header.id())).map(Snapshot::of).orElseThrow(NotFoundResponse::new));
  }

  private void overview(Context context) {
    Page page = frame.page(context);
    Optional<Snapshot> now = snapshot(context);
    if (now.isEmpty()) {
      context.render("empty.jte", Map.of("page", page));
    } else {
      context.render("overview.jte", Map.of("page", page, "view", Overview.of(now.get(), page)));
    }
  }

  private void targets(Context context) {
    Page page = frame.page(context);
    Optional<Snapshot> now = snapshot(context);
    if (now.isEmpty()) {
      context.render("empty.jte", Map.of("page", page));
      return;
    }
    List<TargetRow> all = now.get().services().stream().map(seen -> TargetRow.of(seen, page)).toList();
    context.render("targets.jte", Map.of("page", page, "view", TargetsList.of(all, TargetsFilter.of(context), now.get(), page)));
  }

  private void target(Context context) {
    Page page = frame.page(context);
    String asked = context.queryParam("name");
    String name = asked == null ? "" : asked;
    List<RunStore.HistoryEntry> history = store.history(name, HISTORY);
    String run = reference(context);
    RunHeader header =
        run.isEmpty()
            ? history.stream().findFirst().map(RunStore.HistoryEntry::header).orElseThrow(NotFoundResponse::new)
            : store.header(run).orElseThrow(NotFoundResponse::new);
    TargetResult result = store.result(header.id(), name).orElseThrow(NotFoundResponse::new);
    context.render("target.jte", Map.of("page", page, "view", TargetDetail.of(header, result, history, page)));
  }

  /// Everything stored of one target in one run, for those who want to judge for themselves.
  private void raw(Context context) {
    String name = Objects.requireNonNullElse(context.queryParam("name"), "");
    String run = reference(context);
    RunHeader header = store.header(run.isEmpty() ? "latest" : run).orElseThrow(NotFoundResponse::new);
    TargetResult result = store.result(header.id(), name).orElseThrow(NotFoundResponse::new);
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try {
      JsonRun.writeLine(header.id(), result, frame.page(context).language(), json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    context.contentType("application/json; charset=utf-8").result(json.toByteArray());
  }
}
