package org.v6ready.documents.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.text.Normalizer;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.v6ready.documents.Layout;
import org.v6ready.documents.SamplePaper;
import org.v6ready.documents.Serif;

/// A report opened as Word would, held against the table of Annex I of Decree 30/2020/ND-CP.
class DecreeLayoutTest {
  private static XWPFDocument document = new XWPFDocument();
  private static StyleSheet styles = new StyleSheet(document);

  @BeforeAll
  static void write() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DocxWriter.write(SamplePaper.paper(SamplePaper.runs(36), SamplePaper.COMMITTEE, SamplePaper.VIETNAMESE), out);
    document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    styles = new StyleSheet(document);
  }

  @ParameterizedTest
  @CsvSource({
    // style, smallest and largest size in points, bold, italic, alignment
    "QuocHieu,        12, 13, true,  false, center",
    "TieuNgu,         13, 14, true,  false, center",
    "CoQuanChuQuan,   12, 13, false, false, center",
    "CoQuanBanHanh,   12, 13, true,  false, center",
    "SoKyHieu,        13, 13, false, false, center",
    "DiaDanh,         13, 14, false, true,  center",
    "Title,           13, 14, true,  false, center",
    "TrichYeu,        13, 14, true,  false, center",
    "VeViec,          12, 13, false, false, center",
    "KinhGui,         13, 14, false, false, center",
    "CanCu,           13, 14, false, true,  both",
    "BodyText,        13, 14, false, false, both",
    "Heading1,        13, 14, true,  false, both",
    "Heading2,        13, 14, true,  false, both",
    "Heading3,        13, 14, false, false, both",
    "ChucVu,          13, 14, true,  false, center",
    "NguoiKy,         13, 14, true,  false, center",
    "NoiNhan,         12, 12, true,  true,  left",
    "NoiNhanDong,     11, 11, false, false, left",
    "PhuLuc,          14, 14, true,  false, center",
    "TenPhuLuc,       13, 14, true,  false, center",
    "KemTheo,         13, 14, false, true,  center",
    "Header,          13, 14, false, false, center"
  })
  void everyElementHasTheSizeAndStyleOfTheDecree(
      String style, double smallest, double largest, boolean bold, boolean italic, String alignment) {
    assertThat(styles.points(style)).isBetween(smallest, largest);
    assertThat(styles.bold(style)).isEqualTo(bold);
    assertThat(styles.italic(style)).isEqualTo(italic);
    assertThat(styles.alignment(style)).isEqualTo(alignment);
    assertThat(styles.face()).isEqualTo("Times New Roman");
  }

  @Test
  void marginsLieWithinTheDecreesMillimetresOnEverySection() {
    assertThat(sections()).hasSize(4);
    for (CTSectPr section : sections()) {
      assertThat(mm(section.getPgMar().getTop())).isBetween(20.0, 25.0);
      assertThat(mm(section.getPgMar().getBottom())).isBetween(20.0, 25.0);
      assertThat(mm(section.getPgMar().getLeft())).isBetween(30.0, 35.0);
      assertThat(mm(section.getPgMar().getRight())).isBetween(15.0, 20.0);
    }
  }

  @Test
  void pagesAreA4UprightAndTheTablesAnnexesLieOnTheirSide() {
    List<CTSectPr> sections = sections();
    assertThat(sections.stream().map(section -> section.getPgSz().getOrient() == STPageOrientation.LANDSCAPE))
        .containsExactly(false, true, true, false);
    assertThat(mm(sections.getFirst().getPgSz().getW())).isBetween(209.9, 210.1);
    assertThat(mm(sections.getFirst().getPgSz().getH())).isBetween(296.9, 297.1);
    assertThat(mm(sections.get(1).getPgSz().getW())).isBetween(296.9, 297.1);
  }

  @Test
  void pageNumbersAreFieldsInTheUpperMarginFromOneAndHiddenOnTheFirstPage() {
    for (CTSectPr section : sections()) {
      assertThat(section.isSetTitlePg()).isTrue();
      assertThat(section.getPgNumType().getStart().intValue()).isEqualTo(1);
      assertThat(mm(section.getPgMar().getHeader())).isLessThan(mm(section.getPgMar().getTop()));
    }
    assertThat(document.getHeaderList()).hasSize(8);
    assertThat(document.getHeaderList().stream().filter(header -> header._getHdrFtr().xmlText().contains("PAGE"))).hasSize(4);
  }

  @Test
  void theHeadIsATableOfTwoColumnsWithoutBordersAndItsRulesAreDrawn() {
    XWPFTable head = document.getTables().getFirst();
    assertThat(head.getCTTbl().getTblPr().isSetTblBorders()).isFalse();
    assertThat(head.getRows()).hasSize(2);
    XWPFTableCell right = head.getRow(0).getCell(1);
    assertThat(right.getParagraphs().get(0).getText()).isEqualTo("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    assertThat(right.getParagraphs().get(1).getText()).isEqualTo("Độc lập - Tự do - Hạnh phúc");
    assertThat(ruleMm(right.getParagraphs().get(2), right)).isCloseTo(
        Serif.BOLD.width("Độc lập - Tự do - Hạnh phúc", 13), org.assertj.core.data.Offset.offset(1.0));
    XWPFTableCell left = head.getRow(0).getCell(0);
    double line = Serif.BOLD.width("ỦY BAN NHÂN DÂN", 12);
    assertThat(ruleMm(left.getParagraphs().getLast(), left)).isBetween(line / 3, line / 2);
    assertThat(head.getRow(1).getCell(0).getText()).matches("Số:\\u00a0+/BC-UBND");
    assertThat(head.getRow(1).getCell(1).getText()).matches("Xã Trần Phú, ngày\\u00a0+tháng\\u00a0+năm 2026");
  }

  @Test
  void theBodyIsJustifiedIndentedAndSpacedAndEndsWithTheMark() {
    assertThat(styles.firstLineTwips("BodyText")).isIn(567, 720);
    assertThat(styles.afterTwips("BodyText")).isGreaterThanOrEqualTo(120);
    assertThat(styles.lineTwips("BodyText")).isBetween(240, 360);
    List<XWPFParagraph> body =
        document.getParagraphs().stream().filter(paragraph -> "BodyText".equals(paragraph.getStyle())).toList();
    assertThat(body).anySatisfy(paragraph -> assertThat(paragraph.getText()).startsWith("Trên đây là").endsWith("./."));
    assertThat(body).allSatisfy(paragraph -> assertThat(paragraph.getAlignment()).isIn(ParagraphAlignment.LEFT, ParagraphAlignment.BOTH));
  }

  @Test
  void theElementsComeInTheOrderOfTheForm() {
    List<String> order =
        document.getBodyElements().stream().map(DecreeLayoutTest::kind).filter(kind -> !kind.isEmpty()).distinct().toList();
    assertThat(order.subList(0, 5)).containsExactly("table", "Title", "TrichYeu", "KinhGui", "Heading1");
    assertThat(order.indexOf("PhuLuc")).isGreaterThan(order.indexOf("Heading2"));
  }

  @Test
  void recipientsStandLevelWithTheSignerAndRoomIsLeftForTheSignature() {
    XWPFTable signature =
        document.getTables().stream().filter(table -> table.getText().contains("Nơi nhận:")).findFirst().orElseThrow();
    XWPFTableCell left = signature.getRow(0).getCell(0);
    XWPFTableCell right = signature.getRow(0).getCell(1);
    assertThat(left.getParagraphs().getFirst().getText()).isEqualTo("Nơi nhận:");
    assertThat(left.getParagraphs().get(1).getText()).isEqualTo("- Như trên;");
    assertThat(left.getParagraphs().getLast().getText()).isEqualTo("- Lưu: VT.");
    assertThat(right.getParagraphs().getFirst().getText()).isEqualTo("TM. ỦY BAN NHÂN DÂN");
    assertThat(right.getParagraphs().stream().filter(paragraph -> paragraph.getText().isEmpty()).count()).isGreaterThanOrEqualTo(5);
  }

  @Test
  void textIsInTheComposedFormOfUnicode() {
    document.getParagraphs().forEach(
        paragraph -> assertThat(Normalizer.isNormalized(paragraph.getText(), Normalizer.Form.NFC)).isTrue());
  }

  @Test
  void chartsAreNativeWithTheirNumbersInside() {
    assertThat(document.getCharts()).hasSizeGreaterThanOrEqualTo(4);
    assertThat(document.getCharts()).allSatisfy(chart -> assertThat(chart.getWorkbook().getSheetAt(0).getLastRowNum()).isPositive());
  }

  private static String kind(IBodyElement element) {
    return switch (element) {
      case XWPFTable _ -> "table";
      case XWPFParagraph paragraph when paragraph.getText().isBlank() -> "";
      case XWPFParagraph paragraph -> String.valueOf(paragraph.getStyle());
      default -> "";
    };
  }

  /// The sections in the order of the document.
  private static List<CTSectPr> sections() {
    List<CTSectPr> sections = new java.util.ArrayList<>();
    document.getParagraphs().stream()
        .map(paragraph -> paragraph.getCTP().getPPr())
        .filter(format -> format != null && format.isSetSectPr())
        .forEach(format -> sections.add(format.getSectPr()));
    sections.add(document.getDocument().getBody().getSectPr());
    return sections;
  }

  private static double ruleMm(XWPFParagraph rule, XWPFTableCell cell) {
    assertThat(rule.getCTP().getPPr().getPBdr().isSetTop()).isTrue();
    int width = ((java.math.BigInteger) cell.getCTTc().getTcPr().getTcW().getW()).intValue();
    return mm(width - rule.getIndentationLeft() - rule.getIndentationRight());
  }

  private static double mm(Object twips) {
    return Double.parseDouble(twips.toString()) * 25.4 / 1440;
  }

  static {
    assertThat(Layout.twips(25.4)).isEqualTo(1440);
  }
}
