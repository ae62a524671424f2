package org.v6ready.use.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.v6ready.model.address.IpPrefix;

/// How logs are read. Requests from `proxies` (and from content networks, whose published ranges are
/// data) count for the client they were forwarded for; lines later than `now` by more than a day are left
/// out. `threads` share the parsing.
public record LogSettings(List<IpPrefix> proxies, List<String> robots, Instant now, int threads) {
  public LogSettings {
    proxies = List.copyOf(proxies);
    robots = List.copyOf(robots);
  }

  /// The shipped lists of content networks and robots, with the site's own `proxies`.
  public static LogSettings shipped(List<IpPrefix> proxies, Instant now) {
    List<IpPrefix> all = new ArrayList<>(proxies);
    lines("cdn.txt").forEach(line -> all.add(IpPrefix.parse(line).orElseThrow()));
    return new LogSettings(all, lines("robots.txt"), now, Math.max(1, Runtime.getRuntime().availableProcessors()));
  }

  private static List<String> lines(String resource) {
    InputStream file = Objects.requireNonNull(LogSettings.class.getResourceAsStream(resource), resource);
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
