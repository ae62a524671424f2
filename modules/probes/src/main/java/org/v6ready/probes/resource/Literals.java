package org.v6ready.probes.resource;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.address.IpAddress;
import org.v6ready.probes.page.WebUrl;

/// URLs whose host is an IP literal, found in markup, styles and scripts. Only what has the shape of a
/// URL counts: version numbers and OIDs have no scheme. Loopback never leaves the visitor's machine,
/// and documentation ranges in running text are examples.
final class Literals {
  private static final Pattern URL =
      Pattern.compile(
          "(?i)\\b(?:https?|wss?|ftp|rtsp):(?://|\\\\/\\\\/)(?:[^\\s/@\"'<>\\\\]{1,100}@)?"
              + "([0-9]{1,3}(?:\\.[0-9]{1,3}){3}|\\[[0-9a-f:.]{2,45}])(?![0-9.]*[a-z0-9-])(?::[0-9]{1,5})?[^\\s\"'<>)`]{0,500}");
  private static final Pattern SCHEMELESS =
      Pattern.compile(
          "[\"'(=]\\s*(//(?:[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|\\[[0-9a-fA-F:.]{2,45}])(?:[:/?][^\\s\"'<>)`]{0,500})?)(?=[\"')\\s])");
  private static final int BOUND = 200;
  private static final int CREDENTIALS = 100;

  private final Set<String> found = new TreeSet<>();

  Set<String> found() {
    return found;
  }

  /// A URL a document refers to.
  void url(WebUrl url) {
    url.literal().ifPresent(address -> add(url.toString(), address, true));
  }

  /// Script or style text, in which a URL is meant to be fetched.
  void code(String text) {
    if (!possible(text)) {
      return;
    }
    search(text, true);
    Matcher schemeless = SCHEMELESS.matcher(text);
    while (found.size() < BOUND && schemeless.find()) {
      String url = schemeless.group(1);
      WebUrl.parse("http:" + url).flatMap(WebUrl::literal).ifPresent(a -> add(url, a, true));
    }
  }

  /// Every attribute and the running text of a document; comments are left out.
  void document(Document document) {
    for (Element element : document.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        String value = attribute.getValue();
        search(value, true);
        if (value.startsWith("//")) {
          code("\"" + value + "\"");
        }
      }
      search(element.ownText(), false);
      if (element.normalName().equals("style")) {
        code(element.data());
      }
    }
  }

  private void search(String text, boolean meant) {
    if (!possible(text)) {
      return;
    }
    Matcher urls = URL.matcher(text);
    while (found.size() < BOUND && urls.find()) {
      String url = urls.group().replace("\\/", "/").replaceAll("[.,;]+$", "");
      IpAddress.parse(urls.group(1)).ifPresent(address -> add(url, address, meant));
    }
  }

  /// Whether two slashes are followed by what may begin an IP literal, or by credentials: in most texts none
  /// are, which is seen much sooner than by the patterns.
  private static boolean possible(String text) {
    for (int at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
      int after = text.startsWith("//", at) ? at + 2 : text.startsWith("/\\/", at) ? at + 3 : text.length();
      if (after < text.length()) {
        char next = text.charAt(after);
        int bound = Math.min(text.length(), after + CREDENTIALS + 1);
        if (next == '[' || (next >= '0' && next <= '9') || text.indexOf('@', after, bound) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  private void add(String url, IpAddress address, boolean meant) {
    AddressScope scope = address.scope();
    boolean elsewhere = scope != AddressScope.LOOPBACK && scope != AddressScope.UNSPECIFIED;
    if (elsewhere && (meant || scope != AddressScope.DOCUMENTATION) && found.size() < BOUND) {
      found.add(url);
    }
  }
}
