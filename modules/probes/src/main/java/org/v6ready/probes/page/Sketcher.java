package org.v6ready.probes.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;
import org.v6ready.model.web.PageSketch;

/// Reduces a page to what comparing needs. Scripts, styles, hidden inputs, tokens, numbers, dates and
/// times do not count: they differ from one load to the next (edge cases of same-site checks).
public final class Sketcher {
  private static final int KEPT = 256;
  private static final int SHINGLE = 3;
  private static final int CHARACTERS = 2 << 20;
  private static final Pattern TOKEN =
      Pattern.compile("\\b(?=[\\w+/=-]*\\d)[\\w+/=-]{16,}\\b|\\b[0-9a-fA-F]{8,}\\b");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,:/-]\\d+)*");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}#]+");

  private Sketcher() {}

  /// The sketch of markup or plain text; no shingles when nothing is visible.
  public static PageSketch sketch(String html) {
    Document document = Jsoup.parse(html.length() > CHARACTERS ? html.substring(0, CHARACTERS) : html);
    String title = document.title();
    document.select("script,style,noscript,template,input[type=hidden],meta[name~=(?i)csrf|token|nonce]").remove();
    SortedSet<Long> text = shingles(words(document.text()));
    SortedSet<Long> structure = shingles(tags(document));
    boolean visible = !text.isEmpty();
    return new PageSketch(
        title.substring(0, Math.min(200, title.length())),
        bottom(text),
        text.size(),
        visible ? bottom(structure) : List.of(),
        visible ? structure.size() : 0,
        KnownPages.defaultPage(title, document.text()),
        KnownPages.parkingPage(title, document.text()));
  }

  private static List<String> words(String text) {
    String stable = NUMBER.matcher(TOKEN.matcher(text).replaceAll(" ")).replaceAll("#");
    List<String> words = new ArrayList<>();
    for (String word : NOT_WORD.split(stable.toLowerCase(Locale.ROOT))) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static List<String> tags(Document document) {
    List<String> tags = new ArrayList<>();
    NodeTraversor.traverse(
        (node, _) -> {
          if (node instanceof Element element) {
            tags.add(element.normalName());
          }
        },
        document.body());
    return tags;
  }

  /// The hashes of every run of three; of the whole when it is shorter.
  private static SortedSet<Long> shingles(List<String> parts) {
    SortedSet<Long> hashes = new TreeSet<>();
    if (!parts.isEmpty() && parts.size() < SHINGLE) {
      hashes.add(hash(String.join(" ", parts)));
    }
    for (int i = 0; i + SHINGLE <= parts.size(); i++) {
      hashes.add(hash(String.join(" ", parts.subList(i, i + SHINGLE))));
    }
    return hashes;
  }

  private static List<Long> bottom(SortedSet<Long> hashes) {
    return hashes.stream().limit(KEPT).toList();
  }

  /// FNV-1a with a final mix, so that the smallest hashes are a fair sample.
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (octet & 0xff)) * 0x100000001b3L;
    }
    hash ^= hash >>> 33;
    hash *= 0xff51afd7ed558ccdL;
    hash ^= hash >>> 33;
    return hash;
  }
}
