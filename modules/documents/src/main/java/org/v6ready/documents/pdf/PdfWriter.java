package org.v6ready.documents.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.v6ready.documents.Serif;
import org.v6ready.documents.block.Paper;
import org.v6ready.documents.html.Glyphs;
import org.v6ready.documents.html.HtmlWriter;

/// Writes a paper as PDF with tags (PDF/UA-1, ISO 14289-1) and its fonts inside.
public final class PdfWriter {
  private static final String FAMILY = "Times New Roman";

  static {
    // It tells its timings and font loading on standard error otherwise.
    XRLog.setLoggingEnabled(false);
  }

  private PdfWriter() {}

  /// Writes a paper; leaves the stream open.
  public static void write(Paper paper, OutputStream out) throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    font(builder, Serif.REGULAR, 400, FontStyle.NORMAL);
    font(builder, Serif.BOLD, 700, FontStyle.NORMAL);
    font(builder, Serif.ITALIC, 400, FontStyle.ITALIC);
    font(builder, Serif.BOLD_ITALIC, 700, FontStyle.ITALIC);
    builder.withProducer("v6ready");
    builder.withHtmlContent(HtmlWriter.page(paper, Glyphs.of(PdfWriter::everywhere)), null);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      try (PDDocument document = renderer.getPdfDocument()) {
        PageNumbers.write(document);
        document.save(out);
      }
    }
  }

  private static void font(PdfRendererBuilder builder, Serif serif, int weight, FontStyle style) {
    builder.useFont(serif::open, FAMILY, weight, style, true);
  }

  /// Lines are laid out from left to right only: letters of other scripts would stand in the wrong order.
  private static boolean everywhere(int point) {
    byte direction = Character.getDirectionality(point);
    boolean fromRight =
        direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    return !fromRight && Serif.REGULAR.shows(point) && Serif.BOLD.shows(point) && Serif.ITALIC.shows(point);
  }
}
