package org.v6ready.probes.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Structural similarity of two pictures over 8 by 8 windows of luminance (Wang et al. 2004). Windows
/// that are one and the same flat colour in both do not count: most of a page is empty paper, which says
/// nothing of what is written on it.
final class Ssim {
  private static final int WINDOW = 8;
  private static final double C1 = 6.5025;
  private static final double C2 = 58.5225;

  /// What JPEG makes of paper.
  private static final double FLAT = 4;

  private Ssim() {}

  /// From -1 to 1; NaN when a picture is missing or not a picture. Different sizes compare over the
  /// common area, the rest counting as unlike.
  static double between(byte[] first, byte[] second) {
    if (first.length > 0 && Arrays.equals(first, second)) {
      return 1;
    }
    Plane a = Plane.read(first);
    Plane b = Plane.read(second);
    return a == null || b == null ? Double.NaN : between(a, b);
  }

  /// Luminance, row after row.
  private record Plane(int width, int height, float[] light) {
    static @Nullable Plane read(byte[] picture) {
      try {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        return image == null ? null : of(image);
      } catch (IOException notAPicture) {
        return null;
      }
    }

    private static Plane of(BufferedImage image) {
      int[] row = new int[image.getWidth()];
      float[] light = new float[image.getWidth() * image.getHeight()];
      for (int y = 0; y < image.getHeight(); y++) {
        image.getRGB(0, y, row.length, 1, row, 0, row.length);
        for (int x = 0; x < row.length; x++) {
          light[y * row.length + x] = 0.299f * (row[x] >> 16 & 255) + 0.587f * (row[x] >> 8 & 255) + 0.114f * (row[x] & 255);
        }
      }
      return new Plane(row.length, image.getHeight(), light);
    }
  }

  private static double between(Plane a, Plane b) {
    int width = Math.min(a.width(), b.width());
    int height = Math.min(a.height(), b.height());
    double sum = 0;
    int windows = 0;
    for (int y = 0; y + WINDOW <= height; y += WINDOW) {
      for (int x = 0; x + WINDOW <= width; x += WINDOW) {
        double alike = window(a, b, x, y);
        sum += Double.isNaN(alike) ? 0 : alike;
        windows += Double.isNaN(alike) ? 0 : 1;
      }
    }
    double common = (double) width * height / ((double) Math.max(a.width(), b.width()) * Math.max(a.height(), b.height()));
    return (windows == 0 ? 1 : sum / windows) * common;
  }

  /// NaN for a window of the same paper.
  private static double window(Plane a, Plane b, int left, int top) {
    double sumA = 0;
    double sumB = 0;
    double squareA = 0;
    double squareB = 0;
    double product = 0;
    for (int y = top; y < top + WINDOW; y++) {
      for (int x = left; x < left + WINDOW; x++) {
        double u = a.light()[y * a.width() + x];
        double v = b.light()[y * b.width() + x];
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
    if (varianceA < FLAT && varianceB < FLAT && Math.abs(meanA - meanB) < FLAT) {
      return Double.NaN;
    }
    return (2 * meanA * meanB + C1) * (2 * covariance + C2)
        / ((meanA * meanA + meanB * meanB + C1) * (varianceA + varianceB + C2));
  }
}
