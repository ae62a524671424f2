package org.v6ready.scanner;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.v6ready.store.OfficeStore;
import org.v6ready.store.SqliteOfficeStore;
import org.v6ready.store.SqliteRunStore;
import org.v6ready.store.SqliteUseStore;
import org.v6ready.store.UseStore;

/// Where runs are kept: `--data`, else `V6READY_HOME`, else `~/.v6ready`.
final class Home {
  private Home() {}

  static Path directory(Console console, @Nullable Path data) {
    if (data != null) {
      return console.directory().resolve(data);
    }
    String home = console.environment().getOrDefault("V6READY_HOME", "");
    try {
      if (!home.isEmpty()) {
        return console.directory().resolve(home);
      }
      String user = System.getProperty("user.home", "");
      if (user.isEmpty() || user.equals("?")) {
        throw Refused.machine("home.none", Map.of());
      }
      return Path.of(user, ".v6ready");
    } catch (InvalidPathException bad) {
      throw Refused.machine("home.none", Map.of());
    }
  }

  /// The runs, and what is kept about the plan.
  static SqliteRunStore store(Console console, @Nullable Path data) {
    return SqliteRunStore.open(directory(console, data).resolve("v6ready.db"));
  }

  static UseStore useStore(Console console, @Nullable Path data) {
    return SqliteUseStore.open(directory(console, data).resolve("v6ready.db"));
  }

  static OfficeStore officeStore(Console console, @Nullable Path data) {
    return SqliteOfficeStore.open(directory(console, data).resolve("v6ready.db"));
  }
}
