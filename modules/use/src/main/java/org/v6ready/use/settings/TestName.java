package org.v6ready.use.settings;

/// The address of a test name without a path: `scheme://host[:port]`, lower case. A host that begins
/// with `*.` stands for a label of its own for each run, which no cache and no kept connection knows.
public record TestName(String scheme, String host, int port) {
  /// The origin that a run with this label fetches from; `label` is in letters that DNS takes.
  public String origin(String label) {
    String named = wild() ? label + host.substring(1) : host;
    return scheme + "://" + named + (port == 0 ? "" : ":" + port);
  }

  /// The source expression of a content policy that allows it (CSP 3 section 2.3.1).
  public String source() {
    return scheme + "://" + host + (port == 0 ? "" : ":" + port);
  }

  /// Whether each run has a label of its own.
  public boolean wild() {
    return host.startsWith("*.");
  }
}
