package org.v6ready.probes.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.v6ready.probes.resource.CssFindings.FontFace;
import org.v6ready.probes.resource.CssFindings.FontUse;
import org.v6ready.probes.resource.CssFindings.Import;
import org.v6ready.probes.resource.CssFindings.Url;

/// Reads the references of a style sheet (CSS Cascade 5 section 2, CSS Images 4, CSS Fonts 4). Own code
/// instead of a parser library, because a library drops a whole sheet at the first error where a
/// browser drops one declaration, and a reference that was dropped is a false pass.
final class CssReader {
  private static final int NESTING = 20;

  private final CssSource source;
  private final CssFindings found = CssFindings.none();

  private CssReader(String text) {
    this.source = new CssSource(text);
  }

  /// The references of a whole sheet.
  static CssFindings sheet(String text) {
    CssReader reader = new CssReader(text);
    reader.block(0, text.length(), "", true, 0);
    return reader.found;
  }

  /// The references of a `style` attribute, whose selector is empty.
  static CssFindings attribute(String text) {
    return sheet(text);
  }

  private void block(int from, int to, String selector, boolean onScreen, int depth) {
    int at = from;
    while (at < to && !found.full() && depth < NESTING) {
      int stop = source.find(at, to, ";{}");
      if (stop < to && source.text.charAt(stop) == '{') {
        int end = source.blockEnd(stop + 1, to);
        rule(uncommented(source.text.substring(at, stop)), stop + 1, end, selector, onScreen, depth);
        at = end + 1;
      } else {
        statement(source.text.substring(at, stop), selector, onScreen);
        at = stop + 1;
      }
    }
  }

  private void rule(String prelude, int from, int to, String outer, boolean onScreen, int depth) {
    String lower = prelude.toLowerCase(Locale.ROOT);
    if (lower.startsWith("@font-face")) {
      font(source.text.substring(from, to), onScreen);
    } else if (lower.startsWith("@media")) {
      block(from, to, outer, onScreen && Media.onScreen(prelude.substring(6)), depth + 1);
    } else if (lower.startsWith("@page")) {
      block(from, to, "", false, depth + 1);
    } else if (lower.startsWith("@")) {
      block(from, to, outer, onScreen, depth + 1);
    } else {
      String inner =
          outer.isEmpty()
              ? prelude
              : prelude.contains("&") ? prelude.replace("&", outer) : outer + " " + prelude;
      block(from, to, inner.length() > 2000 ? "" : inner, onScreen, depth + 1);
    }
  }

  private void statement(String raw, String selector, boolean onScreen) {
    String text = uncommented(raw);
    if (text.regionMatches(true, 0, "@import", 0, 7)) {
      imported(text.substring(7).strip(), onScreen);
    } else if (!text.startsWith("@")) {
      int colon = text.indexOf(':');
      String property = colon < 0 ? "" : text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      if (property.equals("font") || property.equals("font-family") || property.startsWith("--")) {
        found.uses().add(new FontUse(selector, text.substring(colon + 1).toLowerCase(Locale.ROOT)));
      }
      for (String url : urls(text)) {
        found.urls().add(new Url(url, selector, onScreen));
      }
    }
  }

  private void imported(String rest, boolean onScreen) {
    List<String> urls = rest.isEmpty() ? List.of() : urls(rest);
    CssSource after = new CssSource(rest);
    int end = rest.isEmpty() ? 0 : after.skipped(0, rest.length());
    boolean quoted = rest.startsWith("\"") || rest.startsWith("'");
    String url =
        quoted ? inside(rest, 0, end) : urls.isEmpty() ? "" : urls.getFirst();
    String condition = rest.substring(end).replaceAll("(?i)\\b(layer|supports)\\s*(\\([^)]*\\))?", "");
    if (!url.isBlank()) {
      found.imports().add(new Import(url, onScreen && Media.onScreen(condition)));
    }
  }

  private void font(String body, boolean onScreen) {
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
    if (!url.isEmpty()) {
      found.fonts().add(new FontFace(family, url, range, onScreen));
    }
  }

  /// The first source of a format that browsers of today read; a later `src` wins over an earlier.
  private static String picked(String value, String earlier) {
    CssSource list = new CssSource(value);
    int at = 0;
    String first = "";
    while (at < value.length()) {
      int stop = list.find(at, value.length(), ",");
      String item = value.substring(at, stop);
      List<String> urls = urls(item.replaceFirst("(?i)format\\s*\\(.*", ""));
      boolean old = item.matches("(?is).*format\\s*\\(\\s*[\"']?(embedded-opentype|svg)\\b.*");
      if (!urls.isEmpty() && !old && !urls.getFirst().toLowerCase(Locale.ROOT).matches(".*\\.eot([?#].*)?")) {
        return urls.getFirst();
      }
      first = first.isEmpty() && !urls.isEmpty() ? urls.getFirst() : first;
      at = stop + 1;
    }
    return earlier.isEmpty() ? first : earlier;
  }

  private static List<String> declarations(String body) {
    CssSource list = new CssSource(uncommented(body));
    List<String> all = new ArrayList<>();
    for (int at = 0; at < list.text.length() && all.size() < 200; ) {
      int stop = list.find(at, list.text.length(), ";");
      all.add(list.text.substring(at, stop));
      at = stop + 1;
    }
    return all;
  }

  /// Every `url()`, `src()` and every string inside `image-set()`.
  static List<String> urls(String text) {
    if (text.indexOf('(') < 0 && text.indexOf('"') < 0 && text.indexOf('\'') < 0) {
      return List.of();
    }
    CssSource value = new CssSource(text);
    List<String> urls = new ArrayList<>();
    int setEnd = -1;
    for (int i = 0; i < text.length() && urls.size() < 1000; ) {
      if (text.regionMatches(true, i, "image-set(", 0, 10)) {
        setEnd = value.find(i + 10, text.length(), ")");
        i += 10;
        continue;
      } else if (text.regionMatches(true, i, "type(", 0, 5)) {
        i = value.find(i + 5, text.length(), ")");
        continue;
      }
      int next = value.skipped(i, text.length());
      if (next > i && text.regionMatches(true, i, "url(", 0, 4)) {
        urls.add(inside(text, i + 4, text.charAt(next - 1) == ')' ? next - 1 : next));
      } else if (next > i && i < setEnd && text.charAt(i) != '/' && text.charAt(i) != '\\') {
        urls.add(inside(text, i, next));
      }
      i = next > i ? next : i + 1;
    }
    return urls.stream().filter(url -> !url.isBlank()).toList();
  }

  private static String inside(String text, int from, int to) {
    String bare = text.substring(from, Math.max(from, to)).strip();
    boolean quoted = bare.length() > 1 && (bare.startsWith("\"") || bare.startsWith("'"));
    String content = quoted ? bare.substring(1, bare.length() - (bare.endsWith(bare.substring(0, 1)) ? 1 : 0)) : bare;
    return CssSource.unescaped(content);
  }

  private static String uncommented(String text) {
    return text.indexOf("/*") < 0 ? text.strip() : withoutComments(text).strip();
  }

  private static String withoutComments(String text) {
    CssSource source = new CssSource(text);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int next = Math.max(source.skipped(i, text.length()), i + 1);
      boolean comment = text.charAt(i) == '/' && next > i + 1;
      out.append(comment ? " " : text.substring(i, next));
      i = next;
    }
    return out.toString();
  }
}
