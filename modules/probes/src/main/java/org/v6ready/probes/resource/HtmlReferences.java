package org.v6ready.probes.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.v6ready.model.web.ResourceKind;
import org.v6ready.probes.page.WebUrl;

/// Every reference of a document that a browser with scripts loads (HTML standard). `sheets` are the
/// inline styles, `scripts` the inline scripts.
final class HtmlReferences {
  private static final int BOUND = 3000;
  private static final int SRCDOC = 200_000;
  private static final Set<String> WITH_BACKGROUND = Set.of("body", "table", "thead", "tbody", "tfoot", "tr", "td", "th");
  private static final Pattern REFRESH = Pattern.compile("^\\s*[0-9.]*\\s*[;,]?\\s*(?i:url\\s*=)?\\s*['\"]?([^'\"]*).*$", Pattern.DOTALL);

  /// Attributes of drawings that are styles (SVG 2, section 6.6) and may refer to a file.
  private static final List<String> PRESENTATION =
      List.of("fill", "stroke", "mask", "filter", "clip-path", "cursor", "marker-start", "marker-mid", "marker-end");

  final List<Reference> references = new ArrayList<>();
  final List<Sheet> sheets = new ArrayList<>();
  final List<String> scripts = new ArrayList<>();
  final ImportMap imports = new ImportMap();

  /// What relative URLs are relative to; a `base` element moves what comes after it.
  WebUrl base;

  private final WebUrl page;
  private final List<Module> modules = new ArrayList<>();
  private boolean moved;

  /// Inline style text; `attribute` tells a `style` attribute, whose element is surely there.
  record Sheet(String text, boolean attribute, boolean onScreen) {}

  private record Module(String text, WebUrl base) {}

  private HtmlReferences(WebUrl page) {
    this.page = page;
    this.base = page;
  }

  /// Reads a document found at `page`; takes out what no scripted browser renders, and puts documents
  /// written into attributes into their frames. A template that is a shadow root is rendered.
  static HtmlReferences of(Document document, WebUrl page) {
    document.select("noscript, template:not([shadowrootmode=open]):not([shadowrootmode=closed])").remove();
    HtmlReferences found = new HtmlReferences(page);
    for (Element element : document.getAllElements()) {
      if (found.references.size() < BOUND && found.sheets.size() < BOUND) {
        found.element(element);
      }
    }
    found.modules();
    return found;
  }

  /// What inline modules import, once all import maps are known.
  private void modules() {
    imports.whole().forEach(url -> add(new Reference(url, ResourceKind.HINT, false, true)));
    for (Module one : modules) {
      ModuleImports.of(one.text(), imports, one.base()).forEach(url -> add(new Reference(url, ResourceKind.SCRIPT, true, true)));
    }
  }

  private void move(Element to) {
    if (!moved && to.hasAttr("href")) {
      moved = true;
      base = page.resolve(to.attr("href")).orElse(page);
    }
  }

  private void element(Element e) {
    if (e.hasAttr("style")) {
      sheets.add(new Sheet(e.attr("style"), true, true));
    }
    drawn(e);
    if (WITH_BACKGROUND.contains(e.normalName())) {
      add(e.attr("background"), ResourceKind.IMAGE, true);
    }
    switch (e.normalName()) {
      case "base" -> move(e);
      case "link" -> new LinkElement(e.attr("rel"), e).reference(this);
      case "script" -> script(e);
      case "style" -> {
        if (e.attr("type").isEmpty() || e.attr("type").equalsIgnoreCase("text/css")) {
          sheets.add(new Sheet(written(e), false, Media.onScreen(e.attr("media"))));
        }
      }
      case "img", "source", "audio", "video", "track" -> new MediaElement(e).reference(this);
      case "iframe" -> {
        boolean eager = !e.attr("loading").equalsIgnoreCase("lazy");
        if (e.hasAttr("srcdoc")) {
          inside(e, eager);
        } else {
          add(e.attr("src"), Beacons.hidden(e) ? ResourceKind.BEACON : ResourceKind.FRAME, eager);
        }
      }
      case "frame" -> add(e.attr("src"), ResourceKind.FRAME, true);
      case "embed" -> plugIn(e, e.attr("src"));
      case "object" -> plugIn(e, e.attr("data"));
      case "input" -> input(e);
      case "form" -> add(e.attr("action"), ResourceKind.FORM, true);
      case "button" -> add(e.attr("formaction"), ResourceKind.FORM, true);
      case "a", "area" -> pings(e);
      case "meta" -> refresh(e);
      case "image", "use", "feimage" -> {
        String plain = e.attr("href");
        add(plain.isEmpty() ? e.attr("xlink:href") : plain, ResourceKind.IMAGE, true);
      }
      default -> {}
    }
  }

  /// A document written into the attribute of its frame; its URLs are relative to this one's base. One
  /// within another is left out: nobody needs it, and it could go on for ever.
  private void inside(Element frame, boolean eager) {
    String html = frame.attr("srcdoc");
    Document document = Jsoup.parse(html.length() > SRCDOC ? html.substring(0, SRCDOC) : html, base.toString());
    document.select("iframe[srcdoc]").remove();
    HtmlReferences found = of(document, base);
    found.references.stream().limit(BOUND).forEach(reference -> references.add(reference.under(eager)));
    sheets.addAll(found.sheets);
    scripts.addAll(found.scripts);
    imports.add(found.imports);
    frame.appendChildren(List.copyOf(document.children()));
  }

  private void plugIn(Element e, String url) {
    if (!PlugIns.gone(e, url)) {
      add(url, ResourceKind.OBJECT, true);
    }
  }

  private void drawn(Element e) {
    for (String attribute : PRESENTATION) {
      String value = e.attr(attribute);
      if (value.contains("(") && e.closest("svg") != null) {
        sheets.add(new Sheet(attribute + ":" + value, true, true));
      }
    }
  }

  private void script(Element e) {
    ScriptKind kind = ScriptKind.of(e);
    if (kind == ScriptKind.IMPORT_MAP) {
      imports.read(e.data(), base);
    } else if (kind == ScriptKind.MODULE || (kind == ScriptKind.CLASSIC && !e.hasAttr("nomodule"))) {
      String src = e.hasAttr("src") ? e.attr("src") : e.hasAttr("href") ? e.attr("href") : e.attr("xlink:href");
      if (!src.isEmpty()) {
        script(src, kind == ScriptKind.MODULE, true);
        return;
      }
      String text = written(e);
      scripts.add(text);
      if (kind == ScriptKind.MODULE) {
        modules.add(new Module(text, base));
      }
    }
  }

  void script(String src, boolean module, boolean critical) {
    base.resolve(src).ifPresent(url -> add(new Reference(url, ResourceKind.SCRIPT, critical, module)));
  }

  /// The text of a style or script; within a drawing it is parsed like any other.
  private static String written(Element e) {
    String data = e.data();
    return data.isEmpty() ? e.wholeText() : data;
  }

  private void input(Element e) {
    if (e.attr("type").equalsIgnoreCase("image")) {
      add(e.attr("src"), ResourceKind.IMAGE, true);
    }
    add(e.attr("formaction"), ResourceKind.FORM, true);
  }

  private void pings(Element e) {
    for (String url : e.attr("ping").split("\\s+")) {
      add(url, ResourceKind.BEACON, false);
    }
  }

  private void refresh(Element e) {
    if (e.attr("http-equiv").equalsIgnoreCase("refresh")) {
      refresh(e.attr("content"));
    }
  }

  /// `5; url=/next`, in a meta element or a Refresh header; a page that reloads itself loads nothing new.
  void refresh(String content) {
    Matcher refresh = REFRESH.matcher(content);
    if (refresh.matches()) {
      base.resolve(refresh.group(1).strip())
          .filter(url -> !url.equals(page))
          .ifPresent(url -> add(Reference.of(url, ResourceKind.REFRESH, true)));
    }
  }

  void add(String text, ResourceKind kind, boolean critical) {
    if (!text.isBlank()) {
      base.resolve(text).ifPresent(url -> add(Reference.of(url, kind, critical)));
    }
  }

  private void add(Reference reference) {
    references.add(
        reference.kind() != ResourceKind.FORM && Beacons.known(reference.url())
            ? Reference.of(reference.url(), ResourceKind.BEACON, false)
            : reference.kind() == ResourceKind.BEACON ? reference.under(false) : reference);
  }
}
