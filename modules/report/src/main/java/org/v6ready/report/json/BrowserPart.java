package org.v6ready.report.json;

import org.v6ready.model.web.BrowserFacts;
import org.v6ready.model.web.BrowserRequest;
import org.v6ready.model.web.BrowserVisit;
import org.v6ready.model.web.ConsoleError;

/// A page in a real browser: each world with what failed in it. What went well is counted.
final class BrowserPart {
  private BrowserPart() {}

  static void fields(Document document, BrowserFacts page) {
    document.text("url", page.url());
    document.text("browser", page.browser());
    document.truth("isolated", page.isolated());
    document.array("visits", page.visits(), visit -> document.object(() -> visit(document, visit)));
  }

  private static void visit(Document document, BrowserVisit visit) {
    document.text("world", Word.of(visit.world()));
    document.truth("loaded", visit.loaded());
    document.millis("tookMs", visit.took());
    document.number("requests", visit.requests().size());
    document.array(
        "failed",
        visit.requests().stream().filter(request -> !request.succeeded()).toList(),
        request -> document.object(() -> failed(document, request)));
    document.texts("errors", visit.errors().stream().map(ConsoleError::text).toList());
    document.fraction("similarity", visit.similarity());
    document.text("screenshot", visit.screenshot().isEmpty() ? null : visit.screenshot());
    document.text("problem", visit.problem().isEmpty() ? null : visit.problem());
  }

  private static void failed(Document document, BrowserRequest request) {
    document.text("url", request.url());
    document.text("type", request.type());
    document.number("status", request.status());
    document.text("failure", request.failure());
    document.text("address", request.address());
  }
}
