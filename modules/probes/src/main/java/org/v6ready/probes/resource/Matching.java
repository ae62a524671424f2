package org.v6ready.probes.resource;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;

/// Whether a selector matches anything in a page as it arrived. What cannot be told counts as matching.
final class Matching {
  private static final int SELECTIONS = 600;
  private static final String LATER =
      "(?s).*(:hover|:active|:focus|:visited|:target|:checked|:disabled|:invalid|:popover-open|::selection|::backdrop|:-).*";

  private final Document page;
  private final Map<String, Boolean> known = new HashMap<>();

  Matching(Document page) {
    this.page = page;
  }

  synchronized boolean matches(String selector) {
    if (selector.isBlank() || selector.contains("|") || selector.length() > 1000) {
      return true;
    }
    Boolean before = known.get(selector);
    if (before != null || known.size() >= SELECTIONS) {
      return before == null || before;
    }
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
