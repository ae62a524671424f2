package org.v6ready.probes.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SsimTest {
  /// A white page with one line of bars, `thick` pixels each, from `left` on.
  private static byte[] page(int left, int thick) {
    BufferedImage page = new BufferedImage(512, 512, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = page.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 512, 512);
    pen.setColor(Color.BLACK);
    for (int x = left; thick > 0 && x < 400; x += 16) {
      pen.fillRect(x, 32, thick, 16);
    }
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(page, "png", out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  @Test
  void theSamePageIsTheSame() {
    assertThat(Ssim.between(page(16, 4), page(16, 4))).isEqualTo(1);
    assertThat(Ssim.between(page(0, 0), page(0, 0))).isEqualTo(1);
  }

  @Test
  void emptyPaperDoesNotMakeUpForAMissingLine() {
    assertThat(Ssim.between(page(16, 4), page(0, 0))).isLessThan(0.5);
    assertThat(Ssim.between(page(16, 4), page(20, 7))).isLessThan(0.9);
  }

  @Test
  void whatIsNoPictureIsLikeNothing() {
    assertThat(Ssim.between(new byte[0], new byte[0])).isNaN();
    assertThat(Ssim.between(page(16, 4), new byte[] {1, 2, 3})).isNaN();
  }
}
