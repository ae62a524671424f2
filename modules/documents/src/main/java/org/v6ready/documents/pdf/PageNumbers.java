package org.v6ready.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.v6ready.documents.Layout;
import org.v6ready.documents.Serif;

/// Numbers in the middle of the upper margin, from page 2 of the body and of every annex; artifacts
/// for screen readers. The outline tells where the annexes begin.
final class PageNumbers {
  private static final float POINTS = 72 / 25.4f;

  private PageNumbers() {}

  static void write(PDDocument document) throws IOException {
    Set<Integer> firsts = firsts(document);
    PDType0Font font;
    try (InputStream in = Serif.REGULAR.open()) {
      font = PDType0Font.load(document, in, true);
    }
    int number = 0;
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      number = firsts.contains(i) ? 1 : number + 1;
      if (number > 1) {
        write(document, document.getPage(i), font, Integer.toString(number));
      }
    }
  }

  private static Set<Integer> firsts(PDDocument document) throws IOException {
    Set<Integer> firsts = new HashSet<>();
    firsts.add(0);
    PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
    if (outline != null) {
      for (PDOutlineItem item : outline.children()) {
        PDPage page = item.findDestinationPage(document);
        if (page != null) {
          firsts.add(document.getPages().indexOf(page));
        }
      }
    }
    return firsts;
  }

  private static void write(PDDocument document, PDPage page, PDType0Font font, String text) throws IOException {
    float size = Layout.NUMBER_POINTS;
    float width = font.getStringWidth(text) / 1000 * size;
    float left = Layout.LEFT * POINTS;
    float right = page.getMediaBox().getWidth() - Layout.RIGHT * POINTS;
    try (PDPageContentStream content =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
      content.beginMarkedContent(COSName.ARTIFACT);
      content.beginText();
      content.setFont(font, size);
      content.newLineAtOffset(
          (left + right - width) / 2, page.getMediaBox().getHeight() - Layout.NUMBER_FROM_TOP * POINTS - size);
      content.showText(text);
      content.endText();
      content.endMarkedContent();
    }
  }
}
