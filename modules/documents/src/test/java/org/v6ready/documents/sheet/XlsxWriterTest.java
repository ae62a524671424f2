package org.v6ready.documents.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.v6ready.documents.SamplePaper;
import org.v6ready.documents.Say;
import org.v6ready.documents.report.PeriodAccount;
import org.v6ready.documents.report.ReportBook;
import org.v6ready.documents.report.Snapshot;

class XlsxWriterTest {
  private static final Say SAY = Say.in(SamplePaper.VIETNAMESE);

  @Test
  void theSummarysFormulasGiveTheNumbersOfTheReport() throws Exception {
    PeriodAccount account = SamplePaper.account(SamplePaper.runs(97), SamplePaper.COMMITTEE, SamplePaper.VIETNAMESE);
    Snapshot now = java.util.Objects.requireNonNull(account.now());
    Workbook workbook = read(ReportBook.of(account, SAY));
    FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    Sheet summary = workbook.getSheetAt(0);
    List<Double> counts = new ArrayList<>();
    for (Row row : summary) {
      Cell cell = row.getCell(1);
      if (row.getRowNum() > 0 && cell != null && cell.getCellType() == CellType.FORMULA) {
        counts.add(evaluator.evaluate(cell).getNumberValue());
      }
    }
    List<Double> expected = new ArrayList<>(List.of(97.0));
    for (Snapshot.Answer answer : Snapshot.Answer.values()) {
      expected.add((double) now.working(answer).part());
    }
    now.counts().byRung().values().forEach(count -> expected.add((double) count));
    assertThat(counts).isEqualTo(expected);
  }

  @Test
  void everySheetHasAFrozenHeadAndAFilter() throws Exception {
    XSSFWorkbook workbook =
        read(ReportBook.of(SamplePaper.account(SamplePaper.runs(12), SamplePaper.COMMITTEE, SamplePaper.VIETNAMESE), SAY));
    for (Sheet sheet : workbook) {
      assertThat(sheet.getPaneInformation().isFreezePane()).as(sheet.getSheetName()).isTrue();
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      assertThat(((XSSFSheet) sheet).getCTWorksheet().isSetAutoFilter()).as(sheet.getSheetName()).isTrue();
    }
  }

  @Test
  void longTextsWrapFromTheTopAndNoCellsAreMerged() throws Exception {
    XSSFWorkbook workbook =
        read(ReportBook.of(SamplePaper.account(SamplePaper.runs(12), SamplePaper.COMMITTEE, SamplePaper.VIETNAMESE), SAY));
    for (Sheet sheet : workbook) {
      assertThat(sheet.getNumMergedRegions()).as(sheet.getSheetName()).isZero();
      for (Cell cell : sheet.getRow(1)) {
        assertThat(cell.getCellStyle().getWrapText()).as(sheet.getSheetName()).isTrue();
        assertThat(workbook.getFontAt(cell.getCellStyle().getFontIndex()).getFontName()).isEqualTo("Times New Roman");
        assertThat(cell.getCellStyle().getVerticalAlignment()).isEqualTo(VerticalAlignment.TOP);
      }
    }
  }

  @Test
  void aRowIsAsHighAsItsLongestText() throws Exception {
    Sheet sheet = read(book("ngắn", "hai mươi chữ một dòng, ba dòng tất cả đây", "một\nhai", "x".repeat(30_000))).getSheetAt(0);
    assertThat(List.of(1, 2, 3, 4)).extracting(row -> (double) sheet.getRow(row).getHeightInPoints()).containsExactly(15.0, 45.0, 30.0, 409.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+84 208", "-x", "@SUM(A1)", "=HYPERLINK(\"http://a.example\")", "\t=1", "＝1"})
  void textFromOutsideIsNeverAFormula(String text) throws Exception {
    Sheet sheet = read(book(text)).getSheetAt(0);
    Cell cell = sheet.getRow(1).getCell(0);
    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
    assertThat(cell.getStringCellValue()).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("-").doesNotStartWith("@").doesNotStartWith("\t");
  }

  @Test
  void longTextsEmojiAndLoneSurrogatesStayReadable() throws Exception {
    String longest = "x".repeat(40_000);
    Sheet sheet = read(book(longest, "\uD83D\uDE80 trạm", "nửa \uD83D chữ", "a\u0000b\u202ec")).getSheetAt(0);
    assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).hasSize(32_767).endsWith("…");
    assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("\uD83D\uDE80 trạm");
    assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).startsWith("nửa ").endsWith(" chữ");
    assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).contains("[U+202E]");
  }

  private static Book book(String... texts) {
    List<List<Book.Cell>> rows = new ArrayList<>();
    for (String text : texts) {
      rows.add(List.of(Book.text(text)));
    }
    return new Book("t", List.of(new Book.Page("Trang", List.of("Cột"), List.of(20), rows, List.of())));
  }

  private static XSSFWorkbook read(Book book) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxWriter.write(book, out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }
}
