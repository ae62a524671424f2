package org.v6ready.documents.docx;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.v6ready.documents.block.Table;

/// A ruled table; its first row is repeated on every page and only long rows break.
final class GridTable {
  private GridTable() {}

  static void write(Sheet sheet, Table table) {
    if (!table.caption().isEmpty()) {
      sheet.paragraph("TenBang", table.caption());
    }
    int[] widths = widths(sheet.width(), table.columns());
    XWPFTable grid = sheet.table(1, widths);
    borders(grid);
    XWPFTableRow head = grid.getRow(0);
    head.setRepeatHeader(true);
    head.setCantSplitRow(true);
    for (int i = 0; i < widths.length; i++) {
      Sheet.width(head.getCell(i), widths[i]);
      Sheet.fill(Sheet.into(head.getCell(i), true), "DauBang", table.columns().get(i).heading());
    }
    for (List<String> texts : table.rows()) {
      XWPFTableRow row = grid.createRow();
      row.setCantSplitRow(Table.whole(texts));
      row(row, table.columns(), texts, widths);
    }
    sheet.paragraph("Normal", "");
  }

  private static void row(XWPFTableRow row, List<Table.Column> columns, List<String> texts, int... widths) {
    for (int i = 0; i < widths.length; i++) {
      Sheet.width(row.getCell(i), widths[i]);
      XWPFParagraph cell = Sheet.fill(Sheet.into(row.getCell(i), true), "OBang", texts.get(i));
      switch (columns.get(i).align()) {
        case LEFT -> {}
        case CENTRE -> cell.setAlignment(ParagraphAlignment.CENTER);
        case RIGHT -> cell.setAlignment(ParagraphAlignment.RIGHT);
      }
    }
  }

  private static int[] widths(int whole, List<Table.Column> columns) {
    int weights = columns.stream().mapToInt(Table.Column::weight).sum();
    return columns.stream().mapToInt(column -> whole * column.weight() / weights).toArray();
  }

  private static void borders(XWPFTable grid) {
    XWPFTable.XWPFBorderType line = XWPFTable.XWPFBorderType.SINGLE;
    grid.setTopBorder(line, 4, 0, "000000");
    grid.setBottomBorder(line, 4, 0, "000000");
    grid.setLeftBorder(line, 4, 0, "000000");
    grid.setRightBorder(line, 4, 0, "000000");
    grid.setInsideHBorder(line, 4, 0, "000000");
    grid.setInsideVBorder(line, 4, 0, "000000");
  }
}
