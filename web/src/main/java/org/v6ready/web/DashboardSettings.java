package org.v6ready.web;

/// Where the dashboard listens and what it says it is. `host` is a loopback literal; `program` is the
/// name and version in the footer.
public record DashboardSettings(String host, int port, String program) {
  /// The usual place: `http://localhost:8466`.
  public static DashboardSettings usual(String program) {
    return new DashboardSettings("127.0.0.1", 8466, program);
  }
}
