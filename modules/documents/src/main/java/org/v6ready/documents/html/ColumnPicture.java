package org.v6ready.documents.html;

import java.util.List;
import java.util.Locale;
import org.v6ready.documents.block.Chart;

/// A column chart made of boxes in millimetres: sharp in print, readable by screen readers, the same
/// in a browser and in PDF. Columns are told apart by their numbers too, not by colour alone.
final class ColumnPicture {
  private static final double HEIGHT = 50;
  private static final double LEFT = 14;
  private static final double LABEL = 5;

  private final HtmlText out;
  private final Chart chart;
  private final double width;
  private final double top;

  private ColumnPicture(HtmlText out, Chart chart, double width) {
    this.out = out;
    this.chart = chart;
    this.width = width;
    this.top = chart.top();
  }

  static void write(HtmlText out, Chart chart, double width) {
    if (!chart.drawable()) {
      out.element("p", "note", chart.title() + ": " + chart.summary());
      return;
    }
    new ColumnPicture(out, chart, width).draw();
  }

  private void draw() {
    out.raw("<div class=\"figure\">\n").element("p", "caption", chart.title());
    out.raw("<div class=\"chart\" style=\"width:%.1fmm;height:%.1fmm\">\n".formatted(width, HEIGHT + 2 * LABEL));
    for (int line = 0; line <= Chart.LINES; line++) {
      double value = top * line / Chart.LINES;
      box("line", LEFT, y(value), width - LEFT, 0, "");
      label("axis", 0, y(value) - 2, LEFT - 2, Step.text(value));
    }
    double slot = (width - LEFT) / chart.categories().size();
    for (int i = 0; i < chart.categories().size(); i++) {
      double x = LEFT + i * slot;
      label("name", x, HEIGHT + LABEL + 1, slot, chart.categories().get(i));
      if (chart.stacked()) {
        stack(i, x + slot * 0.2, slot * 0.6);
      } else {
        cluster(i, x + slot * 0.1, slot * 0.8);
      }
    }
    out.raw("</div>\n<p class=\"legend\">");
    for (Chart.Series series : chart.series().size() > 1 ? chart.series() : List.<Chart.Series>of()) {
      out.raw("<span class=\"key\" style=\"background-color:#%06x\">\u00a0\u00a0\u00a0</span> ".formatted(series.rgb()));
      out.text(series.name()).raw(" \u2003 ");
    }
    out.text(chart.unit().isEmpty() ? "" : "(" + chart.unit() + ")").raw("</p>\n");
    out.element("p", "note", chart.summary()).raw("</div>\n");
  }

  private double y(double value) {
    return LABEL + HEIGHT * (1 - value / top);
  }

  private void stack(int category, double x, double columnWidth) {
    double below = 0;
    for (Chart.Series series : chart.series()) {
      Double value = series.values().get(category);
      if (value != null && value > 0) {
        column(series, x, columnWidth, below, value);
        below += value;
      }
    }
    label("total", x - 5, y(below) - 4.5, columnWidth + 10, Step.text(below));
  }

  private void cluster(int category, double x, double whole) {
    double one = whole / chart.series().size();
    for (int i = 0; i < chart.series().size(); i++) {
      Double value = chart.series().get(i).values().get(category);
      if (value != null) {
        column(chart.series().get(i), x + i * one, one * 0.9, 0, value);
        label("total", x + i * one - 3, y(value) - 4.5, one * 0.9 + 6, Step.text(value));
      }
    }
  }

  private void column(Chart.Series series, double x, double columnWidth, double below, double value) {
    double height = HEIGHT * value / top;
    box("bar", x, y(below + value), columnWidth, height, "background-color:#%06x".formatted(series.rgb()));
    if (chart.stacked() && height > 4 && columnWidth > 6) {
      String ink = series.dark() ? "in" : "on";
      label(ink, x, y(below + value) + height / 2 - 2, columnWidth, Step.text(value));
    }
  }

  private void box(String name, double x, double y, double w, double h, String style) {
    out.raw(String.format(Locale.ROOT,
        "<div class=\"%s\" style=\"left:%.2fmm;top:%.2fmm;width:%.2fmm;height:%.2fmm;%s\"></div>\n",
        name, x, y, w, h, style));
  }

  private void label(String name, double x, double y, double w, String text) {
    out.raw(String.format(Locale.ROOT, "<div class=\"t %s\" style=\"left:%.2fmm;top:%.2fmm;width:%.2fmm\">", name, x, y, w));
    out.text(text).raw("</div>\n");
  }
}
