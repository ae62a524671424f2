package org.v6ready.store;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteDataSource;

/// Flyway over the scripts beside this class. It takes most of a second to start, so it is loaded
/// only when the schema has to change.
final class Migration {
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  private Migration() {}

  static void run(Path file) {
    FLYWAY.setLevel(Level.WARNING);
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    source.setBusyTimeout(5_000);
    Flyway.configure(Migration.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:org/v6ready/store/sqlite")
        .load()
        .migrate();
  }
}
