package org.v6ready.documents.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.v6ready.documents.Layout;
import org.v6ready.documents.Serif;
import org.v6ready.documents.block.Block;
import org.v6ready.documents.block.Chart;
import org.v6ready.documents.block.Letterhead;
import org.v6ready.documents.block.Paper;
import org.v6ready.documents.block.Signature;
import org.v6ready.documents.block.Table;

/// Writes a paper as one XHTML file without anything from elsewhere: no script, no font, no picture.
public final class HtmlWriter {
  private final HtmlText out;

  private HtmlWriter(Glyphs glyphs) {
    out = new HtmlText(glyphs);
  }

  /// Writes a paper for browsers, UTF-8; leaves the stream open.
  public static void write(Paper paper, OutputStream stream) throws IOException {
    stream.write(page(paper, Glyphs.ALL).getBytes(StandardCharsets.UTF_8));
  }

  /// The page as text for a reader with these glyphs.
  public static String page(Paper paper, Glyphs glyphs) {
    HtmlWriter writer = new HtmlWriter(glyphs);
    writer.whole(paper);
    return writer.out.toString();
  }

  private void whole(Paper paper) {
    out.raw("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
        .raw(paper.language().toLanguageTag()).raw("\">\n<head>\n<meta charset=\"UTF-8\"/>\n");
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
    for (String name : new String[] {"description", "subject"}) {
      out.raw("<meta name=\"" + name + "\" content=\"" + HtmlText.attribute(paper.title()) + "\"/>\n");
    }
    out.element("title", "", paper.title());
    out.raw("<style>\n" + css() + "</style>\n<bookmarks>\n");
    if (!paper.body().isEmpty()) {
      bookmark("body", paper.title());
    }
    for (int i = 0; i < paper.annexes().size(); i++) {
      bookmark("annex" + i, paper.annexes().get(i).label());
    }
    out.raw("</bookmarks>\n</head>\n<body>\n");
    if (!paper.body().isEmpty()) {
      out.raw("<div class=\"page\" id=\"body\">\n");
      paper.body().forEach(block -> block(block, false));
      out.raw("</div>\n");
    }
    for (int i = 0; i < paper.annexes().size(); i++) {
      annex(paper.annexes().get(i), "annex" + i);
    }
    out.raw("</body>\n</html>\n");
  }

  private void bookmark(String id, String name) {
    out.raw("<bookmark name=\"" + HtmlText.attribute(name) + "\" href=\"#" + id + "\"/>\n");
  }

  private static String css() {
    try (InputStream in = HtmlWriter.class.getResourceAsStream("/org/v6ready/documents/paper.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  private void annex(Paper.Annex annex, String id) {
    out.raw("<div class=\"page " + (annex.landscape() ? "wide" : "upright") + "\" id=\"" + id + "\">\n");
    out.element("h1", "annex", annex.label());
    if (!annex.name().isEmpty()) {
      out.element("p", "annex-name", annex.name());
    }
    if (!annex.attachedTo().isEmpty()) {
      out.element("p", "attached", annex.attachedTo());
    }
    annex.blocks().forEach(block -> block(block, annex.landscape()));
    out.raw("</div>\n");
  }

  private void block(Block block, boolean landscape) {
    switch (block) {
      case Letterhead head -> head(head);
      case Signature signature -> signature(signature);
      case Table table -> table(table);
      case Chart chart -> ColumnPicture.write(out, chart, Layout.textWidth(landscape));
      case Block.Named named -> {
        out.element("h1", "named", named.kind()).element("p", "about", named.about());
        rule(Layout.textWidth(landscape) / 5.0);
      }
      case Block.Addressees to -> addressees(to);
      case Block.Heading heading -> out.element("h" + (heading.level() + 1), "", heading.text());
      case Block.Text text -> out.element("p", tone(text.tone()), text.text());
      case Block.Items items -> {
        out.raw("<ul>\n");
        items.items().forEach(item -> out.element("li", "", item));
        out.raw("</ul>\n");
      }
      case Block.PageBreak _ -> out.raw("<div class=\"break\"></div>\n");
    }
  }

  private static String tone(Block.Tone tone) {
    return switch (tone) {
      case BODY -> "body";
      case GROUND -> "body ground";
      case TO_FILL -> "body fill";
      case NOTE -> "note";
    };
  }

  private void rule(double millimetres) {
    out.raw("<div class=\"rule\" style=\"width:%.1fmm\"></div>\n".formatted(millimetres));
  }

  private void addressees(Block.Addressees to) {
    if (to.names().size() == 1) {
      out.element("p", "to", to.lead() + " " + to.names().getFirst() + ".");
      return;
    }
    out.element("p", "to", to.lead());
    for (int i = 0; i < to.names().size(); i++) {
      out.element("p", "to-line", "- " + to.names().get(i) + (i == to.names().size() - 1 ? "." : ";"));
    }
  }

  private void head(Letterhead head) {
    out.raw("<table class=\"head\"><tr><td class=\"left\">\n");
    head.superior().forEach(line -> out.element("p", "superior", line));
    head.issuer().forEach(line -> out.element("p", "issuer", line));
    rule(head.issuer().stream().mapToDouble(line -> Serif.BOLD.width(line, 12)).max().orElse(0) * 0.4);
    out.raw("</td><td>\n").element("p", "country", head.country()).element("p", "motto", head.motto());
    rule(Serif.BOLD.width(head.motto(), 13));
    out.raw("</td></tr><tr><td class=\"left\">\n").element("p", "number", head.number());
    if (!head.about().isEmpty()) {
      out.element("p", "subject", head.about());
    }
    out.raw("</td><td>\n").element("p", "place", head.placeAndDate()).raw("</td></tr></table>\n");
  }

  private void signature(Signature signature) {
    out.raw("<table class=\"signature\"><tr><td class=\"left\">\n");
    out.element("p", "recipients", signature.recipientsLead());
    signature.recipients().forEach(line -> out.element("p", "recipient", line));
    out.raw("</td><td>\n");
    signature.capacity().forEach(line -> out.element("p", "capacity", line));
    out.raw("<div class=\"free\"></div>\n").element("p", "signer", signature.name());
    out.raw("</td></tr></table>\n");
  }

  private void table(Table table) {
    if (!table.caption().isEmpty()) {
      out.element("p", "caption", table.caption());
    }
    int weights = table.columns().stream().mapToInt(Table.Column::weight).sum();
    out.raw("<table class=\"grid\"><thead><tr>\n");
    for (Table.Column column : table.columns()) {
      out.raw("<th scope=\"col\" style=\"width:%.2f%%\">".formatted(100.0 * column.weight() / weights));
      out.text(column.heading()).raw("</th>\n");
    }
    out.raw("</tr></thead><tbody>\n");
    for (var row : table.rows()) {
      out.raw(Table.whole(row) ? "<tr class=\"whole\">" : "<tr>");
      for (int i = 0; i < row.size(); i++) {
        out.raw(switch (table.columns().get(i).align()) {
          case LEFT -> "<td>";
          case CENTRE -> "<td class=\"c\">";
          case RIGHT -> "<td class=\"r\">";
        });
        out.text(row.get(i)).raw("</td>");
      }
      out.raw("</tr>\n");
    }
    out.raw("</tbody></table>\n");
  }
}
