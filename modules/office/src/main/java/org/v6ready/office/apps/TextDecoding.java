package org.v6ready.office.apps;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Tells text from programs by the first octets, and text's encoding: UTF-8 and its relatives, or the
/// UTF-16 that Windows writes its registry exports in.
final class TextDecoding {
  private static final int LOOKED_AT = 8_000;

  private TextDecoding() {}

  /// The encoding of a text that begins with these octets; empty when it is no text.
  static Optional<Charset> of(byte[] octets, int length) {
    int end = Math.min(length, LOOKED_AT);
    if (end >= 2 && octets[0] == (byte) 0xff && octets[1] == (byte) 0xfe) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (end >= 2 && octets[0] == (byte) 0xfe && octets[1] == (byte) 0xff) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    int zeros = 0;
    int oddZeros = 0;
    int controls = 0;
    for (int i = 0; i < end; i++) {
      if (octets[i] == 0) {
        zeros++;
        oddZeros += i & 1;
      } else if (octets[i] > 0 && octets[i] < 32 && octets[i] != '\t' && octets[i] != '\n' && octets[i] != '\r' && octets[i] != '\f') {
        controls++;
      }
    }
    if (zeros == 0) {
      return controls * 20 > end ? Optional.empty() : Optional.of(StandardCharsets.UTF_8);
    }
    boolean wide = oddZeros == zeros && zeros * 10 > end * 3 && controls * 20 <= end;
    return wide ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
  }

  /// The octets as text without a byte order mark; never fails.
  static String decode(byte[] octets, Charset charset) {
    String text = new String(octets, charset);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
