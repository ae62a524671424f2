package org.v6ready.scanner.netns;

import java.util.List;
import java.util.Map;

/// One website with one condition, and what must be found: the state of port 443 over IPv6 (every
/// address, sorted), verdicts, and whether it works from a dual-stack and from an IPv6-only line.
record WebCase(String id, List<String> four, List<String> six, String port443, Map<String, String> verdicts, boolean dual, boolean pure) {
  private static final List<String> PAGE = List.of("page");

  String host() {
    return id + ".gov.vn";
  }

  void plan(World world) {
    world.hosted(host());
    world.plan.site(host(), four, six);
  }

  String target() {
    return "name: " + id + ", web: \"https://" + host() + "/\"";
  }

  private static WebCase of(String id, List<String> six, String port443, Map<String, String> verdicts, boolean dual, boolean pure) {
    return new WebCase(id, PAGE, six, port443, verdicts, dual, pure);
  }

  static List<WebCase> all() {
    return List.of(
        of("healthy", PAGE, "open/ok", Map.of("web-reachable", "pass reachable", "web-tls", "pass", "web-content", "pass"), true, true),
        of("dropped", List.of("drop"), "timeout", Map.of("web-reachable", "fail timeout"), true, false),
        of("prohibited", List.of("prohibited"), "prohibited", Map.of("web-reachable", "fail prohibited"), true, false),
        of("unreachable", List.of("unreachable"), "unreachable", Map.of("web-reachable", "fail unreachable"), true, false),
        of("refused", List.of("refused"), "refused", Map.of("web-reachable", "fail refused"), true, false),
        of("ula", List.of("fd12:3456:789a::10"), "not-attempted", Map.of("web-aaaa-global", "fail"), true, false),
        of("one-of-two-dead", List.of("page", "drop"), "open/ok, timeout", Map.of("web-reachable", "warn"), true, true),
        of("other-content", List.of("other"), "open/ok", Map.of("web-content", "fail", "web-reachable", "pass"), false, false),
        of("only-404", List.of("404"), "open/ok", Map.of("web-content", "fail"), false, false),
        of("expired", List.of("expired"), "open/expired", Map.of("web-tls", "fail expired"), false, false),
        of("wrong-name", List.of("wrong-name"), "open/wrong-name", Map.of("web-tls", "fail wrong-name"), false, false),
        of("self-signed", List.of("self-signed"), "open/self-signed", Map.of("web-tls", "fail self-signed"), false, false),
        of("to-ipv4-only", List.of("to:https://ipv4-only.anchors.vn/"), "open/ok", Map.of("web-redirect", "fail"), false, false),
        of("endless", List.of("loop"), "open/ok", Map.of("web-redirect", "fail"), false, false));
  }
}
