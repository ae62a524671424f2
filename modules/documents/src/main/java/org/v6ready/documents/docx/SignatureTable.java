package org.v6ready.documents.docx;

import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.v6ready.documents.Layout;
import org.v6ready.documents.block.Signature;

/// Recipients at the left, level with the signer's capacity at the right; free lines for the signature.
final class SignatureTable {
  private static final int FREE_LINES = 5;

  private SignatureTable() {}

  static void write(Sheet sheet, Signature signature) {
    sheet.paragraph("Normal", "").setKeepNext(true);
    int left = sheet.width() * (Layout.LEFT_COLUMN + 10) / 100;
    int right = sheet.width() - left;
    XWPFTable table = sheet.table(1, left, right);
    table.setCellMargins(0, 0, 0, 0);
    table.getRow(0).setCantSplitRow(true);
    recipients(table.getRow(0).getCell(0), signature, left);
    signer(table.getRow(0).getCell(1), signature, right);
  }

  private static void recipients(XWPFTableCell cell, Signature signature, int width) {
    Sheet.width(cell, width);
    Sheet.fill(Sheet.into(cell, true), "NoiNhan", signature.recipientsLead());
    for (String line : signature.recipients()) {
      Sheet.fill(Sheet.into(cell, false), "NoiNhanDong", line);
    }
  }

  private static void signer(XWPFTableCell cell, Signature signature, int width) {
    Sheet.width(cell, width);
    boolean first = true;
    for (String line : signature.capacity()) {
      Sheet.fill(Sheet.into(cell, first), "ChucVu", line);
      first = false;
    }
    for (int line = 0; line < FREE_LINES; line++) {
      Sheet.fill(Sheet.into(cell, first), "ChucVu", "");
      first = false;
    }
    Sheet.fill(Sheet.into(cell, false), "NguoiKy", signature.name());
  }
}
