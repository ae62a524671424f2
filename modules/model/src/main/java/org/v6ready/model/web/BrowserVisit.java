package org.v6ready.model.web;

import java.time.Duration;
import java.util.List;

/// One load of a page in a real browser whose every connection was pinned: `ipv6Only` says that IPv4
/// was impossible. `consoleErrors` are the page's own; `problem` is empty, or why the load is not
/// evidence (the browser itself failed). `screenshot` names a PNG kept beside the run, empty when none
/// was taken.
public record BrowserVisit(
    boolean ipv6Only,
    boolean loaded,
    Duration took,
    List<BrowserRequest> requests,
    List<String> consoleErrors,
    PageSketch dom,
    String screenshot,
    String problem) {
  public BrowserVisit {
    requests = List.copyOf(requests);
    consoleErrors = List.copyOf(consoleErrors);
  }
}
