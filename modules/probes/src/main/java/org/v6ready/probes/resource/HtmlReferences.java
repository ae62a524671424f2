package org.v6ready.probes.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  private static final Set<String> SCRIPT_TYPES =
      Set.of("", "module", "text/javascript", "application/javascript", "text/ecmascript",
          "application/ecmascript", "application/x-javascript", "text/jscript");
  private static final Pattern REFRESH = Pattern.compile("^\\s*[0-9.]*\\s*[;,]?\\s*(?i:url\\s*=)?\\s*['\"]?([^'\"]*).*$", Pattern.DOTALL);

  final List<Reference> references = new ArrayList<>();
  final List<Sheet> sheets = new ArrayList<>();
  final List<String> scripts = new ArrayList<>();
  final WebUrl base;
  private final WebUrl page;
  private final String inline;

  /// Inline style text; `attribute` tells a `style` attribute, whose element is surely there.
  record Sheet(String text, boolean attribute, boolean onScreen) {}

  private HtmlReferences(WebUrl page, WebUrl base, String inline) {
    this.page = page;
    this.base = base;
    this.inline = inline;
  }

  /// Reads a document found at `page`; takes out what no scripted browser renders.
  static HtmlReferences of(Document document, WebUrl page) {
    document.select("noscript, template").remove();
    Element first = document.selectFirst("base[href]");
    WebUrl base = first == null ? page : page.resolve(first.attr("href")).orElse(page);
    HtmlReferences found = new HtmlReferences(page, base, modules(document));
    for (Element element : document.getAllElements()) {
      if (found.references.size() < BOUND && found.sheets.size() < BOUND) {
        found.element(element);
      }
    }
    return found;
  }

  private static String modules(Document document) {
    StringBuilder text = new StringBuilder();
    document.select("script[type=module]").forEach(script -> text.append(script.data()).append('\n'));
    return text.toString();
  }

  private void element(Element e) {
    if (e.hasAttr("style")) {
      sheets.add(new Sheet(e.attr("style"), true, true));
    }
    if (e.hasAttr("background")) {
      add(e.attr("background"), ResourceKind.IMAGE, true);
    }
    boolean eager = !e.attr("loading").equalsIgnoreCase("lazy");
    switch (e.normalName()) {
      case "link" -> new LinkElement(e.attr("rel"), e).reference(this);
      case "script" -> script(e);
      case "style" -> sheets.add(new Sheet(e.data(), false, Media.onScreen(e.attr("media"))));
      case "img" -> image(e, eager);
      case "source" -> source(e);
      case "video", "audio" -> {
        add(e.attr("src"), ResourceKind.MEDIA, !e.attr("preload").equalsIgnoreCase("none"));
        add(e.attr("poster"), ResourceKind.IMAGE, true);
      }
      // Captions are fetched when somebody turns them on, or by default.
      case "track" -> add(e.attr("src"), ResourceKind.MEDIA, e.hasAttr("default"));
      case "iframe" -> {
        if (e.hasAttr("srcdoc")) {
          inside(e.attr("srcdoc"), eager);
        } else {
          add(e.attr("src"), Beacons.hidden(e) ? ResourceKind.BEACON : ResourceKind.FRAME, eager);
        }
      }
      case "frame" -> add(e.attr("src"), ResourceKind.FRAME, true);
      case "embed" -> add(e.attr("src"), ResourceKind.OBJECT, true);
      case "object" -> add(e.attr("data"), ResourceKind.OBJECT, true);
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
  private void inside(String html, boolean eager) {
    Document document = Jsoup.parse(html.length() > SRCDOC ? html.substring(0, SRCDOC) : html, base.toString());
    document.select("iframe[srcdoc]").remove();
    HtmlReferences found = of(document, base);
    found.references.stream().limit(BOUND).forEach(reference -> references.add(reference.under(eager)));
    sheets.addAll(found.sheets);
    scripts.addAll(found.scripts);
  }

  private void script(Element e) {
    String type = e.attr("type").strip().toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    if (type.equals("importmap")) {
      importMap(e.data());
    } else if (SCRIPT_TYPES.contains(type) && !e.hasAttr("nomodule")) {
      String src = e.hasAttr("src") ? e.attr("src") : e.hasAttr("href") ? e.attr("href") : e.attr("xlink:href");
      if (src.isEmpty()) {
        scripts.add(e.data());
        if (type.equals("module")) {
          ModuleImports.of(e.data()).forEach(url -> module(url, true));
        }
      } else {
        base.resolve(src).ifPresent(url -> add(new Reference(url, ResourceKind.SCRIPT, true, type.equals("module"))));
      }
    }
  }

  /// A mapped module is loaded when something imports it; only an inline import shows that.
  private void importMap(String json) {
    Matcher entries = Pattern.compile("\"([^\"]+)\"\\s*:\\s*\"([^\"]+)\"").matcher(json);
    while (entries.find() && references.size() < BOUND) {
      String name = entries.group(1);
      boolean used = inline.contains("\"" + name + "\"") || inline.contains("'" + name + "'");
      if (!name.endsWith("/")) {
        module(entries.group(2), used);
      }
    }
  }

  private void module(String url, boolean critical) {
    if (url.startsWith("/") || url.startsWith(".") || url.contains("://")) {
      base.resolve(url).ifPresent(good -> add(new Reference(good, ResourceKind.SCRIPT, critical, true)));
    }
  }

  private void image(Element e, boolean eager) {
    ResourceKind kind = Beacons.hidden(e) ? ResourceKind.BEACON : ResourceKind.IMAGE;
    add(e.attr("src"), kind, eager);
    Srcset.urls(e.attr("srcset")).forEach(url -> add(url, kind, eager));
  }

  private void source(Element e) {
    Element parent = e.parent();
    boolean lazy =
        parent != null
            && parent.normalName().equals("picture")
            && parent.selectFirst("img[loading=lazy]") != null;
    boolean critical = Media.onScreen(e.attr("media")) && !lazy;
    add(e.attr("src"), ResourceKind.MEDIA, critical);
    Srcset.urls(e.attr("srcset")).forEach(url -> add(url, ResourceKind.IMAGE, critical));
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
