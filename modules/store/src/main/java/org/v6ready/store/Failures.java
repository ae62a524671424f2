package org.v6ready.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteErrorCode;
import tools.jackson.core.JacksonException;

/// Turns what the database driver throws into a [StoreException] that names the trouble.
final class Failures {
  private Failures() {}

  static StoreException of(Path database, RuntimeException thrown) {
    if (thrown instanceof StoreException already) {
      return already;
    }
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return new StoreException(key(sql), database + ": " + sql.getMessage(), thrown);
      }
      if (cause instanceof JacksonException json) {
        return new StoreException("store.corrupt", database + ": " + json.getOriginalMessage(), thrown);
      }
    }
    if (thrown instanceof FlywayException) {
      // A program that is neither older nor newer made it: a build from another line of development.
      String first = String.valueOf(thrown.getMessage()).lines().findFirst().orElse("");
      return new StoreException("store.corrupt", database + ": " + first, thrown);
    }
    if (thrown instanceof JdbiException) {
      return new StoreException("store.corrupt", database + ": " + thrown.getMessage(), thrown);
    }
    throw thrown;
  }

  /// The low octet of an extended result code is the primary one (sqlite.org/rescode.html).
  static String key(SQLException thrown) {
    return switch (SQLiteErrorCode.getErrorCode(thrown.getErrorCode() & 0xff)) {
      case SQLITE_FULL -> "store.disk-full";
      case SQLITE_BUSY, SQLITE_LOCKED -> "store.locked";
      case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_IOERR, SQLITE_PERM, SQLITE_AUTH -> "store.unwritable";
      default -> "store.corrupt";
    };
  }
}
