package org.v6ready.wire.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;

/// Undoes the content codings we ask for (RFC 9110 section 8.4), the last applied first.
final class ContentCoding {
  private static final int MOST = 3;

  private ContentCoding() {}

  static InputStream undo(InputStream body, String header) throws IOException {
    String[] codings = header.strip().toLowerCase(Locale.ROOT).split("\\s*,\\s*");
    if (codings.length > MOST) {
      throw new ZipException("too many content codings");
    }
    InputStream plain = body;
    for (int last = codings.length - 1; last >= 0; last--) {
      plain =
          switch (codings[last]) {
            case "", "identity" -> plain;
            case "gzip", "x-gzip" -> new GZIPInputStream(plain);
            case "deflate" -> inflate(plain);
            case "br" -> new BrotliInputStream(plain);
            default -> throw new ZipException("unknown content coding");
          };
    }
    return plain;
  }

  /// `deflate` is the zlib format, but many send it bare, and browsers read both.
  private static InputStream inflate(InputStream body) throws IOException {
    PushbackInputStream peek = new PushbackInputStream(body, 2);
    byte[] first = peek.readNBytes(2);
    peek.unread(first);
    boolean zlib =
        first.length == 2
            && (first[0] & 0x0f) == 8
            && (((first[0] & 0xff) << 8) + (first[1] & 0xff)) % 31 == 0;
    return new InflaterInputStream(peek, new Inflater(!zlib));
  }
}
