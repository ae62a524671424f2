package org.v6ready.office.apps;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// One file or one entry of an archive: decides whether it is text, a program or an archive and has it
/// looked through. Archives inside archives go two deep, and every octet they unpack to counts.
final class EntryScan {
  private static final int HEAD = 8_192;
  private static final int DEEPEST = 2;

  private final AppLimits limits;
  private final Findings findings;
  private int files;
  private long octets;

  EntryScan(AppLimits limits, Findings findings) {
    this.limits = limits;
    this.findings = findings;
  }

  int files() {
    return files;
  }

  long octets() {
    return octets;
  }

  void file(String name, InputStream in) throws IOException {
    entry(name, in, 0);
  }

  private void entry(String name, InputStream in, int depth) throws IOException {
    files++;
    byte[] head = in.readNBytes(HEAD);
    if (depth < DEEPEST && head.length > 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
      archive(name, new java.io.SequenceInputStream(new java.io.ByteArrayInputStream(head), in), depth);
      return;
    }
    Optional<Charset> charset = TextDecoding.of(head, head.length);
    if (charset.isEmpty()) {
      octets += BinaryScan.scan(name, head, in, limits.binaryOctets(), findings);
      if (in.read() >= 0) {
        findings.skip(name, AppReport.Reason.TOO_LARGE);
      }
      return;
    }
    text(name, head, in, charset.get());
  }

  /// A text longer than the limit is read up to it, and named as not read whole.
  private void text(String name, byte[] head, InputStream in, Charset charset) throws IOException {
    int rest = (int) Math.max(0, limits.textOctets() - head.length);
    byte[] tail = in.readNBytes(rest);
    byte[] whole = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, whole, head.length, tail.length);
    octets += whole.length;
    if (tail.length == rest && in.read() >= 0) {
      findings.skip(name, AppReport.Reason.TOO_LARGE);
    }
    TextScan.scan(SourceText.of(name, TextDecoding.decode(whole, charset)), findings);
  }

  private void archive(String name, InputStream in, int depth) {
    try {
      ZipInputStream zip = new ZipInputStream(in);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (files >= limits.files() || octets >= limits.totalOctets()) {
          findings.skip(name, AppReport.Reason.TOO_MANY_FILES);
          return;
        }
        if (!entry.isDirectory()) {
          entry(name + "!" + entry.getName(), zip, depth + 1);
          if (!drained(zip)) {
            findings.skip(name, AppReport.Reason.TOO_LARGE);
            return;
          }
        }
      }
    } catch (IOException | IllegalArgumentException damaged) {
      findings.skip(name, AppReport.Reason.DAMAGED_ARCHIVE);
    }
  }

  /// Reads what is left of an entry, which going on to the next would do without any bound.
  private boolean drained(InputStream entry) throws IOException {
    byte[] waste = new byte[1 << 16];
    for (long read = 0; read < limits.binaryOctets(); ) {
      int got = entry.readNBytes(waste, 0, waste.length);
      if (got == 0) {
        return true;
      }
      read += got;
      octets += got;
    }
    return false;
  }
}
