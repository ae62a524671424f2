package org.v6ready.scanner;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.v6ready.model.time.Clock;

/// The bar of `use log`, by octets of the files as they lie on disk.
final class LogProgress implements AutoCloseable {
  private static final int CELLS = 24;
  private static final String START_OF_LINE = "\r\u001b[K";

  private final Console console;
  private final long began = Clock.system().nanoTime();
  private long all;
  private long done;
  private long drawn;

  LogProgress(Console console, List<Path> files) throws IOException {
    this.console = console;
    for (Path file : files) {
      all += Files.size(file);
    }
  }

  /// A stream that moves the bar.
  InputStream over(Path file, InputStream stream) {
    return new FilterInputStream(stream) {
      @Override
      public int read(byte[] octets, int from, int length) throws IOException {
        int got = super.read(octets, from, length);
        moved(Math.max(0, got));
        return got;
      }
    };
  }

  /// Octets of standard input so far; how many there will be nobody knows.
  void read(long octets) {
    done = octets;
    draw();
  }

  private void moved(int octets) {
    done += octets;
    draw();
  }

  private void draw() {
    long now = Clock.system().nanoTime();
    if (!console.errIsTerminal() || now - drawn < 200_000_000L) {
      return;
    }
    drawn = now;
    double seconds = Math.max(0.001, (now - began) / 1e9);
    String speed = String.format(Locale.ROOT, "%d MB  %.0f MB/s", done >> 20, (done >> 20) / seconds);
    String bar = "";
    if (all > 0) {
      int filled = (int) Math.min(CELLS, CELLS * done / all);
      long left = (long) (seconds * (all - done) / Math.max(1, done)) + 1;
      bar = "█".repeat(filled) + "░".repeat(CELLS - filled) + "  ";
      speed += "  " + console.text("progress.left", java.util.Map.of("time", left / 60 + ":" + String.format("%02d", left % 60)));
    }
    console.err().print(START_OF_LINE + bar + speed);
    console.err().flush();
  }

  /// Takes the bar away.
  void end() {
    if (drawn != 0) {
      console.err().print(START_OF_LINE);
      console.err().flush();
    }
  }

  @Override
  public void close() {
    end();
  }
}
