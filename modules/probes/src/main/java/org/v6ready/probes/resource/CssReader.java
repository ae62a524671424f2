package org.v6ready.probes.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.v6ready.probes.resource.CssFindings.FontUse;
import org.v6ready.probes.resource.CssFindings.Import;
import org.v6ready.probes.resource.CssFindings.Url;

/// Reads the references of a style sheet (CSS Cascade 5 section 2, CSS Images 4, CSS Fonts 4). Own code
/// instead of a parser library, because a library drops a whole sheet at the first error where a
/// browser drops one declaration, and a reference that was dropped is a false pass.
final class CssReader {
  private static final int NESTING = 20;

  /// What only browsers of the past read: rules, declarations behind a `*` or `_` or ending in `\9`,
  /// properties.
  private static final Pattern OF_THE_PAST = Pattern.compile("@(?:-moz-)?document\\b");

  private static final Pattern PROPERTY = Pattern.compile("--.+|-?[a-z][-\\w]*", Pattern.DOTALL);
  private static final Pattern HACK = Pattern.compile("\\\\[09]\\s*(?:!\\s*important\\s*)?$");
  private static final Set<String> GONE = Set.of("behavior", "-ms-behavior", "-moz-binding", "-ms-filter");

  /// Unquoted, with what ends an unquoted address (CSS Syntax 3, section 4.3.6): the declaration is dropped.
  private static final Pattern BAD = Pattern.compile("(?:[^\"'(\\s\\\\]|\\\\[0-9a-fA-F]{1,6}\\s?|\\\\[^0-9a-fA-F])++[\"'(\\s]");

  /// Where in an animation a style holds: no selector of an element.
  private static final Pattern FRAME = Pattern.compile("(?:from|to|[\\d.]+%)(?:\\s*,\\s*(?:from|to|[\\d.]+%))*+");

  private final CssSource source;
  private final CssFindings found = CssFindings.none();
  private final TopLevel rules;

  private CssReader(String text, boolean sheet) {
    this.source = new CssSource(text);
    this.rules = new TopLevel(sheet);
  }

  /// The references of a whole sheet, whose byte order mark is none of its letters.
  static CssFindings sheet(String text) {
    return read(text.startsWith("\ufeff") ? text.substring(1) : text, true);
  }

  /// The references of a `style` attribute, whose selector is empty.
  static CssFindings attribute(String text) {
    return read(text, false);
  }

  private static CssFindings read(String text, boolean sheet) {
    CssReader reader = new CssReader(text, sheet);
    reader.block(0, text.length(), "", true, 0);
    return reader.found;
  }

  private void block(int from, int to, String selector, boolean onScreen, int depth) {
    boolean top = depth == 0;
    int at = from;
    while (at < to && !found.full() && depth < NESTING) {
      int start = top ? source.ruleStart(at, to) : at;
      int stop = source.find(start, to, ";{}");
      String text = CssSource.uncommented(source.text.substring(start, stop));
      if (stop < to && source.text.charAt(stop) == '{') {
        int end = source.blockEnd(stop + 1, to);
        if (!top || rules.block(text)) {
          rule(text, stop + 1, end, selector, onScreen, depth);
        }
        at = end + 1;
      } else {
        if (top && rules.statement(text)) {
          imported(text.substring(7).strip(), onScreen);
        }
        declaration(text, selector, onScreen);
        at = stop + 1;
      }
    }
  }

  private void rule(String prelude, int from, int to, String outer, boolean onScreen, int depth) {
    String lower = prelude.toLowerCase(Locale.ROOT);
    if (lower.startsWith("@font-face")) {
      FontFaceRule.of(source.text.substring(from, to), onScreen).ifPresent(found.fonts()::add);
    } else if (lower.startsWith("@media")) {
      block(from, to, outer, onScreen && Media.onScreen(prelude.substring(6)), depth + 1);
    } else if (lower.startsWith("@page") || OF_THE_PAST.matcher(lower).lookingAt()) {
      block(from, to, "", false, depth + 1);
    } else if (!lower.startsWith("@") && new CssSource(prelude).find(0, prelude.length(), "/") < prelude.length()) {
      return; // the comment of other languages is none here, and spoils the selector behind it
    } else if (lower.startsWith("@") || FRAME.matcher(lower).matches()) {
      block(from, to, outer, onScreen, depth + 1);
    } else {
      String inner =
          outer.isEmpty()
              ? prelude
              : prelude.contains("&") ? prelude.replace("&", outer) : outer + " " + prelude;
      block(from, to, inner.length() > 2000 ? "" : inner, onScreen, depth + 1);
    }
  }

  private void declaration(String text, String selector, boolean onScreen) {
    int colon = text.indexOf(':');
    String property = colon < 0 ? "" : text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    if (!PROPERTY.matcher(property).matches() || GONE.contains(property) || HACK.matcher(text).find()) {
      return;
    }
    if (property.equals("font") || property.equals("font-family") || property.startsWith("--")) {
      found.uses().add(new FontUse(selector, text.substring(colon + 1).toLowerCase(Locale.ROOT)));
    }
    for (String url : urls(text)) {
      found.urls().add(new Url(url, selector, onScreen));
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
        String content = text.substring(i + 4, text.charAt(next - 1) == ')' ? next - 1 : next).strip();
        urls.add(BAD.matcher(content).lookingAt() ? "" : inside(content, 0, content.length()));
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
}
