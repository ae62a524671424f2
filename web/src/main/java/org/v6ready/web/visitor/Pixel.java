package org.v6ready.web.visitor;

import java.util.Arrays;
import java.util.Base64;

/// The test objects: a picture of one transparent point, and the same padded far beyond one packet.
final class Pixel {
  private static final byte[] SMALL =
      Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
  private static final int LARGE = 4_000;

  private Pixel() {}

  static byte[] small() {
    return SMALL.clone();
  }

  static byte[] large() {
    return Arrays.copyOf(SMALL, LARGE);
  }
}
