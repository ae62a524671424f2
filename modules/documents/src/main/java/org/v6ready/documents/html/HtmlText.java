package org.v6ready.documents.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// XHTML being written: tags balance, texts are escaped.
final class HtmlText {
  private static final Pattern TOGETHER = Pattern.compile("(?<![^\\s(])[\\p{L}\\p{N}]{1,8}(?:/[\\p{L}\\p{N}.-]{1,10}){1,2}(?![/\\p{L}\\p{N}-])");

  private final StringBuilder out = new StringBuilder(1 << 14);
  private final Glyphs glyphs;

  HtmlText(Glyphs glyphs) {
    this.glyphs = glyphs;
  }

  /// Markup of our own.
  HtmlText raw(String markup) {
    out.append(markup);
    return this;
  }

  /// Text from anywhere; line breaks become `<br/>`; numbers of documents such as `30/2020/NĐ-CP` and
  /// units such as `1 Gb/s` stay on one line.
  HtmlText text(String text) {
    String shown = glyphs.shown(text);
    int done = 0;
    Matcher together = TOGETHER.matcher(shown);
    while (together.find()) {
      shown.substring(done, together.start()).codePoints().forEach(this::add);
      raw("<span class=\"nb\">");
      together.group().codePoints().forEach(this::add);
      raw("</span>");
      done = together.end();
    }
    shown.substring(done).codePoints().forEach(this::add);
    return this;
  }

  /// `<tag class="name">text</tag>`.
  HtmlText element(String tag, String name, String text) {
    raw("<" + tag + (name.isEmpty() ? "" : " class=\"" + name + "\"") + ">");
    return text(text).raw("</" + tag + ">\n");
  }

  static String attribute(String text) {
    HtmlText attribute = new HtmlText(Glyphs.ALL);
    text.replace('\n', ' ').codePoints().forEach(attribute::add);
    return attribute.toString();
  }

  private void add(int point) {
    switch (point) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      case '"' -> out.append("&quot;");
      case '\n' -> out.append("<br/>");
      default -> out.appendCodePoint(point);
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
