package org.v6ready.documents.declaration;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.v6ready.documents.Say;

/// The form as a workbook: cells to fill are tinted and open, the rest is protected without a password;
/// lists and number checks help while typing, and the reading checks again.
final class FormBook {
  private static final int[] WIDTHS = {30, 34, 22, 26, 26};

  private final DeclarationForm form;
  private final XSSFWorkbook book;
  private final XSSFSheet sheet;
  private final CellStyle plain;
  private final CellStyle bold;
  private final CellStyle head;
  private final CellStyle input;
  private int next;

  private FormBook(DeclarationForm form, XSSFWorkbook book) {
    this.form = form;
    this.book = book;
    this.sheet = book.createSheet(form.say().text("declare.sheet"));
    this.plain = style(false, null, false);
    this.bold = style(true, null, false);
    this.head = style(true, IndexedColors.PALE_BLUE, true);
    this.input = style(false, IndexedColors.LIGHT_YELLOW, true);
    input.setLocked(false);
  }

  static void write(DeclarationForm form, OutputStream out) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      new FormBook(form, book).fill();
      book.getProperties().getCoreProperties().setTitle(form.title());
      book.getProperties().getCoreProperties().setCreator("v6ready");
      book.write(out);
    }
  }

  private CellStyle style(boolean strong, @org.jspecify.annotations.Nullable IndexedColors tint, boolean boxed) {
    CellStyle style = book.createCellStyle();
    Font font = book.createFont();
    font.setFontName("Times New Roman");
    font.setFontHeightInPoints((short) 13);
    font.setBold(strong);
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    if (tint != null) {
      style.setFillForegroundColor(tint.getIndex());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    if (boxed) {
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
    }
    return style;
  }

  private void fill() {
    for (int c = 0; c < WIDTHS.length; c++) {
      sheet.setColumnWidth(c, WIDTHS[c] * 256);
    }
    wide(form.title(), bold);
    wide(form.about(), plain);
    next++;
    for (List<String> field : form.fields()) {
      XSSFRow row = row();
      cell(row, 0, field.get(0), bold);
      cell(row, 1, field.get(1), input);
    }
    dateCheck(next - 2);
    next++;
    XSSFRow headings = row();
    headings.setHeightInPoints(36);
    for (int c = 0; c < WIDTHS.length; c++) {
      cell(headings, c, form.headings().get(c), head);
    }
    int first = next;
    for (List<String> line : form.rows()) {
      XSSFRow row = row();
      for (int c = 0; c < WIDTHS.length; c++) {
        cell(row, c, line.get(c), input);
      }
    }
    checks(first, next - 1);
    next++;
    form.hints().forEach(hint -> wide("• " + hint, plain));
    sheet.protectSheet("");
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize((short) 9);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setActiveCell(new org.apache.poi.ss.util.CellAddress(4, 1));
  }

  private XSSFRow row() {
    XSSFRow row = sheet.createRow(next++);
    row.setHeightInPoints(22);
    return row;
  }

  private static void cell(XSSFRow row, int column, String text, CellStyle style) {
    XSSFCell cell = row.createCell(column);
    if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
    cell.setCellStyle(style);
  }

  private void wide(String text, CellStyle style) {
    XSSFRow row = row();
    row.setHeightInPoints(text.length() > 110 ? 40 : 22);
    cell(row, 0, text, style);
    sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, WIDTHS.length - 1));
  }

  private void dateCheck(int row) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    // The reading takes text too; the hint only says which form is meant.
    DataValidation hint =
        helper.createValidation(
            helper.createTextLengthConstraint(DataValidationConstraint.OperatorType.GREATER_THAN, "0", null),
            new CellRangeAddressList(row, row, 1, 1));
    hint.createPromptBox(form.say().text("declare.as-of"), "30/09/2026");
    hint.setShowPromptBox(true);
    sheet.addValidationData(hint);
  }

  private void checks(int first, int last) {
    Say say = form.say();
    DataValidationHelper helper = sheet.getDataValidationHelper();
    String[] kinds = {say.text("declare.kind.fixed"), say.text("declare.kind.mobile")};
    sheet.addValidationData(
        helper.createValidation(helper.createExplicitListConstraint(kinds), new CellRangeAddressList(first, last, 0, 0)));
    DataValidation number =
        helper.createValidation(
            helper.createIntegerConstraint(DataValidationConstraint.OperatorType.BETWEEN, "0", "100000000"),
            new CellRangeAddressList(first, last, 2, 3));
    number.createErrorBox(say.text("declare.title"), say.text("declare.hint.lines"));
    number.setShowErrorBox(true);
    sheet.addValidationData(number);
  }
}
