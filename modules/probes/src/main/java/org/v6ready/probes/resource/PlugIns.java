package org.v6ready.probes.resource;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Plug-ins that no browser has any more: what is written for them is not even asked for.
final class PlugIns {
  private static final Pattern TYPE =
      Pattern.compile("(?i)application/(?:x-(?:shockwave-flash|mplayer2|oleobject|director|silverlight.*|java-.*)|futuresplash)");
  private static final Pattern FILE = Pattern.compile("(?i)\\.swf(?:[?#]|$)");

  private PlugIns() {}

  /// Whether an `embed` or `object` element with this address is for one.
  static boolean gone(Element element, String url) {
    String type = element.attr("type").strip();
    return TYPE.matcher(type).matches() || element.hasAttr("classid") || (type.isEmpty() && FILE.matcher(url).find());
  }
}
