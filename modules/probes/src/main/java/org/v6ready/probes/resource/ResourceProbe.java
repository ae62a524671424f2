package org.v6ready.probes.resource;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.v6ready.model.web.ResourceKind;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.page.KnownHosts;
import org.v6ready.probes.page.PinnedFetch.Arrival;
import org.v6ready.probes.page.WebUrl;
import org.v6ready.probes.resource.ResourceCrawl.Found;
import org.v6ready.probes.resource.StyledPage.Styled;
import org.v6ready.wire.http.Fetch;

/// Finds what a page's markup and styles load, as a browser would, and fetches each URL over each
/// family. Scripts are not run.
public final class ResourceProbe {
  private static final int LEVELS = 4;
  private static final int FRAMES = 2;
  private static final int CHARACTERS = 4 * 1024 * 1024;
  private static final Pattern ICON = Pattern.compile("\"src\"\\s*:\\s*\"([^\"]{1,2000})\"");

  private final ResourceCrawl crawl;
  private final KnownHosts hosts;
  private final ImportMap imports = new ImportMap();
  private final Literals literals = new Literals();
  private final Map<Found, Set<StyledPage>> pagesOf = new java.util.HashMap<>();
  private final Set<StyledPage> pages = new HashSet<>();

  private ResourceProbe(KnownHosts hosts, ResourceCrawl crawl) {
    this.hosts = hosts;
    this.crawl = crawl;
  }

  /// The resources of a page that arrived: its final URL, its markup, and its header (lower-case
  /// names). Never throws for what markup or servers do. `hosts` learns where the page led.
  public static Resources measure(
      String pageUrl, String html, Map<String, String> headers, KnownHosts hosts, ProbeContext context) {
    Optional<WebUrl> page = WebUrl.parse(pageUrl);
    if (page.isEmpty()) {
      return new Resources(List.of(), List.of(), List.of());
    }
    try (ResourceCrawl crawl = new ResourceCrawl(context, hosts)) {
      return new ResourceProbe(hosts, crawl).measure(page.get(), html, headers);
    }
  }

  private Resources measure(WebUrl page, String html, Map<String, String> headers) {
    literals.url(page);
    document(page, html, headers, true, 1);
    for (int depth = 1; depth <= LEVELS; depth++) {
      int next = depth + 1;
      boolean last = depth == LEVELS;
      for (StyledPage styled : pages) {
        styled.fonts(last, one -> crawl.add(one.reference(), one.foundIn(), one.depth()));
      }
      for (Found one : crawl.level(depth)) {
        read(one, next);
      }
    }
    crawl.unfetched();
    crawl.facts().forEach(one -> WebUrl.parse(one.url()).ifPresent(literals::url));
    return new Resources(crawl.facts(), hosts.all(), List.copyOf(literals.found()));
  }

  private void document(
      WebUrl url, String html, Map<String, String> headers, boolean critical, int depth) {
    String bounded = html.length() > CHARACTERS ? html.substring(0, CHARACTERS) : html;
    Document document = Jsoup.parse(bounded, url.toString());
    literals.document(document);
    if (depth == 1 && upgrades(document, headers)) {
      crawl.upgrade();
    }
    HtmlReferences found = HtmlReferences.of(document, url);
    imports.add(found.imports);
    links(headers.getOrDefault("link", ""), found);
    if (headers.containsKey("refresh")) {
      found.refresh(headers.getOrDefault("refresh", ""));
    }
    StyledPage styled = new StyledPage(document);
    pages.add(styled);
    for (Reference reference : found.references) {
      add(reference.under(critical), url, depth, styled);
    }
    for (HtmlReferences.Sheet sheet : found.sheets) {
      CssFindings css = sheet.attribute() ? CssReader.attribute(sheet.text()) : CssReader.sheet(sheet.text());
      styled.sheet(css, found.base, critical && sheet.onScreen(), depth, one -> style(one, styled));
      literals.code(sheet.text());
    }
    found.scripts.forEach(literals::code);
  }

  /// `upgrade-insecure-requests` in the header or in the markup (W3C Upgrade Insecure Requests section 3.1).
  private static boolean upgrades(Document document, Map<String, String> headers) {
    String markup = String.join(";", document.select("head meta[http-equiv=content-security-policy]").eachAttr("content"));
    String policy = headers.getOrDefault("content-security-policy", "") + ";" + markup;
    return policy.toLowerCase(Locale.ROOT).contains("upgrade-insecure-requests");
  }

  private void style(Styled one, StyledPage styled) {
    add(one.reference(), one.foundIn(), one.depth(), styled);
  }

  private void add(Reference reference, WebUrl foundIn, int depth, StyledPage styled) {
    Found one = crawl.add(reference, foundIn, depth);
    if (one != null && reference.kind() == ResourceKind.STYLE) {
      boolean another = pagesOf.computeIfAbsent(one, _ -> new LinkedHashSet<>()).add(styled);
      Arrival arrival = one.best();
      if (another && arrival != null && arrival.fetch() != null && arrival.visit().arrived()) {
        // Read before, for another page of this crawl.
        sheet(arrival, arrival.fetch().text(), one.reference.critical(), depth, styled);
      }
    }
  }

  private void sheet(Arrival arrival, String text, boolean critical, int depth, StyledPage styled) {
    styled.sheet(CssReader.sheet(text), arrival.url(), critical, depth, next -> style(next, styled));
  }

  private void read(Found one, int depth) {
    Arrival arrival = one.best();
    Fetch fetch = arrival == null ? null : arrival.fetch();
    if (arrival == null || fetch == null || !arrival.visit().arrived()) {
      return;
    }
    boolean critical = one.reference.critical();
    switch (one.reference.kind()) {
      case STYLE -> {
        String text = fetch.text();
        literals.code(text);
        for (StyledPage styled : List.copyOf(pagesOf.getOrDefault(one, Set.of()))) {
          sheet(arrival, text, critical, depth, styled);
        }
      }
      case FRAME, REFRESH, OBJECT, DOCUMENT -> {
        boolean markup = fetch.headers().getOrDefault("content-type", "text/html").contains("html");
        if (markup && one.depth <= FRAMES) {
          document(arrival.url(), fetch.text(), fetch.headers(), critical, depth);
        }
      }
      case SCRIPT -> {
        String text = fetch.text();
        literals.code(text);
        if (one.reference.module()) {
          ModuleImports.of(text, imports, arrival.url())
              .forEach(url -> crawl.add(new Reference(url, ResourceKind.SCRIPT, critical, true), arrival.url(), depth));
        }
      }
      case MANIFEST -> {
        Matcher icons = ICON.matcher(fetch.text());
        while (icons.find()) {
          arrival.url().resolve(icons.group(1).replace("\\/", "/"))
              .ifPresent(url -> crawl.add(Reference.of(url, ResourceKind.IMAGE, false), arrival.url(), depth));
        }
      }
      case FONT, IMAGE, MEDIA, FORM, PRELOAD, HINT, BEACON -> {}
    }
  }

  /// Link headers (RFC 8288).
  private static void links(String header, HtmlReferences into) {
    Matcher links = Pattern.compile("<([^>]{1,2000})>([^<]{0,1000})").matcher(header);
    while (links.find()) {
      Map<String, String> parameters = new java.util.HashMap<>();
      Matcher each = Pattern.compile(";\\s*([a-zA-Z]+)\\s*=\\s*\"?([^\";,]*)").matcher(links.group(2));
      while (each.find()) {
        parameters.putIfAbsent(each.group(1).toLowerCase(Locale.ROOT), each.group(2).strip());
      }
      parameters.put("href", links.group(1));
      new LinkElement(parameters).reference(into);
    }
  }
}
