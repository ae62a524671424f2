package org.v6ready.probes.resource;

import org.jsoup.nodes.Element;
import org.v6ready.model.web.CountingHosts;
import org.v6ready.probes.page.WebUrl;

/// References that only count visitors: a page works without them (verdicts, section 9).
final class Beacons {
  private Beacons() {}

  /// Whether the host says so itself.
  static boolean known(WebUrl url) {
    return CountingHosts.known(url.host());
  }

  /// Whether an image or frame is too small to be seen, or hidden.
  static boolean hidden(Element e) {
    String style = e.attr("style").replace(" ", "").toLowerCase(java.util.Locale.ROOT);
    return (tiny(e.attr("width")) && tiny(e.attr("height")))
        || (e.normalName().equals("iframe") && style.contains("display:none"));
  }

  private static boolean tiny(String size) {
    return size.strip().matches("[01](px)?");
  }
}
