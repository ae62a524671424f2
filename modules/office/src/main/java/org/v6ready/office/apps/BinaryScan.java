package org.v6ready.office.apps;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.v6ready.model.office.AppRank;

/// Looks through a program piece by piece, for the names of IPv4-only calls and for URLs with IPv4
/// literals. Names are all a program has, so nothing here says that the call is ever made.
final class BinaryScan {
  private static final int PIECE = 1 << 20;
  private static final int OVERLAP = 64;
  private static final Pattern URL = Pattern.compile("://(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})(?![\\w.])");
  private static final List<Api> APIS = Api.ALL.stream().filter(Api::binary).toList();

  private final String file;
  private final Findings findings;
  private final Set<Api> present = new LinkedHashSet<>();
  private final Set<String> counterparts = new LinkedHashSet<>();
  private final Set<String> literals = new LinkedHashSet<>();

  private BinaryScan(String file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  /// Reads `in` to its end or to `most` octets; gives the octets read.
  static long scan(String file, byte[] head, InputStream in, long most, Findings findings) throws IOException {
    return new BinaryScan(file, findings).read(head, in, most);
  }

  private long read(byte[] head, InputStream in, long most) throws IOException {
    byte[] window = new byte[OVERLAP + PIECE];
    int kept = 0;
    long total = head.length;
    System.arraycopy(head, 0, window, 0, head.length);
    int filled = head.length;
    boolean more = true;
    while (more) {
      int wanted = (int) Math.min(window.length - filled, most - total);
      int got = wanted <= 0 ? 0 : in.readNBytes(window, filled, wanted);
      total += got;
      filled += got;
      more = got == wanted && wanted > 0 && total < most;
      look(new String(window, 0, filled, StandardCharsets.ISO_8859_1));
      kept = Math.min(OVERLAP, filled);
      System.arraycopy(window, filled - kept, window, 0, kept);
      filled = kept;
    }
    tell();
    return total;
  }

  private void look(String piece) {
    for (Api api : APIS) {
      if (!present.contains(api) && piece.contains(api.needle())) {
        present.add(api);
      }
      for (String counterpart : api.counterparts()) {
        if (piece.contains(counterpart)) {
          counterparts.add(counterpart);
        }
      }
    }
    Matcher url = URL.matcher(piece);
    while (literals.size() < 50 && url.find()) {
      literals.add(url.group(1));
    }
  }

  private void tell() {
    for (Api api : present) {
      boolean both = api.counterparts().stream().anyMatch(counterparts::contains);
      // The word alone may be the program reading the setting, not setting it.
      boolean read = api.rule() == AppRule.JAVA_PREFERS_V4;
      findings.add(api.rule(), both || read ? AppRank.LOW : AppRank.MEDIUM, api.needle(), new Place(file, 0, api.needle()));
    }
    for (String literal : literals) {
      Literals.find(SourceText.of(file, ""), 0, "://" + literal, findings);
    }
  }
}
