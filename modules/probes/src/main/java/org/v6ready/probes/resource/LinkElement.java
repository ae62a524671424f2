package org.v6ready.probes.resource;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import org.v6ready.model.web.ResourceKind;

/// A `link` element or Link header (HTML section 4.6.7, RFC 8288) by its relation types.
record LinkElement(String rel, UnaryOperator<String> attributes) {
  LinkElement(String rel, Element element) {
    this(rel, name -> name.equals("onload") && element.hasAttr(name) ? "yes" : element.attr(name));
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
      // A print sheet that onload turns into a screen sheet is the usual way to load styles late.
      into.add(href, ResourceKind.STYLE, !rels.contains("alternate") && (onScreen || swapped));
    } else if (rels.contains("preload") || rels.contains("modulepreload")) {
      into.add(href, preloaded(rels, swapped), onScreen);
      Srcset.urls(attributes.apply("imagesrcset"))
          .forEach(url -> into.add(url, ResourceKind.PRELOAD, onScreen));
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

  private ResourceKind preloaded(List<String> rels, boolean swapped) {
    return switch (attributes.apply("as").toLowerCase(Locale.ROOT)) {
      case "style" -> swapped ? ResourceKind.STYLE : ResourceKind.PRELOAD;
      case "font" -> ResourceKind.FONT;
      default -> rels.contains("modulepreload") ? ResourceKind.SCRIPT : ResourceKind.PRELOAD;
    };
  }
}
