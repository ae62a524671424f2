package org.v6ready.store;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the database is: `--data`, else `V6READY_HOME`, else `.v6ready` in the user's home.
public final class StoreHome {
  private StoreHome() {}

  /// The database file; `store.no-home` when there is neither a setting nor a home directory.
  public static Path database(@Nullable Path data, Map<String, String> environment, @Nullable String userHome) {
    return directory(data, environment, userHome).resolve("v6ready.db");
  }

  private static Path directory(@Nullable Path data, Map<String, String> environment, @Nullable String userHome) {
    if (data != null) {
      return data;
    }
    String set = environment.getOrDefault("V6READY_HOME", "");
    if (!set.isBlank()) {
      return Path.of(set);
    }
    if (userHome == null || userHome.isBlank() || userHome.equals("?")) {
      String detail = "no home directory; set V6READY_HOME or --data";
      throw new StoreException("store.no-home", detail, new IllegalStateException(detail));
    }
    return Path.of(userHome, ".v6ready");
  }
}
