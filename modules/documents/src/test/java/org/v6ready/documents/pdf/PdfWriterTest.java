package org.v6ready.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.v6ready.documents.SamplePaper;
import org.v6ready.documents.block.Block;
import org.v6ready.documents.block.Paper;

class PdfWriterTest {
  private static PDDocument report = new PDDocument();

  @BeforeAll
  static void write() throws Exception {
    report = pdf(SamplePaper.paper(SamplePaper.runs(24), SamplePaper.COMMITTEE, SamplePaper.VIETNAMESE));
  }

  @Test
  void everyFontIsInsideTheFile() throws Exception {
    Set<String> fonts = new HashSet<>();
    for (PDPage page : report.getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        PDFont font = page.getResources().getFont(name);
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        fonts.add(font.getName().replaceFirst("^[A-Z]+\\+", ""));
      }
    }
    assertThat(fonts).contains("LiberationSerif", "LiberationSerif-Bold", "LiberationSerif-Italic", "LiberationSerif-BoldItalic");
  }

  @Test
  void itClaimsPdfUaAndIsTaggedInItsLanguageWithATitle() throws Exception {
    assertThat(report.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
    assertThat(report.getDocumentCatalog().getLanguage()).isEqualTo("vi");
    assertThat(report.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
    assertThat(report.getDocumentInformation().getTitle()).startsWith("Báo cáo - Kết quả thực hiện");
    String metadata = new String(report.getDocumentCatalog().getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(metadata).contains("pdfuaid").contains("part>1<");
  }

  @Test
  void headingsTablesAndParagraphsAreTaggedAsSuch() {
    Set<String> tags = new HashSet<>();
    collect(report.getDocumentCatalog().getStructureTreeRoot(), tags);
    assertThat(tags).contains("H1", "H2", "P", "Table", "TR", "TH", "TD");
  }

  @Test
  void pageNumbersBeginOnTheSecondPageOfTheBodyAndOfEachAnnex() throws Exception {
    int annexes = 0;
    for (int page = 1; page <= report.getNumberOfPages(); page++) {
      List<String> lines = lines(page);
      boolean first = page == 1 || lines.getFirst().startsWith("Phụ lục");
      annexes += first && page > 1 ? 1 : 0;
      assertThat(lines.stream().anyMatch(line -> line.strip().matches("\\d{1,2}") && line.equals(lines.getLast()))
              || lines.getFirst().strip().matches("\\d{1,2}"))
          .as("page %s: %s", page, lines.getFirst()).isEqualTo(!first);
    }
    assertThat(annexes).isEqualTo(3);
  }

  @Test
  void annexesOfTablesLieOnTheirSide() {
    Set<Boolean> wide = new HashSet<>();
    report.getPages().forEach(page -> wide.add(page.getMediaBox().getWidth() > page.getMediaBox().getHeight()));
    assertThat(wide).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void annexesOnTheirSideUseTheWholeWidthBetweenTheMargins() throws Exception {
    for (int page = 0; page < report.getNumberOfPages(); page++) {
      float width = report.getPage(page).getMediaBox().getWidth();
      float rightmost = rightmost(page + 1);
      assertThat(rightmost).as("page %s", page + 1).isLessThan(width - 17 * 72 / 25.4f + 2);
      if (width > 800) {
        assertThat(rightmost).as("page %s", page + 1).isGreaterThan(width * 0.85f);
      }
    }
  }

  private static float rightmost(int page) throws Exception {
    float[] most = {0};
    PDFTextStripper stripper = new PDFTextStripper() {
      @Override
      protected void processTextPosition(org.apache.pdfbox.text.TextPosition text) {
        most[0] = Math.max(most[0], text.getXDirAdj() + text.getWidthDirAdj());
      }
    };
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.getText(report);
    return most[0];
  }

  @Test
  void whatTheFontLacksIsSpelledOutAndNotDropped() throws Exception {
    Paper paper = new Paper("t", Locale.of("vi"), List.of(new Block.Text("Thôn \uD83D\uDE80 và \u202eđảo ngược và 中")), List.of());
    assertThat(new PDFTextStripper().getText(pdf(paper))).contains("[U+1F680]", "[U+202E]", "[U+4E2D]");
  }

  private static List<String> lines(int page) throws Exception {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(report).lines().filter(line -> !line.isBlank()).toList();
  }

  private static void collect(PDStructureNode node, Set<String> tags) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        tags.add(element.getStandardStructureType());
        collect(element, tags);
      }
    }
  }

  private static PDDocument pdf(Paper paper) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfWriter.write(paper, out);
    return Loader.loadPDF(out.toByteArray());
  }
}
