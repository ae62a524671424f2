package org.v6ready.documents.docx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;
import org.v6ready.documents.Layout;
import org.v6ready.documents.block.Chart;

/// A chart with its numbers in a sheet of its own: a double click in Word edits them.
final class ColumnChart {
  private static final int HEIGHT = 75;

  private ColumnChart() {}

  static void write(Sheet sheet, Chart chart) {
    if (!chart.drawable()) {
      sheet.paragraph("GhiChu", chart.title() + ": " + chart.summary());
      return;
    }
    XWPFParagraph paragraph = sheet.paragraph("BieuDo", "");
    XWPFRun run = paragraph.createRun();
    try {
      int width = Math.toIntExact(Units.toEMU(Layout.textWidth(sheet.landscape()) * 72 / 25.4));
      int height = Math.toIntExact(Units.toEMU(HEIGHT * 72 / 25.4));
      draw(sheet.document().createChart(run, width, height), chart);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InvalidFormatException broken) {
      throw new IllegalStateException(broken);
    }
    CTInline inline = run.getCTR().getDrawingArray(0).getInlineArray(0);
    inline.getDocPr().setDescr(chart.title() + ". " + chart.summary());
  }

  private static void draw(XWPFChart drawn, Chart chart) {
    drawn.setTitleText(chart.title());
    drawn.setTitleOverlay(false);
    if (chart.series().size() > 1) {
      drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
    XDDFCategoryAxis bottom = drawn.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis left = drawn.createValueAxis(AxisPosition.LEFT);
    left.setTitle(chart.unit());
    left.setCrosses(AxisCrosses.AUTO_ZERO);
    left.setCrossBetween(AxisCrossBetween.BETWEEN);
    left.setMinimum(0);
    // A little above 100, so that numbers on full columns stay clear of the title.
    left.setMaximum(chart.top() == 100 ? 110 : chart.top());
    left.setMajorUnit(chart.top() / Chart.LINES);
    // Without the direction, the crossings and a fill LibreOffice draws empty columns.
    XDDFBarChartData columns = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, bottom, left);
    columns.setBarDirection(BarDirection.COL);
    columns.setBarGrouping(chart.stacked() ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
    columns.setGapWidth(60);
    columns.setVaryColors(false);
    series(drawn, columns, chart);
    drawn.plot(columns);
    ChartText.set(drawn);
    ChartText.set(bottom);
    ChartText.set(left);
    drawn.displayBlanksAs(DisplayBlanks.GAP);
    List<CTBarSer> drawnSeries = drawn.getCTChart().getPlotArea().getBarChartArray(0).getSerList();
    for (int i = 0; i < drawnSeries.size(); i++) {
      ChartText.numbers(drawnSeries.get(i), chart.stacked(), chart.series().get(i).dark());
    }
    if (chart.stacked()) {
      overlap(drawn);
    }
  }

  /// One column over the other. POI's small schema lacks the type of the value, so it is written as
  /// text.
  private static void overlap(XWPFChart drawn) {
    try (XmlCursor cursor = drawn.getCTChart().getPlotArea().getBarChartArray(0).addNewOverlap().newCursor()) {
      cursor.setAttributeText(new QName("val"), "100");
    }
  }

  private static void series(XWPFChart drawn, XDDFBarChartData columns, Chart chart) {
    int rows = chart.categories().size();
    XDDFDataSource<String> names =
        XDDFDataSourcesFactory.fromArray(
            chart.categories().toArray(String[]::new), drawn.formatRange(new CellRangeAddress(1, rows, 0, 0)), 0);
    for (int i = 0; i < chart.series().size(); i++) {
      Chart.Series series = chart.series().get(i);
      Double[] values = series.values().toArray(Double[]::new);
      XDDFNumericalDataSource<Double> numbers =
          XDDFDataSourcesFactory.fromArray(
              values, drawn.formatRange(new CellRangeAddress(1, rows, i + 1, i + 1)), i + 1);
      XDDFChartData.Series one = columns.addSeries(names, numbers);
      one.setTitle(series.name(), drawn.setSheetTitle(series.name(), i + 1));
      one.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(bytes(series.rgb()))));
    }
  }

  private static byte[] bytes(int rgb) {
    return new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
  }
}
