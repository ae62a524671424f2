package org.v6ready.probes.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.v6ready.model.web.PageSketch;

/// Reduces a page to what comparing needs. Scripts, styles, hidden fields and comments are left out,
/// and of the words what [Noise] knows; order of nothing else matters than within a shingle.
public final class Sketcher {
  private static final int SKETCH = 256;
  private static final int SHINGLE = 3;
  private static final int CHARACTERS = 2 << 20;
  private static final int WORDS = 100_000;
  private static final int ELEMENTS = 50_000;

  private Sketcher() {}

  /// The sketch of markup or plain text of any length; of the first 2 million characters.
  public static PageSketch sketch(String markup) {
    Document page =
        Jsoup.parse(markup.length() > CHARACTERS ? markup.substring(0, CHARACTERS) : markup);
    page.select("script, style, noscript, template, svg, input[type=hidden]").remove();
    String title = page.title().strip();
    String text = page.body().text();
    Set<Long> words = shingles(List.of(Noise.stripped(text).split(" ", WORDS)));
    Set<Long> tags = markup.isBlank() ? Set.of() : shingles(tags(page));
    return new PageSketch(
        title.length() > 300 ? title.substring(0, 300) : title,
        smallest(words),
        words.size(),
        smallest(tags),
        tags.size(),
        KnownPages.defaultPage(title, text),
        KnownPages.parkingPage(title, text));
  }

  private static List<String> tags(Document page) {
    List<String> tags = new ArrayList<>();
    for (Element element : page.getAllElements()) {
      if (tags.size() < ELEMENTS && !element.normalName().startsWith("#")) {
        tags.add(element.normalName());
      }
    }
    return tags;
  }

  private static Set<Long> shingles(List<String> parts) {
    List<String> whole = parts.stream().filter(part -> !part.isEmpty()).toList();
    Set<Long> hashes = new HashSet<>();
    if (whole.isEmpty()) {
      return hashes;
    }
    for (int i = 0; i < Math.max(1, whole.size() - SHINGLE + 1); i++) {
      hashes.add(hash(whole.subList(i, Math.min(whole.size(), i + SHINGLE))));
    }
    return hashes;
  }

  /// FNV-1a over the characters, then mixed, so that the smallest hashes are a fair sample.
  private static long hash(List<String> words) {
    long hash = 0xcbf29ce484222325L;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
      }
      hash = (hash ^ ' ') * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }

  private static List<Long> smallest(Set<Long> hashes) {
    return hashes.stream().sorted().limit(SKETCH).toList();
  }
}
