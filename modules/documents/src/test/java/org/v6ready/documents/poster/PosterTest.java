package org.v6ready.documents.poster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.v6ready.model.text.Messages;

class PosterTest {
  private static final String URL = "https://kiemtra.tranphu.thainguyen.gov.vn/";

  private static byte[] poster(Locale language) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Poster("Ủy ban nhân dân xã Trần Phú", URL, "0209 123 456", language).pdf(out);
    return out.toByteArray();
  }

  @Test
  void aPhoneReadsTheAddressFromThePrintedPage() throws Exception {
    for (Locale language : new Locale[] {Messages.VIETNAMESE, Messages.ENGLISH}) {
      try (PDDocument document = Loader.loadPDF(poster(language))) {
        assertThat(document.getNumberOfPages()).isEqualTo(1);
        BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 100);
        String shots = System.getProperty("v6ready.shots", "");
        if (!shots.isEmpty()) {
          ImageIO.write(page, "png", new java.io.File(shots, "poster-" + language + ".png"));
        }
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(URL);
      }
    }
  }

  @Test
  void itsFontsAreInsideAndItsTextIsText() throws Exception {
    try (PDDocument document = Loader.loadPDF(poster(Messages.VIETNAMESE))) {
      assertThat(new PDFTextStripper().getText(document)).contains("Kiểm tra IPv6 của bạn", URL, "0209 123 456", "XÃ TRẦN PHÚ");
      for (var name : document.getPage(0).getResources().getFontNames()) {
        PDFont font = document.getPage(0).getResources().getFont(name);
        assertThat(font.isEmbedded()).isTrue();
      }
    }
  }
}
