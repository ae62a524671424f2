package org.v6ready.documents;

import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.v6ready.documents.block.Paper;
import org.v6ready.documents.docx.DocxWriter;
import org.v6ready.documents.html.HtmlWriter;
import org.v6ready.documents.pdf.PdfWriter;
import org.v6ready.documents.report.PeriodAccount;
import org.v6ready.documents.report.ReportPaper;
import org.v6ready.documents.sheet.Book;
import org.v6ready.documents.sheet.XlsxWriter;

/// What `bench/papers.sh` runs, one file in one process: a report of 300 services with its charts as
/// docx, pdf or html, or a spreadsheet of 25 000 rows of ten columns. Prints wall and processor time and
/// the highest heap.
public final class PapersBench {
  private static final int SERVICES = 300;
  private static final int ROWS = 25_000;

  private PapersBench() {}

  public static void main(String[] args) throws Exception {
    String format = args[0];
    PeriodAccount account = SamplePaper.account(SamplePaper.runs(SERVICES), SamplePaper.COMMITTEE, SamplePaper.VIETNAMESE);
    Paper paper = ReportPaper.of(account, LocalDate.parse("2026-12-15"), Say.in(SamplePaper.VIETNAMESE));
    Book book = book();
    long wall = System.nanoTime();
    long cpu = cpu();
    OutputStream out = OutputStream.nullOutputStream();
    switch (format) {
      case "docx" -> DocxWriter.write(paper, out);
      case "pdf" -> PdfWriter.write(paper, out);
      case "html" -> HtmlWriter.write(paper, out);
      case "xlsx" -> XlsxWriter.write(book, out);
      default -> throw new IllegalArgumentException(format);
    }
    System.out.printf("%s wall %d ms, processor %d ms, highest heap %d MB%n",
        format, (System.nanoTime() - wall) / 1_000_000, (cpu() - cpu) / 1_000_000, heap() >> 20);
  }

  private static Book book() {
    List<List<Book.Cell>> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      List<Book.Cell> cells = new ArrayList<>();
      for (int column = 0; column < 9; column++) {
        cells.add(Book.text("Dịch vụ công trực tuyến " + i + " cột " + column));
      }
      cells.add(new Book.Cell.Figure(i));
      rows.add(cells);
    }
    List<String> headings = List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "K");
    return new Book("bench", List.of(new Book.Page("Dịch vụ", headings, java.util.Collections.nCopies(10, 24), rows, List.of())));
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
