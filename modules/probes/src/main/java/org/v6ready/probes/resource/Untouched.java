package org.v6ready.probes.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A selector (Selectors 4) as it stands while nobody has touched the page: what only a visitor's doing
/// brings about matches nothing, and states that markup does not show are left out. It selects too much
/// rather than too little.
final class Untouched {
  /// States and parts of elements that come with the visitor.
  private static final Set<String> LATER =
      Set.of("hover", "active", "focus", "focus-visible", "focus-within", "visited", "target", "target-within", "popover-open", "fullscreen",
          "user-valid", "user-invalid", "selection", "backdrop");

  private static final Set<String> OLD_ELEMENTS = Set.of("before", "after", "first-line", "first-letter");
  private static final Set<String> STRUCTURE =
      Set.of("root", "empty", "first-child", "last-child", "only-child", "first-of-type", "last-of-type", "only-of-type", "nth-child",
          "nth-last-child", "nth-of-type", "nth-last-of-type");
  private static final String COMBINATORS = " \t\n\f\r>+~";

  private final CssSource source;
  private final boolean inNot;

  private Untouched(String selector, boolean inNot) {
    this.source = new CssSource(selector);
    this.inNot = inNot;
  }

  /// Those of a list of selectors that can match, without what cannot be told.
  static List<String> of(String selectors) {
    return of(selectors, false);
  }

  /// With `inNot`, selectors that are to be excluded: what cannot be told stays, for the reader to see.
  private static List<String> of(String selectors, boolean inNot) {
    CssSource list = new CssSource(selectors);
    List<String> kept = new ArrayList<>();
    for (int at = 0; at <= selectors.length(); ) {
      int stop = list.find(at, selectors.length(), ",");
      new Untouched(selectors.substring(at, stop).strip(), inNot).read().ifPresent(kept::add);
      at = stop + 1;
    }
    return kept;
  }

  private Optional<String> read() {
    String text = source.text;
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      if (c == ':') {
        Pseudo pseudo = pseudo(i);
        Optional<String> plain = plain(pseudo);
        if (plain.isEmpty()) {
          return plain;
        }
        boolean alone = out.isEmpty() || COMBINATORS.indexOf(out.charAt(out.length() - 1)) >= 0;
        out.append(alone && plain.get().isEmpty() ? "*" : plain.get());
        i = pseudo.end();
      } else {
        int next = c == '[' ? Math.min(source.find(i + 1, text.length(), "]") + 1, text.length()) : Math.max(source.skipped(i, text.length()), i + 1);
        out.append(text, i, next);
        i = next;
      }
    }
    return Optional.of(out.toString());
  }

  /// One pseudo-class or pseudo-element; `argument` is empty without parentheses.
  private record Pseudo(String name, boolean element, String argument, String written, int end) {}

  private Pseudo pseudo(int colon) {
    String text = source.text;
    boolean element = text.startsWith("::", colon);
    int start = colon + (element ? 2 : 1);
    int end = start;
    while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || "-_".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    String name = text.substring(start, end).toLowerCase(Locale.ROOT);
    String argument = "";
    if (end < text.length() && text.charAt(end) == '(') {
      int close = source.find(end + 1, text.length(), ")");
      argument = text.substring(end + 1, close);
      end = Math.min(close + 1, text.length());
    }
    return new Pseudo(name, element || OLD_ELEMENTS.contains(name), argument, text.substring(colon, end), end);
  }

  /// What to write for it; nothing when it can not match.
  private Optional<String> plain(Pseudo pseudo) {
    String name = pseudo.name();
    boolean autofocus = !inNot && (name.equals("focus") || name.equals("focus-visible"));
    if (!autofocus && (LATER.contains(name) || name.startsWith("-ms-") || name.startsWith("-o-"))) {
      return Optional.empty();
    } else if (pseudo.element()) {
      return Optional.of(inNot ? pseudo.written() : "");
    }
    return switch (name) {
      case "not" -> {
        List<String> excluded = of(pseudo.argument(), !inNot);
        yield Optional.of(excluded.isEmpty() ? "" : ":not(" + String.join(",", excluded) + ")");
      }
      case "is", "where", "matches", "-webkit-any", "-moz-any" -> any(":is(", pseudo);
      case "has" -> any(":has(", pseudo);
      case "checked" -> Optional.of(inNot ? "[checked]" : ":is([checked],option)");
      case "disabled" -> Optional.of(inNot ? "[disabled]" : ":is([disabled],fieldset[disabled] *)");
      case "focus", "focus-visible" -> Optional.of("[autofocus]");
      case "-webkit-any-link", "-moz-any-link" -> Optional.of("");
      default ->
          STRUCTURE.contains(name)
              ? Optional.of(pseudo.written())
              : name.startsWith("-") ? Optional.empty() : Optional.of(inNot ? pseudo.written() : "");
    };
  }

  private Optional<String> any(String open, Pseudo pseudo) {
    List<String> possible = of(pseudo.argument(), inNot);
    return possible.isEmpty() ? Optional.empty() : Optional.of(open + String.join(",", possible) + ")");
  }
}
