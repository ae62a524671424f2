package org.v6ready.documents.html;

/// XHTML being written: tags balance, texts are escaped.
final class HtmlText {
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

  /// Text from anywhere; line breaks become `<br/>`.
  HtmlText text(String text) {
    glyphs.shown(text).codePoints().forEach(this::add);
    return this;
  }

  /// `<tag class="name">text</tag>`.
  HtmlText element(String tag, String name, String text) {
    raw("<" + tag + (name.isEmpty() ? "" : " class=\"" + name + "\"") + ">");
    return text(text).raw("</" + tag + ">\n");
  }

  static String attribute(String text) {
    return new HtmlText(Glyphs.ALL).text(text.replace('\n', ' ')).toString();
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
