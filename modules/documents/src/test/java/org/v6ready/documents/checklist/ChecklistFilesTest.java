package org.v6ready.documents.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.v6ready.documents.Sample;
import org.v6ready.documents.SamplePaper;
import org.v6ready.documents.Say;
import org.v6ready.documents.block.Paper;
import org.v6ready.documents.block.Table;
import org.v6ready.documents.html.HtmlWriter;
import org.v6ready.documents.pdf.PdfWriter;
import org.v6ready.documents.purchase.PurchasingPaper;
import org.v6ready.documents.sheet.XlsxWriter;
import org.v6ready.model.plan.Task;
import org.v6ready.plan.Plan;
import org.v6ready.plan.file.PurchasingReader;
import org.v6ready.plan.task.Checklist;
import org.v6ready.plan.task.TaskLedger;
import org.v6ready.yaml.Csv;

class ChecklistFilesTest {
  private static final Say SAY = Say.in(SamplePaper.VIETNAMESE);
  private static final Plan PLAN = SamplePaper.plan();
  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
  private static final Checklist CHECKLIST = checklist("=cmd|' /C calc'!A0; dòng\n\"hai\"");

  @Test
  void csvOpensInASpreadsheetAndNoCellIsAFormula() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ChecklistCsv.write(CHECKLIST, PLAN, SAY, out);
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(text).startsWith("\ufeff\"Mã việc\";").contains("\r\n");
    List<Csv.Row> rows = Csv.rows(text);
    assertThat(rows).hasSize(CHECKLIST.items().size() + 1);
    assertThat(rows.get(1).cells()).hasSize(11);
    rows.forEach(row -> row.cells().forEach(cell -> assertThat(cell).doesNotStartWith("=").doesNotStartWith("@").doesNotStartWith("+")));
    assertThat(text).contains("'=cmd|' /C calc'!A0; dòng\n\"\"hai\"\"");
  }

  @Test
  void theCalendarHasOneEventForEachDeadlineInFoldedLines() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ChecklistCalendar.write(CHECKLIST, PLAN, SAY, Instant.parse("2026-11-20T01:02:03Z"), out);
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(text).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VCALENDAR\r\n");
    assertThat(text.split("BEGIN:VEVENT", -1)).hasSize(2);
    assertThat(text).contains("DTSTART;VALUE=DATE:20261231\r\n", "DTEND;VALUE=DATE:20270101\r\n", "DTSTAMP:20261120T010203Z\r\n", "@v6ready\r\n");
    for (String line : text.split("\r\n")) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
    }
    assertThat(text.replace("\r\n ", "")).doesNotContain("\n\"hai\"");
    assertThat(text.replaceAll("\r\n", "")).doesNotContain("\n");
  }

  @Test
  void theSpreadsheetKeepsOursAndOthersApartAndItsNumbersAreNumbers() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxWriter.write(ChecklistBook.of(CHECKLIST, PLAN, SAY), out);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(book.getSheetName(0)).isEqualTo("Xã làm được");
      assertThat(book.getSheetName(1)).isEqualTo("Đề nghị đơn vị khác");
      assertThat(book.getSheetAt(2).getLastRowNum()).isEqualTo(25);
      assertThat(book.getSheetAt(0).getRow(1).getCell(4).getNumericCellValue()).isGreaterThanOrEqualTo(0);
    }
  }

  @Test
  void thePrintHasABoxForEveryTaskAndNoEmptyFirstPage() throws Exception {
    Paper paper = ChecklistPaper.of(CHECKLIST, PLAN, TODAY, SAY);
    long boxes = paper.annexes().getFirst().blocks().stream()
        .filter(Table.class::isInstance).mapToLong(block -> ((Table) block).rows().size()).sum();
    assertThat(boxes).isEqualTo(CHECKLIST.items().size());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfWriter.write(paper, out);
    try (var document = org.apache.pdfbox.Loader.loadPDF(out.toByteArray())) {
      org.apache.pdfbox.text.PDFTextStripper first = new org.apache.pdfbox.text.PDFTextStripper();
      first.setEndPage(1);
      assertThat(first.getText(document)).contains("Danh mục việc cần làm").contains("Xã làm được");
    }
    ByteArrayOutputStream html = new ByteArrayOutputStream();
    HtmlWriter.write(paper, html);
    assertThat(html.toString(StandardCharsets.UTF_8)).contains("Đề nghị đơn vị khác");
  }

  @Test
  void thePurchasingListIsAPaperAndOneSheetToFilter() throws Exception {
    Paper paper = PurchasingPaper.of(PurchasingReader.shipped(), SAY);
    assertThat(paper.annexes().getFirst().blocks().stream().filter(Table.class::isInstance)).hasSize(9);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxWriter.write(PurchasingPaper.book(PurchasingReader.shipped(), SAY), out);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(book.getSheetAt(0).getLastRowNum()).isGreaterThan(45);
    }
  }

  private static Checklist checklist(String note) {
    List<Task> tasks = new ArrayList<>(TaskLedger.after(List.of(), Sample.run("20261110T010203Z-cccc", "2026-11-10T01:02:03Z", 24, 40), PLAN));
    tasks.set(0, tasks.getFirst().showing(List.of("a.pdf", "b.pdf"), note).heldBy("VHXH", List.of("DNVT"), LocalDate.parse("2026-12-31")));
    assertThat(Arrays.asList(tasks.toArray())).isNotEmpty();
    return Checklist.of(PLAN, tasks, TODAY);
  }
}
