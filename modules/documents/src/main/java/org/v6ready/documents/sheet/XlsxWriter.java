package org.v6ready.documents.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes a book as xlsx: frozen heads, filters, formulas; texts that a spreadsheet would take for a
/// formula get an apostrophe in front, as in CSV.
public final class XlsxWriter {
  /// What one cell can hold.
  private static final int LONGEST = 32_767;

  private static final String FACE = "Times New Roman";
  private static final int POINTS = 11;

  /// The height of a line in points, that of a heading, and the most a row can have.
  private static final double LINE = 15;
  private static final double HEAD_LINE = 17;
  private static final double HIGHEST = 409;

  private XlsxWriter() {}

  /// Writes a book; leaves the stream open.
  public static void write(Book book, OutputStream out) throws IOException {
    Workbook workbook = new Workbook(out, "v6ready", "1.0");
    workbook.setGlobalDefaultFont(FACE, 12);
    workbook.properties().setTitle(book.title());
    for (Book.Page page : book.pages()) {
      write(workbook.newWorksheet(page.name()), page);
    }
    workbook.finish();
  }

  private static void write(Worksheet sheet, Book.Page page) throws IOException {
    int columns = page.headings().size();
    for (int c = 0; c < columns; c++) {
      sheet.width(c, page.widths().get(c));
      sheet.value(0, c, page.headings().get(c));
    }
    sheet.range(0, 0, 0, columns - 1).style().bold().wrapText(true).fillColor("B7CFE5")
        .horizontalAlignment("center").borderStyle("thin").set();
    sheet.rowHeight(0, HEAD_LINE * lines(page.headings().stream().map(Book::text).toList(), page.widths()));
    sheet.freezePane(0, 1);
    for (int r = 0; r < page.rows().size(); r++) {
      row(sheet, r + 1, page.rows().get(r));
      sheet.rowHeight(r + 1, Math.min(HIGHEST, LINE * lines(page.rows().get(r), page.widths())));
    }
    if (!page.rows().isEmpty()) {
      sheet.range(1, 0, page.rows().size(), columns - 1).style().fontName(FACE).fontSize(POINTS).wrapText(true).verticalAlignment("top").borderStyle("thin").set();
      sheet.setAutoFilter(0, 0, page.rows().size(), columns - 1);
    }
    for (int n = 0; n < page.notes().size(); n++) {
      sheet.value(page.rows().size() + 2 + n, 0, safe(page.notes().get(n)));
      sheet.style(page.rows().size() + 2 + n, 0).fontName(FACE).fontSize(POINTS).set();
    }
    sheet.pageOrientation("landscape");
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.repeatRows(0);
    sheet.finish();
  }

  /// How many lines the longest cell of a row takes; programs do not all find out themselves.
  private static long lines(List<Book.Cell> cells, List<Integer> widths) {
    long most = 1;
    for (int c = 0; c < cells.size(); c++) {
      if (cells.get(c) instanceof Book.Cell.Text(String text)) {
        int width = widths.get(c);
        most = Math.max(most, text.lines().mapToLong(line -> 1 + Math.max(0, line.length() - 1) / width).sum());
      }
    }
    return most;
  }

  private static void row(Worksheet sheet, int row, List<Book.Cell> cells) {
    for (int c = 0; c < cells.size(); c++) {
      switch (cells.get(c)) {
        case Book.Cell.Text(String text) -> sheet.value(row, c, safe(text));
        case Book.Cell.Figure(double value) -> sheet.value(row, c, value);
        case Book.Cell.Formula(String expression, boolean share) -> {
          sheet.formula(row, c, expression);
          if (share) {
            sheet.style(row, c).format("0.0%").set();
          }
        }
      }
    }
  }

  /// Text that a spreadsheet will take for text, as long as a cell can hold.
  public static String safe(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    String harmless = formula ? "'" + text : text;
    return harmless.length() <= LONGEST ? harmless : harmless.substring(0, LONGEST - 1) + "…";
  }
}
