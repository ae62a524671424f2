package org.v6ready.documents.docx;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.v6ready.documents.block.Block;
import org.v6ready.documents.block.Chart;
import org.v6ready.documents.block.Letterhead;
import org.v6ready.documents.block.Paper;
import org.v6ready.documents.block.Signature;
import org.v6ready.documents.block.Table;

/// Writes a paper as a Word file (ECMA-376) that stays editable: named styles, real tables, charts
/// with their numbers inside.
public final class DocxWriter {
  private DocxWriter() {}

  /// Writes a paper with the program's own styles; leaves the stream open.
  public static void write(Paper paper, OutputStream out) throws IOException {
    write(paper, Template.own(), out);
  }

  /// Writes a paper with the styles of a template; leaves the stream open.
  public static void write(Paper paper, Template template, OutputStream out) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      template.into(document);
      properties(document, paper);
      Sheet sheet = new Sheet(document, false);
      paper.body().forEach(block -> block(sheet, block));
      boolean landscape = false;
      for (Paper.Annex annex : paper.annexes()) {
        if (!paper.body().isEmpty() || !annex.equals(paper.annexes().getFirst())) {
          Section.end(document, landscape);
        }
        landscape = annex.landscape();
        annex(new Sheet(document, landscape), annex);
      }
      Section.last(document, landscape);
      document.write(out);
    }
  }

  private static void properties(XWPFDocument document, Paper paper) {
    POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
    core.setTitle(paper.title());
    core.setCreator("v6ready");
    core.setCategory(paper.language().toLanguageTag());
  }

  private static void annex(Sheet sheet, Paper.Annex annex) {
    sheet.paragraph("PhuLuc", annex.label());
    if (!annex.name().isEmpty()) {
      sheet.paragraph("TenPhuLuc", annex.name());
    }
    if (!annex.attachedTo().isEmpty()) {
      sheet.paragraph("KemTheo", annex.attachedTo());
    }
    annex.blocks().forEach(block -> block(sheet, block));
  }

  private static void block(Sheet sheet, Block block) {
    switch (block) {
      case Letterhead head -> HeadTable.write(sheet, head);
      case Signature signature -> SignatureTable.write(sheet, signature);
      case Table table -> GridTable.write(sheet, table);
      case Chart chart -> ColumnChart.write(sheet, chart);
      case Block.Named named -> named(sheet, named);
      case Block.Addressees addressees -> addressees(sheet, addressees);
      case Block.Heading heading -> sheet.paragraph("Heading" + heading.level(), heading.text());
      case Block.Text text -> sheet.paragraph(style(text.tone()), text.text());
      case Block.Items items -> items.items().forEach(item -> sheet.paragraph("BodyText", "- " + item));
      case Block.PageBreak _ -> sheet.paragraph("Normal", "").setPageBreak(true);
    }
  }

  private static String style(Block.Tone tone) {
    return switch (tone) {
      case BODY -> "BodyText";
      case GROUND -> "CanCu";
      case TO_FILL -> "CanDien";
      case NOTE -> "GhiChu";
    };
  }

  private static void named(Sheet sheet, Block.Named named) {
    sheet.paragraph("Title", named.kind());
    named.about().lines().forEach(line -> sheet.paragraph("TrichYeu", line));
    sheet.rule(sheet.width() / 5);
    sheet.paragraph("Normal", "");
  }

  private static void addressees(Sheet sheet, Block.Addressees addressees) {
    if (addressees.names().size() == 1) {
      sheet.paragraph("KinhGui", addressees.lead() + " " + addressees.names().getFirst() + ".");
      return;
    }
    sheet.paragraph("KinhGui", addressees.lead());
    for (int i = 0; i < addressees.names().size(); i++) {
      boolean last = i == addressees.names().size() - 1;
      sheet.paragraph("KinhGuiDong", "- " + addressees.names().get(i) + (last ? "." : ";"));
    }
  }
}
