package org.v6ready.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/// One SQLite file in WAL mode whose schema is current: one writing connection behind a lock, a
/// connection of its own for each read. Whatever the driver throws becomes a [StoreException].
final class Database implements AutoCloseable {
  /// The schema this program writes; the last migration sets `user_version` to it.
  static final int SCHEMA = 8;

  private static final int BUSY_MILLIS = 5_000;

  private final Path file;
  private final Jdbi jdbi;
  private final ReentrantLock writing = new ReentrantLock();
  private @Nullable Handle writer;

  private Database(Path file) {
    this.file = file;
    this.jdbi = Jdbi.create(() -> connect(file));
  }

  /// Opens a file; makes it and its directories when missing, and brings an older schema up to date.
  static Database open(Path file) {
    try {
      Path directory = file.toAbsolutePath().getParent();
      if (directory != null) {
        Files.createDirectories(directory);
      }
    } catch (IOException refused) {
      throw new StoreException("store.unwritable", file + ": " + why(refused), refused);
    }
    try {
      int found = version(file);
      if (found > SCHEMA) {
        String detail = file + ": schema " + found + ", this program knows " + SCHEMA;
        throw new StoreException("store.newer", detail, new IllegalStateException(detail));
      }
      if (found < SCHEMA) {
        Migration.run(file);
      }
    } catch (SQLException failed) {
      throw new StoreException(Failures.key(failed), file + ": " + failed.getMessage(), failed);
    } catch (RuntimeException failed) {
      throw Failures.of(file, failed);
    }
    return new Database(file);
  }

  /// All of the work or nothing of it; durable against the death of the process when this returns.
  void write(Consumer<Handle> work) {
    writing.lock();
    try {
      writer().useTransaction(work::accept);
    } catch (RuntimeException failed) {
      forgetWriter();
      throw Failures.of(file, failed);
    } finally {
      writing.unlock();
    }
  }

  <T> T read(Function<Handle, T> work) {
    try (Handle handle = jdbi.open()) {
      return work.apply(handle);
    } catch (RuntimeException failed) {
      throw Failures.of(file, failed);
    }
  }

  /// Lets the file grow no further than `more` pages: how tests fill a disk.
  void limitPages(int more) {
    writing.lock();
    try {
      int pages = writer().createQuery("PRAGMA page_count").mapTo(Integer.class).one();
      writer().createQuery("PRAGMA max_page_count = " + (pages + more)).mapTo(Integer.class).one();
    } finally {
      writing.unlock();
    }
  }

  /// The one connection that writes, opened by the first who does.
  private Handle writer() {
    Handle open = writer;
    if (open == null) {
      open = jdbi.open();
      writer = open;
    }
    return open;
  }

  /// A connection on which a transaction broke may hold half of it: the next one begins afresh.
  private void forgetWriter() {
    Handle old = writer;
    writer = null;
    if (old == null) {
      return;
    }
    try {
      old.close();
    } catch (RuntimeException broken) {
      System.getLogger(Database.class.getName()).log(System.Logger.Level.DEBUG, file.toString(), broken);
    }
  }

  @Override
  public void close() {
    writing.lock();
    try {
      forgetWriter();
    } finally {
      writing.unlock();
    }
  }

  private static String why(IOException refused) {
    return switch (refused) {
      case AccessDeniedException _ -> "permission denied";
      case FileSystemException system when system.getReason() != null -> system.getReason();
      default -> String.valueOf(refused.getMessage());
    };
  }

  static Connection connect(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // In WAL mode a commit without fsync survives the death of the process, though not of the power.
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
  }

  private static int version(Path file) throws SQLException {
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA user_version")) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }
}
