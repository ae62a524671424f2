package org.v6ready.scanner;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Reads what was added to a text file since the last time; a file that became shorter was rotated and is
/// read from its beginning.
final class LineTail {
  private static final int MOST = 32 << 20;

  private final Path file;
  private final Consumer<String> taker;
  private long position;

  LineTail(Path file, Consumer<String> taker) {
    this.file = file;
    this.taker = taker;
  }

  void read() throws IOException {
    if (!Files.isReadable(file)) {
      return;
    }
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
      long length = open.length();
      position = length < position ? 0 : Math.max(position, length - MOST);
      byte[] fresh = new byte[(int) (length - position)];
      open.seek(position);
      open.readFully(fresh);
      int end = fresh.length;
      while (end > 0 && fresh[end - 1] != '\n') {
        end--;
      }
      position += end;
      new String(fresh, 0, end, StandardCharsets.UTF_8).lines().forEach(taker);
    }
  }
}
