package org.v6ready.documents.docx;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.v6ready.documents.Layout;

/// Where blocks are written to: a document and the width of text on its pages, in twips.
record Sheet(XWPFDocument document, boolean landscape) {
  /// Between a line of text and the rule under it, in twips, so that no letter stands on the rule.
  private static final int GAP = 60;

  int width() {
    return Layout.twips(Layout.textWidth(landscape));
  }

  XWPFParagraph paragraph(String style, String text) {
    return fill(document.createParagraph(), style, text);
  }

  /// A drawn line of `length` twips in the middle of the page.
  void rule(int length) {
    rule(document.createParagraph(), width(), length);
  }

  /// A drawn line in the middle of `width`: the edge of an empty paragraph, so that it keeps its
  /// length when the text above is changed.
  static void rule(XWPFParagraph paragraph, int width, int length) {
    fill(paragraph, "Ke", "");
    CTPPr format = paragraph.getCTP().getPPr();
    var edge = format.addNewPBdr().addNewTop();
    edge.setVal(STBorder.SINGLE);
    edge.setSz(java.math.BigInteger.valueOf(6));
    edge.setSpace(java.math.BigInteger.ZERO);
    paragraph.setSpacingBefore(GAP);
    int side = Math.max(0, (width - length) / 2);
    paragraph.setIndentationLeft(side);
    paragraph.setIndentationRight(side);
  }

  static XWPFParagraph fill(XWPFParagraph paragraph, String style, String text) {
    paragraph.setStyle(style);
    if (!text.isEmpty()) {
      XWPFRun run = paragraph.createRun();
      List<String> lines = text.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (i > 0) {
          run.addBreak();
        }
        run.setText(lines.get(i));
      }
    }
    return paragraph;
  }

  /// The first line goes into the paragraph every new cell has, the others below it.
  static XWPFParagraph into(XWPFTableCell cell, boolean first) {
    return first ? cell.getParagraphArray(0) : cell.addParagraph();
  }

  /// A table of fixed columns, in twips, without borders.
  XWPFTable table(int rows, int... widths) {
    XWPFTable table = document.createTable(rows, widths.length);
    CTTblPr format = table.getCTTbl().getTblPr();
    if (format.isSetTblBorders()) {
      format.unsetTblBorders();
    }
    CTTblLayoutType fixed = format.isSetTblLayout() ? format.getTblLayout() : format.addNewTblLayout();
    fixed.setType(STTblLayoutType.FIXED);
    CTTblWidth whole = format.isSetTblW() ? format.getTblW() : format.addNewTblW();
    whole.setType(STTblWidth.DXA);
    whole.setW(java.util.Arrays.stream(widths).sum());
    var grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    for (int width : widths) {
      grid.addNewGridCol().setW(java.math.BigInteger.valueOf(width));
    }
    return table;
  }

  static void width(XWPFTableCell cell, int twips) {
    CTTblWidth width = cell.getCTTc().addNewTcPr().addNewTcW();
    width.setType(STTblWidth.DXA);
    width.setW(twips);
  }
}
