package org.v6ready.web.office;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.v6ready.model.office.OfficeRun;
import org.v6ready.report.json.JsonOffice;
import org.v6ready.store.OfficeStore;
import org.v6ready.web.Frame;
import org.v6ready.web.Page;

/// The list of offices, one office, and what may be handed on of it: without the addresses of the inside
/// unless they are asked for.
public final class OfficePages {
  private static final int HISTORY = 12;

  private final OfficeStore store;
  private final Frame frame;

  /// Pages over a store.
  public OfficePages(OfficeStore store, Frame frame) {
    this.store = store;
    this.frame = frame;
  }

  /// Adds the routes.
  public void route(RoutesConfig routes) {
    routes.get("/offices", this::offices);
    routes.get("/office", this::office);
    routes.get("/office.json", this::export);
  }

  private void offices(Context context) {
    Page page = frame.page(context);
    List<OfficeRow> rows = store.newest().stream().map(run -> OfficeRow.of(run, page)).toList();
    context.render("offices.jte", Map.of("page", page, "rows", rows));
  }

  private List<OfficeRun> history(Context context) {
    String asked = context.queryParam("name");
    List<OfficeRun> found = store.history(asked == null ? "" : asked, HISTORY);
    if (found.isEmpty()) {
      throw new NotFoundResponse();
    }
    return found;
  }

  private void office(Context context) {
    Page page = frame.page(context);
    List<OfficeRun> history = history(context);
    context.render("office.jte", Map.of("page", page, "view", OfficeDetail.of(history.getFirst(), history, page)));
  }

  private void export(Context context) throws IOException {
    boolean addresses = "yes".equals(context.queryParam("addresses"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonOffice.write(history(context).getFirst(), addresses, frame.page(context).language(), out);
    context.contentType("application/json").header("Content-Disposition", "attachment; filename=\"office.json\"").result(out.toByteArray());
  }
}
