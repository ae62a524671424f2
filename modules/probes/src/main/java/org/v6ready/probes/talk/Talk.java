package org.v6ready.probes.talk;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.v6ready.model.connect.TlsFacts;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.dial.Connection;
import org.v6ready.wire.dial.Received;

/// A conversation over one connection: lines and octets with what arrived early kept for the next
/// read. Bounded: a peer may send 64 kB in all between two of our reads' results. For one thread.
public final class Talk {
  private static final int BOUND = 64 * 1024;

  private final Connection connection;
  private final Duration patience;
  private final java.util.function.Function<Duration, Deadline> deadlines;
  private byte[] early = new byte[0];
  private String trouble = "";

  /// A conversation in which each answer may take `patience`.
  public Talk(
      Connection connection,
      Duration patience,
      java.util.function.Function<Duration, Deadline> deadlines) {
    this.connection = connection;
    this.patience = patience;
    this.deadlines = deadlines;
  }

  /// Why the last read or write brought nothing: `silent`, `closed`, `too long` or the system's word.
  public String trouble() {
    return trouble;
  }

  /// Sends text in Latin-1, octet for octet.
  public boolean send(String text) {
    return send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /// Sends octets.
  public boolean send(byte[] octets) {
    boolean sent = connection.write(octets, deadlines.apply(patience));
    trouble = sent ? trouble : "closed";
    return sent;
  }

  /// The next line without its end, in Latin-1; empty when none came whole.
  public Optional<String> line() {
    return line(patience);
  }

  /// The next line, waited for as long as `wait`.
  public Optional<String> line(Duration wait) {
    Deadline deadline = deadlines.apply(wait);
    while (true) {
      int end = indexOf((byte) '\n');
      if (end >= 0) {
        String line = new String(early, 0, end, StandardCharsets.ISO_8859_1);
        early = Arrays.copyOfRange(early, end + 1, early.length);
        return Optional.of(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
      }
      if (!more(deadline)) {
        return Optional.empty();
      }
    }
  }

  /// Exactly `count` octets; empty when fewer came.
  public Optional<byte[]> octets(int count) {
    Deadline deadline = deadlines.apply(patience);
    while (early.length < count) {
      if (!more(deadline)) {
        return Optional.empty();
      }
    }
    byte[] taken = Arrays.copyOf(early, count);
    early = Arrays.copyOfRange(early, count, early.length);
    return Optional.of(taken);
  }

  /// What arrives within `wait`, at least one octet; empty when nothing does.
  public Optional<byte[]> some(Duration wait) {
    if (early.length == 0 && !more(deadlines.apply(wait))) {
      return Optional.empty();
    }
    byte[] taken = early;
    early = new byte[0];
    return Optional.of(taken);
  }

  /// What arrived and was not read yet, as Latin-1.
  public String unread() {
    return new String(early, StandardCharsets.ISO_8859_1);
  }

  /// Starts TLS. What was sent early in the clear is thrown away first (RFC 3207 section 4.2).
  public TlsFacts startTls(String serverName, List<String> alpn) {
    early = new byte[0];
    return connection.startTls(serverName, alpn, deadlines.apply(patience));
  }

  private boolean more(Deadline deadline) {
    if (early.length >= BOUND) {
      trouble = "too long";
      return false;
    }
    return switch (connection.read(BOUND - early.length, deadline)) {
      case Received.Octets(byte[] octets) -> {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(early);
        joined.writeBytes(octets);
        early = joined.toByteArray();
        yield true;
      }
      case Received.Closed() -> stopped("closed");
      case Received.Broken(String detail) -> stopped(detail);
      case Received.Silent() -> stopped("silent");
    };
  }

  private boolean stopped(String why) {
    trouble = why;
    return false;
  }

  private int indexOf(byte wanted) {
    for (int i = 0; i < early.length; i++) {
      if (early[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  /// Text fit for one line of a report: printable ASCII and letters, at most 160 characters.
  public static String printable(String text) {
    String clean = text.replaceAll("[^\\x20-\\x7e\\u00a0-\\u00ff]+", " ").strip();
    return clean.length() > 160 ? clean.substring(0, 160) + "…" : clean;
  }
}
