package org.v6ready.probes.resource;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// Whether a selector matches anything in a page as it arrived. What cannot be told counts as matching.
final class Matching {
  private static final int SELECTIONS = 600;

  /// Elements looked at for all selectors of a page together.
  private static final long LOOKS = 6_000_000;

  /// Sibling and relational selectors look at pairs of elements: only small pages can afford them.
  private static final long PAIRS = 2_000;
  private static final Pattern NEEDED = Pattern.compile("[.#]-?[_a-zA-Z\\u0080-\\uffff][-\\w\\u0080-\\uffff]*");

  private final Document page;
  private final Set<String> words = new HashSet<>();
  private final long elements;
  private long looks;
  private final Map<String, Boolean> known = new HashMap<>();

  Matching(Document page) {
    this.page = page;
    Elements all = page.getAllElements();
    this.elements = all.size();
    for (Element one : all) {
      one.classNames().forEach(name -> words.add("." + name.toLowerCase(Locale.ROOT)));
      words.add("#" + one.id().toLowerCase(Locale.ROOT));
    }
  }

  synchronized boolean matches(String selector) {
    if (selector.isBlank() || selector.contains("|") || selector.length() > 1000) {
      return true;
    }
    List<String> possible = Untouched.of(selector).stream().filter(one -> !misses(one)).toList();
    if (possible.isEmpty()) {
      return false;
    }
    Boolean before = known.get(selector);
    boolean pairs = possible.stream().anyMatch(one -> one.indexOf('~') >= 0 || one.contains(":has") || one.contains(":not"));
    if (before != null || known.size() >= SELECTIONS || looks > LOOKS || (pairs && elements > PAIRS)) {
      return before == null || before;
    }
    looks += elements;
    boolean matches = possible.stream().anyMatch(this::one);
    known.put(selector, matches);
    return matches;
  }

  /// Whether the selector names a class or an id that no element of the page has: most do, and are done with
  /// at the cost of a look into a set.
  private boolean misses(String selector) {
    if (selector.indexOf('\\') >= 0) {
      return false;
    }
    Matcher needed = NEEDED.matcher(outside(selector));
    while (needed.find()) {
      if (!words.contains(needed.group().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /// The selector without what is in brackets: there a name may be one of several, or excluded.
  private static String outside(String selector) {
    if (selector.indexOf('[') < 0 && selector.indexOf('(') < 0) {
      return selector;
    }
    CssSource source = new CssSource(selector);
    StringBuilder out = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < selector.length(); ) {
      char c = selector.charAt(i);
      int next = source.skipped(i, selector.length());
      if (next > i) {
        i = next;
        continue;
      }
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      out.append(depth > 0 ? ' ' : c);
      i++;
    }
    return out.toString();
  }

  private boolean one(String selector) {
    try {
      return selector.isEmpty() || selector.endsWith(">") || page.selectFirst(selector) != null;
    } catch (IllegalArgumentException | IllegalStateException unknown) {
      return true;
    }
  }
}
