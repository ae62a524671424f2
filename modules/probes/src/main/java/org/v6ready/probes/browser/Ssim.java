package org.v6ready.probes.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/// Structural similarity of two pictures over 8 by 8 windows of luminance (Wang et al. 2004).
final class Ssim {
  private static final int WINDOW = 8;
  private static final double C1 = 6.5025;
  private static final double C2 = 58.5225;

  private Ssim() {}

  /// From -1 to 1; NaN when a picture is missing or not a picture. Different sizes compare over the
  /// common area, the rest counting as unlike.
  static double between(byte[] first, byte[] second) {
    try {
      BufferedImage a = ImageIO.read(new ByteArrayInputStream(first));
      BufferedImage b = ImageIO.read(new ByteArrayInputStream(second));
      return a == null || b == null ? Double.NaN : between(a, b);
    } catch (IOException notAPicture) {
      return Double.NaN;
    }
  }

  private static double between(BufferedImage a, BufferedImage b) {
    int width = Math.min(a.getWidth(), b.getWidth());
    int height = Math.min(a.getHeight(), b.getHeight());
    double sum = 0;
    int windows = 0;
    for (int y = 0; y + WINDOW <= height; y += WINDOW) {
      for (int x = 0; x + WINDOW <= width; x += WINDOW) {
        sum += window(a, b, x, y);
        windows++;
      }
    }
    double common = (double) width * height / ((double) Math.max(a.getWidth(), b.getWidth()) * Math.max(a.getHeight(), b.getHeight()));
    return windows == 0 ? Double.NaN : sum / windows * common;
  }

  private static double window(BufferedImage a, BufferedImage b, int left, int top) {
    double sumA = 0;
    double sumB = 0;
    double squareA = 0;
    double squareB = 0;
    double product = 0;
    for (int y = top; y < top + WINDOW; y++) {
      for (int x = left; x < left + WINDOW; x++) {
        double u = luminance(a.getRGB(x, y));
        double v = luminance(b.getRGB(x, y));
        sumA += u;
        sumB += v;
        squareA += u * u;
        squareB += v * v;
        product += u * v;
      }
    }
    double n = WINDOW * WINDOW;
    double meanA = sumA / n;
    double meanB = sumB / n;
    double varianceA = squareA / n - meanA * meanA;
    double varianceB = squareB / n - meanB * meanB;
    double covariance = product / n - meanA * meanB;
    return (2 * meanA * meanB + C1) * (2 * covariance + C2)
        / ((meanA * meanA + meanB * meanB + C1) * (varianceA + varianceB + C2));
  }

  private static double luminance(int rgb) {
    return 0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
  }
}
