package org.v6ready.documents.docx;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.v6ready.documents.Layout;
import org.v6ready.documents.Serif;
import org.v6ready.documents.block.Letterhead;

/// The head of page 1: a table of two columns without borders, the number and the place in one row.
final class HeadTable {
  private static final double MOTTO_POINTS = 13;
  private static final double ISSUER_POINTS = 12;

  private HeadTable() {}

  static void write(Sheet sheet, Letterhead head) {
    int left = sheet.width() * Layout.LEFT_COLUMN / 100;
    int right = sheet.width() - left;
    XWPFTable table = sheet.table(2, left, right);
    table.setCellMargins(0, 0, 0, 0);
    issuer(cell(table, 0, 0, left), head, left);
    country(cell(table, 0, 1, right), head, right);
    XWPFTableCell number = cell(table, 1, 0, left);
    Sheet.fill(Sheet.into(number, true), "SoKyHieu", head.number());
    if (!head.about().isEmpty()) {
      Sheet.fill(Sheet.into(number, false), "VeViec", head.about());
    }
    Sheet.fill(Sheet.into(cell(table, 1, 1, right), true), "DiaDanh", head.placeAndDate());
  }

  private static XWPFTableCell cell(XWPFTable table, int row, int column, int width) {
    XWPFTableCell cell = table.getRow(row).getCell(column);
    Sheet.width(cell, width);
    return cell;
  }

  private static void issuer(XWPFTableCell cell, Letterhead head, int width) {
    boolean first = true;
    for (String line : head.superior()) {
      Sheet.fill(Sheet.into(cell, first), "CoQuanChuQuan", line);
      first = false;
    }
    for (String line : head.issuer()) {
      Sheet.fill(Sheet.into(cell, first), "CoQuanBanHanh", line);
      first = false;
    }
    int line = Layout.twips(widest(head.issuer(), ISSUER_POINTS));
    Sheet.rule(Sheet.into(cell, first), width, Math.min(width, line) * 2 / 5);
  }

  private static void country(XWPFTableCell cell, Letterhead head, int width) {
    Sheet.fill(Sheet.into(cell, true), "QuocHieu", head.country());
    Sheet.fill(Sheet.into(cell, false), "TieuNgu", head.motto());
    Sheet.rule(Sheet.into(cell, false), width, Layout.twips(Serif.BOLD.width(head.motto(), MOTTO_POINTS)));
  }

  private static double widest(List<String> lines, double points) {
    return lines.stream().mapToDouble(line -> Serif.BOLD.width(line, points)).max().orElse(0);
  }
}
