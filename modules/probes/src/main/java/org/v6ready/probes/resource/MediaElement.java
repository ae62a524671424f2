package org.v6ready.probes.resource;

import org.jsoup.nodes.Element;
import org.v6ready.model.web.ResourceKind;

/// An image, a sound or a film, or a part of one (HTML section 4.8).
record MediaElement(Element element) {
  void reference(HtmlReferences into) {
    String src = element.attr("src");
    switch (element.normalName()) {
      case "img" -> image(into);
      case "source" -> source(into);
      case "audio" -> into.add(src, ResourceKind.MEDIA, preloaded(element));
      case "video" -> {
        into.add(src, ResourceKind.MEDIA, preloaded(element));
        into.add(element.attr("poster"), ResourceKind.IMAGE, true);
      }
      // Captions are fetched when somebody turns them on, or by default.
      case "track" -> into.add(src, ResourceKind.MEDIA, element.hasAttr("default"));
      default -> {}
    }
  }

  private void image(HtmlReferences into) {
    boolean eager = !element.attr("loading").equalsIgnoreCase("lazy");
    ResourceKind kind = Beacons.hidden(element) ? ResourceKind.BEACON : ResourceKind.IMAGE;
    into.add(element.attr("src"), kind, eager);
    Srcset.urls(element.attr("srcset")).forEach(url -> into.add(url, kind, eager));
  }

  /// A source is one of a picture or of a sound or film that names none itself.
  private void source(HtmlReferences into) {
    Element parent = element.parent();
    if (parent == null) {
      return;
    }
    boolean onScreen = Media.onScreen(element.attr("media"));
    switch (parent.normalName()) {
      case "picture" -> {
        boolean eager = onScreen && parent.selectFirst("img[loading=lazy]") == null;
        Srcset.urls(element.attr("srcset")).forEach(url -> into.add(url, ResourceKind.IMAGE, eager));
      }
      case "audio", "video" -> {
        if (!parent.hasAttr("src")) {
          into.add(element.attr("src"), ResourceKind.MEDIA, onScreen && preloaded(parent));
        }
      }
      default -> {}
    }
  }

  /// `autoplay` overrides `preload`.
  private static boolean preloaded(Element media) {
    return media.hasAttr("autoplay") || !media.attr("preload").equalsIgnoreCase("none");
  }
}
