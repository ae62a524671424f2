package org.v6ready.probes.resource;

import java.util.ArrayList;
import java.util.List;

/// The candidates of a `srcset` (HTML, section 4.8.4.2.1): URLs may hold commas, descriptors follow.
final class Srcset {
  private static final int CANDIDATES = 40;

  private Srcset() {}

  static List<String> urls(String srcset) {
    List<String> urls = new ArrayList<>();
    int at = 0;
    while (at < srcset.length() && urls.size() < CANDIDATES) {
      while (at < srcset.length() && (blank(srcset.charAt(at)) || srcset.charAt(at) == ',')) {
        at++;
      }
      int start = at;
      while (at < srcset.length() && !blank(srcset.charAt(at))) {
        at++;
      }
      String url = srcset.substring(start, at);
      boolean ended = url.endsWith(",");
      String bare = url.replaceAll(",+$", "");
      if (!bare.isEmpty()) {
        urls.add(bare);
      }
      int depth = 0;
      while (!ended && at < srcset.length() && (depth > 0 || srcset.charAt(at) != ',')) {
        char c = srcset.charAt(at++);
        depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
      }
    }
    return urls;
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }
}
