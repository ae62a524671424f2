package org.v6ready.probes.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The cookies of one visit, for sites that set one and send the visitor to the same URL again. Kept
/// per host, by name, at most 20; attributes are not looked at (RFC 6265 section 5 matters to clients
/// that live longer).
final class Cookies {
  private static final int MOST = 20;
  private static final int LONGEST = 4096;

  private final Map<String, Map<String, String>> byHost = new LinkedHashMap<>();

  /// Keeps what an answer's headers set; whether anything changed.
  boolean keep(String host, Map<String, String> headers) {
    boolean changed = false;
    Map<String, String> jar = byHost.computeIfAbsent(host, _ -> new LinkedHashMap<>());
    for (String line : headers.getOrDefault("set-cookie", "").split("\n", MOST)) {
      String pair = line.split(";", 2)[0].strip();
      int equals = pair.indexOf('=');
      boolean sound = equals > 0 && pair.length() < LONGEST && pair.chars().allMatch(c -> c > 31 && c < 127);
      if (sound && jar.size() < MOST) {
        changed |= !pair.equals(jar.put(pair.substring(0, equals), pair));
      }
    }
    return changed;
  }

  /// The Cookie header for a host.
  String header(String host) {
    return byHost.getOrDefault(host, Map.of()).values().stream().collect(Collectors.joining("; "));
  }
}
