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
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;

/// One SQLite file: how it is opened, and its schema brought up to date.
final class Database {
  /// The schema this program writes; the last migration sets `user_version` to it.
  static final int SCHEMA = 8;

  private static final int BUSY_MILLIS = 5_000;

  private Database() {}

  /// A source of connections to a file whose schema is current; makes both when missing.
  static Jdbi open(Path file) {
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
    return Jdbi.create(() -> connect(file));
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
