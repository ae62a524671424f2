package org.v6ready.use.log;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/// Opens what a log is packed in, told by its first bytes and not by its name.
final class LogInput {
  private static final int BUFFER = 1 << 16;

  private LogInput() {}

  /// The plain bytes of `packed`: gzip (also several in a row), bzip2, zstd or nothing. Fails as the
  /// stream does; `IOException` for a packing that breaks off or whose library is missing.
  static InputStream plain(InputStream packed) throws IOException {
    PushbackInputStream stream = new PushbackInputStream(packed, 4);
    byte[] head = new byte[4];
    int length = stream.readNBytes(head, 0, 4);
    stream.unread(head, 0, length);
    try {
      if (length >= 2 && head[0] == 0x1f && head[1] == (byte) 0x8b) {
        return new GZIPInputStream(stream, BUFFER);
      }
      if (length >= 3 && head[0] == 'B' && head[1] == 'Z' && head[2] == 'h') {
        return new BZip2CompressorInputStream(stream, true);
      }
      if (length == 4 && head[0] == 0x28 && head[1] == (byte) 0xb5 && head[2] == 0x2f && head[3] == (byte) 0xfd) {
        return new ZstdInputStream(stream).setContinuous(false);
      }
    } catch (LinkageError missing) {
      throw new IOException("zstd: " + missing.getMessage(), missing);
    }
    return stream;
  }
}
