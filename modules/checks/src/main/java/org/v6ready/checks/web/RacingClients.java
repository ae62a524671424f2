package org.v6ready.checks.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.v6ready.model.connect.ConnectSamples;

/// Clients that race the families, with the head start each gives IPv6; `racing-clients.tsv` beside this
/// class is the list and names its sources.
final class RacingClients {
  private static final List<Client> ALL = read();

  private RacingClients() {}

  /// One client; `shortest` and `longest` differ where it adapts its delay.
  record Client(String name, Duration shortest, Duration longest) {
    /// The share of paired starts, in percent, in which it would have stayed on IPv6 at its shortest
    /// delay; a start that failed over IPv6 is one it would not.
    long percent(ConnectSamples four, ConnectSamples six) {
      int pairs = Math.min(four.starts().size(), six.starts().size());
      int lost = Math.min(six.failures(), Math.max(0, pairs + six.failures()));
      long won =
          IntStream.range(0, pairs)
              .filter(i -> six.starts().get(i).compareTo(four.starts().get(i).plus(shortest)) <= 0)
              .count();
      return pairs + lost == 0 ? 0 : Math.round(100.0 * won / (pairs + lost));
    }
  }

  static List<Client> all() {
    return ALL;
  }

  /// Every client with its share, such as `Firefox 100 %`.
  static String shares(ConnectSamples four, ConnectSamples six) {
    return ALL.stream().map(client -> client.name() + " " + client.percent(four, six) + " %").collect(Collectors.joining("; "));
  }

  private static List<Client> read() {
    try (InputStream file = Objects.requireNonNull(RacingClients.class.getResourceAsStream("racing-clients.tsv"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", 4))
          .map(row -> new Client(row[0], millis(row[1]), millis(row[2])))
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Duration millis(String text) {
    return Duration.ofMillis(Long.parseLong(text));
  }
}
