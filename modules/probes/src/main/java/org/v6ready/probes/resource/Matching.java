package org.v6ready.probes.resource;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;

/// Whether a selector matches anything in a page as it arrived. What cannot be told counts as matching.
final class Matching {
  private static final int SELECTIONS = 600;

  /// Elements looked at for all selectors of a page together.
  private static final long LOOKS = 6_000_000;

  /// Sibling and relational selectors look at pairs of elements: only small pages can afford them.
  private static final long PAIRS = 2_000;
  private static final String LATER =
      "(?s).*(:hover|:active|:focus|:visited|:target|:checked|:disabled|:invalid|:popover-open|::selection|::backdrop|:-).*";

  private final Document page;
  private final long elements;
  private long looks;
  private final Map<String, Boolean> known = new HashMap<>();

  Matching(Document page) {
    this.page = page;
    this.elements = page.getAllElements().size();
  }

  synchronized boolean matches(String selector) {
    if (selector.isBlank() || selector.contains("|") || selector.length() > 1000) {
      return true;
    }
    Boolean before = known.get(selector);
    boolean pairs = selector.indexOf('~') >= 0 || selector.contains(":has") || selector.contains(":not");
    if (before != null || known.size() >= SELECTIONS || looks > LOOKS || (pairs && elements > PAIRS)) {
      return before == null || before;
    }
    looks += elements;
    boolean matches = false;
    for (String one : selector.split(",(?![^(]*\\))")) {
      matches |= !one.matches(LATER) && one(one);
    }
    known.put(selector, matches);
    return matches;
  }

  private boolean one(String selector) {
    String bare = selector.replaceAll("::?(before|after|first-line|first-letter|marker|placeholder|link|any-link|host)\\b(\\([^)]*\\))?", "").strip();
    try {
      return bare.isEmpty() || bare.endsWith(">") || page.selectFirst(bare) != null;
    } catch (IllegalArgumentException | IllegalStateException unknown) {
      return true;
    }
  }
}
