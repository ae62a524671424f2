package org.v6ready.probes.resource;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.v6ready.model.web.ResourceKind;
import org.v6ready.probes.page.WebUrl;

/// A document beside the style sheets it loads: says which `url()` and which font faces a browser
/// would really fetch, because it only fetches what some element uses.
final class StyledPage {
  private static final int BOUND = 1_000_000;
  private static final Pattern RANGE =
      Pattern.compile("[uU]\\+([0-9a-fA-F?]{1,6})(?:-([0-9a-fA-F]{1,6}))?");

  private final Matching matching;
  private final BitSet letters = new BitSet();
  private final StringBuilder fontUses = new StringBuilder();
  private final List<Face> faces = new ArrayList<>();

  private record Face(CssFindings.FontFace face, WebUrl url, WebUrl sheet, boolean critical, int depth) {}

  /// A reference with where it was found.
  record Styled(Reference reference, WebUrl foundIn, int depth) {}

  StyledPage(Document document) {
    this.matching = new Matching(document);
    document.text().codePoints().limit(BOUND).forEach(letters::set);
    document.select("font[face]").forEach(font -> fontUses.append(font.attr("face").toLowerCase(java.util.Locale.ROOT)).append('\n'));
  }

  /// The references of one sheet; font faces wait until every sheet is known. What no element of the page
  /// as it arrived would show is a hint: a browser does not fetch it either.
  void sheet(CssFindings found, WebUrl sheet, boolean critical, int depth, Consumer<Styled> into) {
    for (CssFindings.Import one : found.imports()) {
      sheet.resolve(one.url())
          .map(url -> Reference.of(url, ResourceKind.STYLE, critical && one.onScreen()))
          .ifPresent(reference -> into.accept(new Styled(reference, sheet, depth)));
    }
    for (CssFindings.Url one : found.urls()) {
      sheet.resolve(one.url())
          .map(url -> matching.matches(one.selector())
              ? Reference.of(url, ResourceKind.IMAGE, critical && one.onScreen())
              : Reference.of(url, ResourceKind.HINT, false))
          .ifPresent(reference -> into.accept(new Styled(reference, sheet, depth)));
    }
    for (CssFindings.FontUse one : found.uses()) {
      if (fontUses.length() < BOUND && matching.matches(one.selector())) {
        fontUses.append(one.value()).append('\n');
      }
    }
    for (CssFindings.FontFace one : found.fonts()) {
      sheet.resolve(one.url()).ifPresent(url -> faces.add(new Face(one, url, sheet, critical && one.onScreen(), depth)));
    }
  }

  /// The font faces some element uses, once all sheets of this level are read; with `last`, also the
  /// unused ones, as hints.
  void fonts(boolean last, Consumer<Styled> into) {
    List<Face> waiting = List.copyOf(faces);
    faces.clear();
    for (Face one : waiting) {
      boolean used = fontUses.indexOf(one.face().family()) >= 0 && needed(one.face().unicodeRange());
      if (used || last) {
        into.accept(
            new Styled(
                used ? Reference.of(one.url(), ResourceKind.FONT, one.critical()) : Reference.of(one.url(), ResourceKind.HINT, false),
                one.sheet(), one.depth()));
      } else {
        faces.add(one);
      }
    }
  }

  /// Whether the page has a letter of the range (CSS Fonts 4 section 4.5).
  private boolean needed(String unicodeRange) {
    if (unicodeRange.isBlank()) {
      return true;
    }
    Matcher ranges = RANGE.matcher(unicodeRange);
    while (ranges.find()) {
      int from = Integer.parseInt(ranges.group(1).replace('?', '0'), 16);
      String end = ranges.group(2) == null ? ranges.group(1).replace('?', 'F') : ranges.group(2);
      int next = letters.nextSetBit(from);
      if (next >= 0 && next <= Integer.parseInt(end, 16)) {
        return true;
      }
    }
    return false;
  }
}
