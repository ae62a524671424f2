package org.v6ready.use.counter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Reads the counters of one interface of this Linux machine: `/proc/net/dev` (octets with link headers)
/// and `/proc/net/dev_snmp6/IF` (network layer, forwarded traffic included).
public final class ProcCounters {
  private ProcCounters() {}

  /// The counters now; empty when there is no such interface or no IPv6 on it. `proc` is `/proc`.
  public static Optional<CounterReading> read(Path proc, String name, Instant now) throws IOException {
    Path six = proc.resolve("net/dev_snmp6").resolve(name);
    if (name.contains("/") || !Files.isReadable(six)) {
      return Optional.empty();
    }
    Map<String, Long> counters = new HashMap<>();
    for (String line : Files.readAllLines(six)) {
      String[] words = line.trim().split("\\s+");
      if (words.length == 2 && words[1].matches("\\d{1,18}")) {
        counters.put(words[0], Long.valueOf(words[1]));
      }
    }
    long ipv6 = counters.getOrDefault("Ip6InOctets", 0L) + counters.getOrDefault("Ip6OutOctets", 0L);
    return Files.readAllLines(proc.resolve("net/dev")).stream()
        .map(String::trim)
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).trim().split("\\s+"))
        .filter(words -> words.length >= 10)
        .map(words -> new CounterReading(now, ipv6, 0, number(words[0]) + number(words[8]), number(words[1]) + number(words[9]), true, 0, false))
        .findFirst();
  }

  private static long number(String word) {
    return word.matches("\\d{1,18}") ? Long.parseLong(word) : 0;
  }
}
