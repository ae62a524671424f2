package org.v6ready.documents.declaration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.v6ready.use.declare.FormGrid;
import org.v6ready.use.declare.FormProblem;

/// A filled form's file turned into a grid of texts. Bounded in size; a file that is not what it says
/// ends as a problem, never as an exception.
public final class FormFile {
  /// The largest form that is read.
  public static final int MAX_OCTETS = 5 * 1024 * 1024;

  private static final int ROWS = 2_000;
  private static final int COLUMNS = 30;

  private FormFile() {}

  /// What came of opening a file.
  public sealed interface Opened {
    /// Its texts.
    record Good(FormGrid grid) implements Opened {}

    /// Why not.
    record Bad(FormProblem problem) implements Opened {}
  }

  /// Opens a file by its name and octets.
  public static Opened open(String name, byte[] octets) {
    if (octets.length > MAX_OCTETS) {
      return bad(name, "too-large", Map.of("max", Integer.toString(MAX_OCTETS >> 20)));
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (!lower.endsWith(".xlsx") && !lower.endsWith(".docx")) {
      return bad(name, "format", Map.of());
    }
    try {
      return new Opened.Good(new FormGrid(name, lower.endsWith(".xlsx") ? workbook(octets) : document(octets)));
    } catch (IOException | RuntimeException broken) {
      // POI and XMLBeans throw many kinds for files that were damaged on their way.
      return bad(name, "unreadable", Map.of("detail", detail(broken)));
    }
  }

  private static Opened bad(String name, String key, Map<String, String> args) {
    return new Opened.Bad(new FormProblem(name, "", "", key, args));
  }

  private static String detail(Exception broken) {
    String first = Objects.requireNonNullElse(broken.getMessage(), "").lines().findFirst().orElse("");
    String text = first.isEmpty() ? broken.getClass().getSimpleName() : first;
    return text.length() > 100 ? text.substring(0, 100) + "…" : text;
  }

  private static List<FormGrid.Sheet> workbook(byte[] octets) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(octets))) {
      List<FormGrid.Sheet> sheets = new ArrayList<>();
      for (int i = 0; i < Math.min(book.getNumberOfSheets(), 20); i++) {
        sheets.add(sheet(book.getSheetAt(i)));
      }
      return sheets;
    }
  }

  private static FormGrid.Sheet sheet(XSSFSheet sheet) {
    List<List<String>> rows = new ArrayList<>();
    for (int r = 0; r <= Math.min(sheet.getLastRowNum(), ROWS); r++) {
      List<String> texts = new ArrayList<>();
      Row row = sheet.getRow(r);
      for (int c = 0; row != null && c < Math.min(row.getLastCellNum(), COLUMNS); c++) {
        Cell cell = row.getCell(c);
        texts.add(cell == null ? "" : text(cell));
      }
      rows.add(texts);
    }
    return new FormGrid.Sheet(sheet.getSheetName(), rows);
  }

  private static String text(Cell cell) {
    CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    return switch (type) {
      case NUMERIC -> DateUtil.isCellDateFormatted(cell)
          ? DateTimeFormatter.ISO_LOCAL_DATE.format(cell.getLocalDateTimeCellValue())
          : number(cell);
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      case ERROR -> "#ERR " + FormulaError.forInt(cell.getErrorCellValue()).getString();
      case BLANK, FORMULA, _NONE -> "";
    };
  }

  /// A share that the cell shows with a per cent sign is told as one.
  private static String number(Cell cell) {
    BigDecimal value = BigDecimal.valueOf(cell.getNumericCellValue());
    boolean share = cell.getCellStyle().getDataFormatString().contains("%");
    BigDecimal shown = share ? value.movePointRight(2) : value;
    return shown.stripTrailingZeros().toPlainString() + (share ? "%" : "");
  }

  private static List<FormGrid.Sheet> document(byte[] octets) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(octets))) {
      List<FormGrid.Sheet> sheets = new ArrayList<>();
      for (XWPFTable table : document.getTables()) {
        List<List<String>> rows = new ArrayList<>();
        for (XWPFTableRow row : table.getRows().subList(0, Math.min(table.getNumberOfRows(), ROWS))) {
          rows.add(row.getTableCells().stream().limit(COLUMNS).map(cell -> cell.getText().replace('\n', ' ')).toList());
        }
        sheets.add(new FormGrid.Sheet("#" + (sheets.size() + 1), rows));
      }
      return sheets;
    }
  }
}
