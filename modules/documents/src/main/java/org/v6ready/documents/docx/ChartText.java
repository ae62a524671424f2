package org.v6ready.documents.docx;

import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.text.XDDFFont;
import org.apache.poi.xddf.usermodel.text.XDDFRunProperties;
import org.apache.poi.xddf.usermodel.text.XDDFTextParagraph;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumFmt;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/// The letters of a chart: the paper's own face, the title as a table's name, the rest smaller.
final class ChartText {
  private static final String FACE = "Times New Roman";
  private static final double TITLE_POINTS = 13;
  private static final int POINTS = 11;

  private ChartText() {}

  static void set(XWPFChart drawn) {
    CTTextBody body = drawn.getCTChartSpace().isSetTxPr() ? drawn.getCTChartSpace().getTxPr() : drawn.getCTChartSpace().addNewTxPr();
    body.addNewBodyPr();
    CTTextCharacterProperties all = body.addNewP().addNewPPr().addNewDefRPr();
    all.setSz(POINTS * 100);
    all.addNewLatin().setTypeface(FACE);
    all.addNewCs().setTypeface(FACE);
    for (XDDFTextParagraph paragraph : drawn.getTitle().getBody().getParagraphs()) {
      for (XDDFTextRun run : paragraph.getTextRuns()) {
        run.setFontSize(TITLE_POINTS);
        run.setBold(true);
        run.setFonts(fonts());
      }
    }
  }

  static void set(XDDFChartAxis axis) {
    XDDFRunProperties text = axis.getOrAddTextProperties();
    text.setFontSize((double) POINTS);
    text.setFonts(fonts());
  }

  private static XDDFFont[] fonts() {
    return new XDDFFont[] {XDDFFont.unsetFontForGroup(org.apache.poi.common.usermodel.fonts.FontGroup.EAST_ASIAN),
      new XDDFFont(org.apache.poi.common.usermodel.fonts.FontGroup.LATIN, FACE, null, null, null)};
  }

  /// Numbers on the columns, so that the chart can be read without colours; in stacks no zeros, which
  /// would lie on top of each other, and white ones on dark columns.
  static void numbers(CTBarSer series, boolean stacked, boolean dark) {
    CTDLbls labels = series.isSetDLbls() ? series.getDLbls() : series.addNewDLbls();
    CTNumFmt format = labels.addNewNumFmt();
    format.setFormatCode(stacked ? "General;;" : "General");
    format.setSourceLinked(false);
    if (stacked && dark) {
      CTTextBody white = labels.addNewTxPr();
      white.addNewBodyPr();
      CTTextCharacterProperties letters = white.addNewP().addNewPPr().addNewDefRPr();
      letters.setSz(POINTS * 100);
      letters.addNewSolidFill().addNewSrgbClr().setVal(new byte[] {-1, -1, -1});
    }
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }
}
