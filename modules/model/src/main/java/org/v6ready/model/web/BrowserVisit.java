package org.v6ready.model.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One load of a page in a real browser whose every connection was pinned to one world. `loaded` says
/// that the page itself came up and its load event fired; a browser's own error page never does. `similarity`
/// is the structural similarity (SSIM, -1 to 1) of its screenshot to the dual-stack load's, null when
/// one is missing. `problem` is empty, or why the load is not evidence (the browser itself failed).
/// `screenshot` names a picture kept in the store, empty when none was taken.
public record BrowserVisit(
    BrowserWorld world,
    boolean loaded,
    Duration took,
    List<BrowserRequest> requests,
    List<ConsoleError> errors,
    PageSketch dom,
    @Nullable Double similarity,
    String screenshot,
    String problem) {
  public BrowserVisit {
    requests = List.copyOf(requests);
    errors = List.copyOf(errors);
  }

  /// Whether the page itself came up: its load event fired, and the server gave the document and no error in
  /// its place, such as what a filter shows to a browser that it takes for a robot.
  public boolean shown() {
    return loaded
        && requests.stream().filter(request -> request.type().equals("Document") && !request.redirects()).findFirst()
            .filter(BrowserRequest::succeeded).isPresent();
  }

  /// Whether the load says something about the page.
  public boolean evidence() {
    return problem.isEmpty();
  }
}
