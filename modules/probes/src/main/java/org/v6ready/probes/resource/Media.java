package org.v6ready.probes.resource;

import java.util.Locale;

/// Whether a media query list can apply to a person's screen (Media Queries 4).
final class Media {
  private Media() {}

  /// False only when every query is for something else: print, speech, a dark preference nobody set,
  /// or for Internet Explorer, which alone read `\0screen` and `-ms-high-contrast`.
  static boolean onScreen(String media) {
    String list = media.strip().toLowerCase(Locale.ROOT);
    if (list.isEmpty()) {
      return true;
    }
    for (String query : list.split(",")) {
      if (applies(query.strip())) {
        return true;
      }
    }
    return false;
  }

  private static boolean applies(String query) {
    if (query.indexOf('\\') >= 0 || query.contains("-ms-high-contrast")) {
      return false;
    }
    boolean not = query.startsWith("not ");
    String bare = query.replaceFirst("^(not|only)\\s+", "");
    String type = bare.split("[\\s(]", 2)[0];
    boolean screen =
        switch (type) {
          case "print", "speech", "aural", "braille", "embossed", "handheld", "projection", "tty", "tv" -> false;
          default -> true;
        };
    boolean dark = bare.replace(" ", "").contains("(prefers-color-scheme:dark)");
    return (not ? !screen || bare.contains("(") : screen) && !(dark && !not);
  }
}
