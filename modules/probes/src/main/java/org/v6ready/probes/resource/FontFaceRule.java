package org.v6ready.probes.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.v6ready.probes.resource.CssFindings.FontFace;

/// The content of an `@font-face` rule (CSS Fonts 4, section 4).
final class FontFaceRule {
  private static final int DECLARATIONS = 200;

  private static final Pattern FORMAT = Pattern.compile("(?i)format\\s*\\(\\s*[\"']?([-\\w]*)");
  private static final Pattern READ = Pattern.compile("(?i)(?:woff2?|truetype|opentype|collection)(?:-variations)?");

  private FontFaceRule() {}

  static Optional<FontFace> of(String body, boolean onScreen) {
    String family = "";
    String url = "";
    String range = "";
    for (String declaration : declarations(body)) {
      int colon = declaration.indexOf(':');
      String property = colon < 0 ? "" : declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = colon < 0 ? "" : declaration.substring(colon + 1).strip();
      switch (property) {
        case "font-family" -> family = value.replaceAll("[\"']", "").strip().toLowerCase(Locale.ROOT);
        case "unicode-range" -> range = value;
        case "src" -> url = picked(value, url);
        default -> {}
      }
    }
    return url.isEmpty() ? Optional.empty() : Optional.of(new FontFace(family, url, range, onScreen));
  }

  /// The first source of a format that browsers of today read; a later `src` wins over an earlier.
  private static String picked(String value, String earlier) {
    CssSource list = new CssSource(value);
    int at = 0;
    String first = "";
    while (at < value.length()) {
      int stop = list.find(at, value.length(), ",");
      String item = value.substring(at, stop);
      List<String> urls = CssReader.urls(item.replaceFirst("(?i)format\\s*\\(.*", ""));
      Matcher format = FORMAT.matcher(item);
      boolean old = format.find() && !READ.matcher(format.group(1)).matches();
      if (!urls.isEmpty() && !old && !urls.getFirst().toLowerCase(Locale.ROOT).matches(".*\\.eot([?#].*)?")) {
        return urls.getFirst();
      }
      first = first.isEmpty() && !urls.isEmpty() ? urls.getFirst() : first;
      at = stop + 1;
    }
    return earlier.isEmpty() ? first : earlier;
  }

  private static List<String> declarations(String body) {
    CssSource list = new CssSource(CssSource.uncommented(body));
    List<String> all = new ArrayList<>();
    for (int at = 0; at < list.text.length() && all.size() < DECLARATIONS; ) {
      int stop = list.find(at, list.text.length(), ";");
      all.add(list.text.substring(at, stop));
      at = stop + 1;
    }
    return all;
  }
}
