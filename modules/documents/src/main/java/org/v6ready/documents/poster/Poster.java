package org.v6ready.documents.poster;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.v6ready.documents.Say;
import org.v6ready.documents.Serif;
import org.v6ready.documents.block.Plain;

/// One upright A4 page: what it is, a QR code of the address (ISO/IEC 18004, level Q, so that a torn or
/// dirty sheet still reads), the address in letters, three steps, who helps. Fonts are inside the file.
public record Poster(String issuer, String url, String phone, Locale language) {
  private static final float WIDTH = PDRectangle.A4.getWidth();
  private static final float HEIGHT = PDRectangle.A4.getHeight();
  private static final float MARGIN = 56;
  private static final float CODE = 300;
  /// The light frame a reader needs, in modules.
  private static final int QUIET = 4;

  public Poster {
    issuer = Plain.text(issuer);
    phone = Plain.text(phone);
  }

  /// Writes the PDF; leaves the stream open.
  public void pdf(OutputStream out) throws IOException {
    Say say = Say.in(language);
    try (PDDocument document = new PDDocument()) {
      document.getDocumentInformation().setTitle(say.text("poster.title"));
      document.getDocumentInformation().setProducer("v6ready");
      document.getDocumentCatalog().setLanguage(say.language().toLanguageTag());
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      PDType0Font regular = font(document, Serif.REGULAR);
      PDType0Font bold = font(document, Serif.BOLD);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        draw(new Pen(content, regular, bold), say);
      }
      document.save(out);
    }
  }

  private static PDType0Font font(PDDocument document, Serif serif) throws IOException {
    try (InputStream in = serif.open()) {
      return PDType0Font.load(document, in, true);
    }
  }

  private void draw(Pen pen, Say say) throws IOException {
    float y = HEIGHT - MARGIN - 14;
    if (!issuer.isEmpty()) {
      pen.centre(issuer.toUpperCase(Locale.ROOT), 14, false, y);
    }
    y -= 52;
    y = pen.paragraph(say.text("poster.title"), 40, true, y, 46);
    y = pen.paragraph(say.text("poster.why"), 18, false, y - 4, 24);
    y -= CODE;
    code(pen.content(), (WIDTH - CODE) / 2, y);
    y -= 26;
    pen.centre(url, 18, true, y);
    y -= 42;
    for (String step : List.of("poster.step.1", "poster.step.2", "poster.step.3")) {
      y = pen.left(say.text(step), 18, y, 25);
    }
    if (!phone.isEmpty()) {
      y = pen.left(say.text("poster.phone", "phone", phone), 18, y - 4, 25);
    }
    pen.paragraph(say.text("poster.privacy"), 13, false, Math.min(y - 8, MARGIN + 34), 17);
  }

  private void code(PDPageContentStream content, float left, float bottom) throws IOException {
    ByteMatrix modules;
    try {
      modules = Encoder.encode(url, ErrorCorrectionLevel.Q, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8")).getMatrix();
    } catch (WriterException tooLong) {
      throw new IOException(url, tooLong);
    }
    int side = modules.getWidth() + 2 * QUIET;
    float size = CODE / side;
    content.setNonStrokingColor(0f);
    for (int row = 0; row < modules.getHeight(); row++) {
      for (int column = 0; column < modules.getWidth(); column++) {
        if (modules.get(column, row) == 1) {
          // A hair more than a module, so that no light line shows between two dark ones.
          content.addRect(left + (column + QUIET) * size, bottom + (side - 1 - row - QUIET) * size, size + 0.05f, size + 0.05f);
        }
      }
    }
    content.fill();
  }

  /// Writes lines on the page.
  private record Pen(PDPageContentStream content, PDType0Font regular, PDType0Font bold) {
    void centre(String text, float points, boolean strong, float y) throws IOException {
      PDType0Font font = strong ? bold : regular;
      float size = points;
      while (size > 8 && width(font, text, size) > WIDTH - 2 * MARGIN) {
        size -= 0.5f;
      }
      show(font, text, size, (WIDTH - width(font, text, size)) / 2, y);
    }

    float paragraph(String text, float points, boolean strong, float top, float leading) throws IOException {
      float y = top;
      for (String line : lines(strong ? bold : regular, text, points)) {
        centre(line, points, strong, y);
        y -= leading;
      }
      return y;
    }

    float left(String text, float points, float top, float leading) throws IOException {
      float y = top;
      float indent = 0;
      for (String line : lines(regular, text, points)) {
        show(regular, line, points, MARGIN + indent, y);
        y -= leading;
        indent = points;
      }
      return y;
    }

    private List<String> lines(PDType0Font font, String text, float points) throws IOException {
      List<String> lines = new ArrayList<>();
      StringBuilder line = new StringBuilder();
      for (String word : text.split(" ")) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (!line.isEmpty() && width(font, longer, points) > WIDTH - 2 * MARGIN) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
      lines.add(line.toString());
      return lines;
    }

    private static float width(PDType0Font font, String text, float points) throws IOException {
      return font.getStringWidth(text) / 1000 * points;
    }

    private void show(PDType0Font font, String text, float points, float x, float y) throws IOException {
      content.beginText();
      content.setFont(font, points);
      content.newLineAtOffset(x, y);
      content.showText(text);
      content.endText();
    }
  }
}
