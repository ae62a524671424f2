package org.v6ready.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import org.v6ready.model.text.Messages;
import org.v6ready.store.StoreException;

/// Everything that can go wrong as a page with a sentence; never a stack trace, never an empty answer.
final class Trouble {
  private static final System.Logger LOG = System.getLogger(Trouble.class.getName());

  private Trouble() {}

  static void route(RoutesConfig routes) {
    routes.exception(StoreException.class, (broken, context) -> store(context, broken));
    routes.exception(ScanRefused.class, (refused, context) -> refused(context, refused));
    routes.exception(
        Exception.class,
        (broken, context) -> {
          LOG.log(System.Logger.Level.ERROR, context.path(), broken);
          context.status(HttpStatus.INTERNAL_SERVER_ERROR);
        });
    for (int status : List.of(400, 403, 404, 405, 413, 414, 500)) {
      routes.error(status, context -> plain(context, status));
    }
  }

  private static void store(Context context, StoreException broken) {
    Page page = Page.bare(context);
    Messages report = Messages.of(Trouble.class, "org.v6ready.report.messages", page.language());
    String sentence =
        report.has(broken.key())
            ? report.text(broken.key(), Map.of("detail", broken.detail()))
            : page.text("error.store", Map.of("detail", broken.detail()));
    context.status(HttpStatus.SERVICE_UNAVAILABLE);
    render(context, page, List.of(sentence), "error.title");
  }

  private static void refused(Context context, ScanRefused refused) {
    Page page = Page.bare(context);
    context.status(HttpStatus.CONFLICT);
    render(context, page, refused.sentences(page.language()), "error.refused");
  }

  private static void plain(Context context, int status) {
    Page page = Page.bare(context);
    String key = "error." + status;
    render(context, page, List.of(page.text(page.words().has(key) ? key : "error.500")), "error.title");
  }

  private static void render(Context context, Page page, List<String> sentences, String title) {
    context.contentType("text/html; charset=utf-8");
    context.render("error.jte", Map.of("page", page, "sentences", sentences, "title", page.text(title)));
  }
}
