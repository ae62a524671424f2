package org.v6ready.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.documents.block.Block;
import org.v6ready.documents.block.Edits;
import org.v6ready.documents.block.Paper;
import org.v6ready.documents.docx.DocxWriter;
import org.v6ready.documents.docx.Template;
import org.v6ready.documents.html.HtmlWriter;
import org.v6ready.documents.pdf.PdfWriter;
import org.v6ready.documents.report.PeriodAccount;
import org.v6ready.documents.report.PeriodReading;
import org.v6ready.documents.report.ReportBook;
import org.v6ready.documents.report.ReportPaper;
import org.v6ready.documents.report.RunSource;
import org.v6ready.documents.sheet.Book;
import org.v6ready.model.run.Run;
import org.v6ready.plan.Office;
import org.v6ready.plan.indicator.Standings;
import org.v6ready.plan.period.Period;

/// What people and the Internet hand us, however odd: a paper all the same, nothing lost, nothing run.
class BadInputTest {
  private static final String LONG = "Trạm ".repeat(1000);
  private static final String EMOJI = "Thôn \uD83D\uDE80 Nà Pì";
  private static final String TURNED = "abc \u202edetrevni\u202c xyz";
  private static final String FORMULA = "=HYPERLINK(\"http://evil.example\",\"x\")";
  private static final String MARKUP = "<script>alert(1)</script> & ]]> \u0000\u0007";

  @TempDir Path folder;

  @Test
  void aPeriodWithoutRunsIsAReportThatSaysSo() throws Exception {
    Paper paper = report(Sample.source(), Office.of("UBND xã Trần Phú", "", ""));
    String text = docx(paper);
    assertThat(text).contains("chưa thực hiện lượt đo kiểm nào").contains("Chưa có kết quả đo kiểm trong kỳ.");
    assertThat(text).doesNotContain("NaN").doesNotContain("null").doesNotContain("{");
    assertThat(pdf(paper)).contains("Chưa có kết quả đo kiểm trong kỳ.");
  }

  @Test
  void oneUnitWithOneServiceIsAReportToo() throws Exception {
    RunSource one = Sample.source(Sample.run("20261110T010203Z-cccc", "2026-11-10T01:02:03Z", 1, 0));
    assertThat(docx(report(one, Office.of("Trường Tiểu học A", "", "")))).contains("THỦ TRƯỞNG ĐƠN VỊ").contains("0/1 (0,0%)");
  }

  @Test
  void namesOfFiveThousandCharactersEmojiAndMarkupSurviveInEveryFile() throws Exception {
    Run run = odd(LONG, EMOJI, TURNED, FORMULA, MARKUP);
    PeriodAccount account = account(Sample.source(run), SamplePaper.COMMITTEE);
    Say say = Say.in(SamplePaper.VIETNAMESE);
    Paper paper = ReportPaper.of(account, LocalDate.parse("2026-12-15"), say);
    String word = docx(paper);
    assertThat(word).contains(LONG.strip()).contains(EMOJI).contains("[U+202E]").contains("<script>alert(1)</script> & ]]>");
    assertThat(word).doesNotContain("\u202e");
    assertThat(pdf(paper)).contains("[U+1F680]").contains("[U+202E]").contains("<script>");
    String html = html(paper);
    assertThat(html).contains("&lt;script&gt;").doesNotContain("<script>");
    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(
        new ByteArrayInputStream(html.replaceFirst("<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8)));
    Book book = ReportBook.of(account, say);
    assertThat(book.pages().get(1).rows().toString()).contains(EMOJI).contains("[U+202E]");
  }

  @Test
  void htmlIsOneFileThatLoadsNothingFromAnywhere() throws Exception {
    String html = html(SamplePaper.paper(SamplePaper.runs(12), SamplePaper.COMMITTEE, SamplePaper.VIETNAMESE));
    assertThat(html).doesNotContain("src=").doesNotContain("@import").doesNotContain("url(").doesNotContain("<link").doesNotContain("<script");
  }

  @Test
  void aFontThatLacksACharacterNeverDropsIt() throws Exception {
    assertThat(pdf(paper("Tên: 中文 \u0E01 ✓"))).contains("[U+4E2D]", "[U+6587]", "[U+0E01]", "[U+2713]");
  }

  @Test
  void namesInScriptsThatRunFromTheRightAreKeptAndNeverTurnedRound() throws Exception {
    String hebrew = "\u05e8\u05e9\u05ea";
    String arabic = "\u0634\u0628\u0643\u0629";
    Paper paper = report(Sample.source(odd("Trang " + hebrew, "Trang " + arabic)), SamplePaper.COMMITTEE);
    assertThat(docx(paper)).contains(hebrew, arabic);
    assertThat(html(paper)).contains(hebrew, arabic);
    assertThat(pdf(paper).replaceAll("\\s", "")).contains("[U+05E8][U+05E9][U+05EA]", "[U+0634][U+0628][U+0643][U+0629]");
  }

  @Test
  void aTemplateSomebodyEditedKeepsItsStylesAndGetsTheMissingOnes() throws Exception {
    byte[] edited;
    try (XWPFDocument theirs = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      var style = org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle.Factory.newInstance();
      style.setStyleId("BodyText");
      style.addNewName().setVal("Body Text");
      style.addNewRPr().addNewSz().setVal(java.math.BigInteger.valueOf(30));
      theirs.createStyles().addStyle(new org.apache.poi.xwpf.usermodel.XWPFStyle(style));
      theirs.write(out);
      edited = out.toByteArray();
    }
    Template template = Template.of(new ByteArrayInputStream(edited));
    assertThat(template.missing()).contains("Quốc hiệu", "Phụ lục").doesNotContain("Body Text");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DocxWriter.write(paper("x"), template, out);
    try (XWPFDocument written = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(written.getStyles().getStyle("BodyText").getCTStyle().getRPr().getSzArray(0).getVal().toString()).isEqualTo("30");
      assertThat(written.getStyles().getStyle("QuocHieu")).isNotNull();
    }
  }

  @Test
  void aTemplateThatIsNoWordFileIsRefused() {
    for (byte[] octets : new byte[][] {{}, "PK\u0003\u0004 not a zip".getBytes(StandardCharsets.UTF_8), "plain text".getBytes(StandardCharsets.UTF_8)}) {
      assertThatThrownBy(() -> Template.of(new ByteArrayInputStream(octets))).isInstanceOf(IOException.class);
    }
  }

  @Test
  void aReportSomebodyEditedIsNeverWrittenOver() throws Exception {
    Paper paper = paper("mới");
    List<PaperFormat> word = List.of(PaperFormat.DOCX);
    Book none = new Book("", List.of());
    Path first = PaperFiles.write(paper, none, word, Template.own(), folder, "bao-cao", false).getFirst();
    Files.writeString(first, "đã sửa");
    Path second = PaperFiles.write(paper, none, word, Template.own(), folder, "bao-cao", false).getFirst();
    assertThat(second.getFileName().toString()).isEqualTo("bao-cao-2.docx");
    assertThat(Files.readString(first)).isEqualTo("đã sửa");
    assertThat(PaperFiles.write(paper, none, word, Template.own(), folder, "bao-cao", true).getFirst()).isEqualTo(first);
  }

  @Test
  void aFileThatCannotBeFinishedIsNotThere() throws Exception {
    assertThatThrownBy(() -> PaperFiles.write(folder, "x.docx", out -> {
      out.write(1);
      throw new IOException("disk full");
    })).hasMessage("disk full");
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void passagesPeopleRewriteChangeAndTablesStay() {
    Paper paper = SamplePaper.paper(SamplePaper.runs(6), SamplePaper.COMMITTEE, SamplePaper.VIETNAMESE);
    Edits.Passage fill = Edits.of(paper).stream().filter(passage -> passage.text().startsWith("(Bổ sung: văn bản")).findFirst().orElseThrow();
    Paper edited = Edits.rewritten(paper, Map.of(fill.place(), "Đã ban hành Công văn số 12.", 0, "không phải đoạn văn", 9999, "x"));
    assertThat(edited.body().get(fill.place())).isEqualTo(new Block.Text("Đã ban hành Công văn số 12."));
    assertThat(edited.body()).hasSameSizeAs(paper.body());
    assertThat(Edits.rewritten(paper, Map.of(fill.place(), " ")).body()).hasSize(paper.body().size() - 1);
  }

  @Test
  void addressesOfInnerNetworksDoNotLeaveTheOffice() {
    Say say = Say.in(SamplePaper.VIETNAMESE);
    for (String inner : List.of("10.1.2.3", "192.168.1.20", "172.16.0.9", "169.254.3.4", "100.64.1.1", "fd00:12::5", "fe80::1%eth0", "FC00:1::")) {
      assertThat(OwnAddresses.hidden("cổng 443 của " + inner + " (máy chủ)", say)).isEqualTo("cổng 443 của [địa chỉ nội bộ] (máy chủ)");
    }
    for (String outer : List.of("203.0.113.10", "2001:db8::1", "110.1.2.3", "172.32.0.1", "100.128.0.1", "fe.example", "10.1.2", "deadfc00.example", "1.10.1.2.3")) {
      assertThat(OwnAddresses.hidden(outer, say)).isEqualTo(outer);
    }
  }

  private static Run odd(String... names) {
    List<org.v6ready.model.run.TargetResult> results = new java.util.ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      results.add(Sample.result(i, names[i], false));
    }
    return new Run(Sample.header("20261110T010203Z-dddd", "2026-11-10T01:02:03Z"), results);
  }

  private static PeriodAccount account(RunSource runs, Office office) {
    Period period = SamplePaper.QUARTER;
    return new PeriodReading(runs, SamplePaper.VIETNAMESE)
        .account(period, office, null, SamplePaper.plan(), Standings.of(SamplePaper.plan(), List.of(), period.window().to()), List.of());
  }

  private static Paper report(RunSource runs, Office office) {
    return ReportPaper.of(account(runs, office), LocalDate.parse("2026-12-15"), Say.in(SamplePaper.VIETNAMESE));
  }

  private static Paper paper(String text) {
    return new Paper("t", Locale.of("vi"), List.of(new Block.Text(text)), List.of());
  }

  private static String docx(Paper paper) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DocxWriter.write(paper, out);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
        XWPFWordExtractor text = new XWPFWordExtractor(document)) {
      return text.getText();
    }
  }

  private static String pdf(Paper paper) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfWriter.write(paper, out);
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String html(Paper paper) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HtmlWriter.write(paper, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
