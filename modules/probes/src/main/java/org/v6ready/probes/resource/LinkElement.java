package org.v6ready.probes.resource;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import org.v6ready.model.web.ResourceKind;

/// A `link` element or Link header (HTML section 4.6.7, RFC 8288) by its relation types.
record LinkElement(String rel, UnaryOperator<String> attributes) {
  /// Attributes that say something by being there.
  private static final Set<String> SET = Set.of("onload", "disabled");

  LinkElement(String rel, Element element) {
    this(rel, name -> SET.contains(name) && element.hasAttr(name) ? "yes" : element.attr(name));
  }

  LinkElement(Map<String, String> parameters) {
    this(parameters.getOrDefault("rel", ""), name -> parameters.getOrDefault(name, ""));
  }

  void reference(HtmlReferences into) {
    List<String> rels = List.of(rel.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    String href = attributes.apply("href");
    boolean swapped = !attributes.apply("onload").isEmpty();
    boolean onScreen = Media.onScreen(attributes.apply("media"));
    if (rels.contains("stylesheet")) {
      String type = attributes.apply("type").split(";", 2)[0].strip();
      boolean disabled = !attributes.apply("disabled").isEmpty();
      if (disabled || (!type.isEmpty() && !type.equalsIgnoreCase("text/css"))) {
        into.add(href, ResourceKind.HINT, false);
        return;
      }
      // A print sheet that onload turns into a screen sheet is the usual way to load styles late.
      into.add(href, ResourceKind.STYLE, !rels.contains("alternate") && (onScreen || swapped));
    } else if (rels.contains("modulepreload")) {
      into.script(href, true, onScreen);
    } else if (rels.contains("preload")) {
      List<String> set = Srcset.urls(attributes.apply("imagesrcset"));
      ResourceKind kind = set.isEmpty() ? preloaded(swapped) : ResourceKind.HINT;
      into.add(href, kind, onScreen && kind != ResourceKind.HINT);
      set.forEach(url -> into.add(url, ResourceKind.PRELOAD, onScreen));
    } else if (rels.contains("icon")) {
      into.add(href, ResourceKind.IMAGE, onScreen);
    } else if (rels.contains("apple-touch-icon") || rels.contains("mask-icon")) {
      into.add(href, ResourceKind.IMAGE, false);
    } else if (rels.contains("manifest")) {
      into.add(href, ResourceKind.MANIFEST, false);
    } else if (rels.contains("prefetch") || rels.contains("prerender")) {
      into.add(href, ResourceKind.PRELOAD, false);
    } else if (rels.contains("preconnect") || rels.contains("dns-prefetch")) {
      into.add(href, ResourceKind.HINT, false);
    }
  }

  /// A browser that is not told what for does not preload.
  private ResourceKind preloaded(boolean swapped) {
    return switch (attributes.apply("as").strip().toLowerCase(Locale.ROOT)) {
      case "style" -> swapped ? ResourceKind.STYLE : ResourceKind.PRELOAD;
      case "font" -> ResourceKind.FONT;
      case "fetch", "image", "script", "track" -> ResourceKind.PRELOAD;
      default -> ResourceKind.HINT;
    };
  }
}
