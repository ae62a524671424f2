package org.v6ready.use.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.v6ready.use.prefix.PrefixTable;

/// Reads logs one after another into one tally, in bounded memory whatever their size. Blocks of whole
/// lines go to the workers; W3C logs, whose columns may change inside, are read by one.
public final class AccessLogs {
  private static final int BLOCK = 1 << 19;

  private final LogSettings settings;
  private final PrefixTable proxies;
  private final long key = new SecureRandom().nextLong();
  private final LogTally all = new LogTally();

  public AccessLogs(LogSettings settings) {
    this.settings = settings;
    this.proxies = PrefixTable.of(settings.proxies());
  }

  /// What everything read so far adds up to.
  public LogTally tally() {
    return all;
  }

  /// What became of one log: its format, and the sentence of the packing when it broke off (empty when
  /// it did not). What was read before the break counts.
  public record Outcome(LogFormat format, long lines, String broken) {}

  /// Reads one log to its end. `progress` is told the plain octets read so far.
  public Outcome read(InputStream packed, LongConsumer progress) throws IOException {
    long before = all.lines();
    Source source = new Source(packed);
    Chunk first = source.next();
    LogFormat format = LogFormat.of(first.octets(), first.length());
    int threads = format == LogFormat.W3C ? 1 : settings.threads();
    try (Crew crew = new Crew(threads, format)) {
      long octets = 0;
      for (Chunk chunk = first; chunk.length() > 0; chunk = source.next()) {
        crew.hand(chunk);
        octets += chunk.length();
        progress.accept(octets);
      }
    }
    for (long i = 0; i < source.tooLong; i++) {
      all.skip(Skip.TOO_LONG);
    }
    return new Outcome(format, all.lines() - before, source.broken);
  }

  private record Chunk(byte[] octets, int length) {
    private static final Chunk END = new Chunk(new byte[0], -1);
  }

  /// Cuts a stream into blocks that end with a line; drops lines longer than a block.
  private static final class Source {
    private final InputStream packed;
    private InputStream plain = InputStream.nullInputStream();
    private boolean opened;
    private byte[] rest = new byte[0];
    private long tooLong;
    private String broken = "";

    Source(InputStream packed) {
      this.packed = packed;
    }

    Chunk next() throws IOException {
      byte[] block = new byte[BLOCK];
      System.arraycopy(rest, 0, block, 0, rest.length);
      int length = rest.length;
      rest = new byte[0];
      while (true) {
        int got = fill(block, length);
        length += got;
        int last = got == 0 ? length - 1 : Lines.last(block, length);
        if (last >= 0 || length == 0) {
          rest = java.util.Arrays.copyOfRange(block, last + 1, length);
          return new Chunk(block, last + 1);
        }
        length = skipLine(block);
      }
    }

    /// The block is full of one line: reads on to its end; what follows it starts the block anew.
    private int skipLine(byte[] block) throws IOException {
      tooLong++;
      while (true) {
        int got = fill(block, 0);
        int end = Lines.end(block, 0, got);
        if (end < got || got == 0) {
          int left = Math.max(0, got - end - 1);
          System.arraycopy(block, Math.min(end + 1, got), block, 0, left);
          return left;
        }
      }
    }

    private int fill(byte[] block, int from) throws IOException {
      int length = from;
      try {
        if (!opened) {
          opened = true;
          plain = LogInput.plain(packed);
        }
        while (length < block.length) {
          int got = plain.read(block, length, block.length - length);
          if (got < 0) {
            break;
          }
          length += got;
        }
      } catch (InterruptedIOException interrupted) {
        throw interrupted;
      } catch (IOException | RuntimeException cut) {
        // Half a gzip: everything before the break has been read and counts.
        broken = String.valueOf(cut.getMessage());
        plain = InputStream.nullInputStream();
      }
      return length - from;
    }
  }

  /// The workers and the blocks on their way to them.
  private final class Crew implements AutoCloseable {
    private final BlockingQueue<Chunk> queue;
    private final List<LogWorker> workers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    // A worker's bug must reach the caller and must not leave the reader waiting for room in the queue.
    private final AtomicReference<@Nullable RuntimeException> bug = new AtomicReference<>();

    Crew(int count, LogFormat format) {
      queue = new ArrayBlockingQueue<>(count * 2);
      for (int i = 0; i < count; i++) {
        LogWorker worker = new LogWorker(format, proxies, settings, key);
        workers.add(worker);
        threads.add(Thread.ofPlatform().name("log-" + i).daemon().start(() -> work(worker)));
      }
    }

    private void work(LogWorker worker) {
      try {
        for (Chunk chunk = queue.take(); chunk.length() >= 0; chunk = queue.take()) {
          if (bug.get() == null) {
            worker.block(chunk.octets(), chunk.length());
          }
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException ours) {
        bug.set(ours);
        work(worker);
      }
    }

    void hand(Chunk chunk) throws InterruptedIOException {
      try {
        queue.put(chunk);
      } catch (InterruptedException interrupted) {
        throw stopped();
      }
    }

    private InterruptedIOException stopped() {
      threads.forEach(Thread::interrupt);
      Thread.currentThread().interrupt();
      return new InterruptedIOException();
    }

    @Override
    public void close() throws InterruptedIOException {
      try {
        for (Thread _ : threads) {
          queue.put(Chunk.END);
        }
        for (Thread thread : threads) {
          thread.join();
        }
      } catch (InterruptedException interrupted) {
        throw stopped();
      }
      RuntimeException ours = bug.get();
      if (ours != null) {
        throw ours;
      }
      workers.forEach(worker -> all.merge(worker.tally()));
    }
  }
}
