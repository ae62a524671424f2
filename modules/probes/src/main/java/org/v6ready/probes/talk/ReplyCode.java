package org.v6ready.probes.talk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A reply of SMTP and its kin: three digits, and lines joined by hyphens (RFC 5321 section 4.2).
/// `code` is 0 when what came is no reply; `lines` hold the text behind the code.
public record ReplyCode(int code, List<String> lines) {
  private static final int LINES = 100;

  public ReplyCode {
    lines = List.copyOf(lines);
  }

  /// Reads one reply; the first line may take `wait`. Never reads more than a hundred lines.
  public static ReplyCode read(Talk talk, Duration wait) {
    List<String> lines = new ArrayList<>();
    Optional<String> line = talk.line(wait);
    int code = 0;
    while (line.isPresent() && lines.size() < LINES) {
      String text = line.get();
      if (!text.matches("[2-5][0-9]{2}([ -].*)?")) {
        return new ReplyCode(0, List.of(text));
      }
      code = Integer.parseInt(text.substring(0, 3));
      lines.add(text.length() > 4 ? text.substring(4) : "");
      if (text.length() == 3 || text.charAt(3) == ' ') {
        return new ReplyCode(code, lines);
      }
      line = talk.line();
    }
    // A reply that stops between its lines is still told by its code, as senders do.
    return lines.isEmpty() ? new ReplyCode(0, nothing(talk)) : new ReplyCode(code, lines);
  }

  private static List<String> nothing(Talk talk) {
    return List.of(talk.unread().isEmpty() ? talk.trouble() : talk.unread());
  }

  /// `220 text of the first line`, fit for a report.
  public String brief() {
    String text = lines.isEmpty() ? "" : lines.getFirst();
    return Talk.printable(code == 0 ? text : code + " " + text);
  }
}
