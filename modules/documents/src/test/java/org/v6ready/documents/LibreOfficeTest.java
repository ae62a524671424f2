package org.v6ready.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.documents.docx.Template;
import org.v6ready.documents.report.PeriodAccount;
import org.v6ready.documents.report.ReportBook;
import org.v6ready.documents.report.ReportPaper;
import org.v6ready.documents.report.Snapshot;

/// The report as LibreOffice reads it, with nothing to repair. Needs `soffice` (Debian:
/// libreoffice-writer-nogui, libreoffice-calc-nogui); run with `-Dtest.excludedGroups=none -Dtest.groups=libreoffice`.
@Tag("libreoffice")
class LibreOfficeTest {
  @TempDir Path folder;

  @Test
  void wordFilesOpenWithTheirHeadTheirChartsAndEveryAnnex() throws Exception {
    PeriodAccount account = account();
    PaperFiles.write(
        ReportPaper.of(account, LocalDate.parse("2026-12-15"), Say.in(SamplePaper.VIETNAMESE)), ReportBook.of(account, Say.in(SamplePaper.VIETNAMESE)),
        List.of(PaperFormat.DOCX), Template.own(), folder, "r", true);
    convert("r.docx", "txt:Text (encoded):UTF8");
    assertThat(Files.readString(folder.resolve("r.txt")))
        .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Phụ lục I", "Phụ lục II", "Phụ lục III", "./.");
    convert("r.docx", "pdf");
    try (PDDocument document = Loader.loadPDF(folder.resolve("r.pdf").toFile())) {
      assertThat(document.getNumberOfPages()).isBetween(10, 40);
      assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
    }
  }

  @Test
  void spreadsheetsOpenAndTheirFormulasGiveTheReportsNumbers() throws Exception {
    PeriodAccount account = account();
    Say say = Say.in(SamplePaper.VIETNAMESE);
    PaperFiles.write(ReportPaper.of(account, LocalDate.parse("2026-12-15"), say), ReportBook.of(account, say), List.of(PaperFormat.XLSX), Template.own(), folder, "r", true);
    convert("r.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1");
    String csv;
    try (var files = Files.list(folder)) {
      csv = Files.readString(files.filter(file -> file.toString().endsWith(".csv")).findFirst().orElseThrow());
    }
    Snapshot now = java.util.Objects.requireNonNull(account.now());
    assertThat(csv).contains("Tổng số dịch vụ,48").contains("Dịch vụ dùng được trên mạng thuần IPv6," + now.working(Snapshot.Answer.IPV6_ONLY).part());
  }

  private static PeriodAccount account() {
    return SamplePaper.account(SamplePaper.runs(48), SamplePaper.COMMITTEE, SamplePaper.VIETNAMESE);
  }

  private void convert(String file, String to) throws Exception {
    Path said = folder.resolve("soffice.txt");
    Process soffice =
        new ProcessBuilder("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--convert-to", to, "--outdir", folder.toString(),
                folder.resolve(file).toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(soffice.waitFor(180, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(said, StandardCharsets.UTF_8)).contains("convert").doesNotContain("Error");
    assertThat(soffice.exitValue()).isZero();
  }
}
