package org.v6ready.office.sandbox;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One everyday task of the office: a `url` to reach, or a command (`run`) whose exit code 0 means that it
/// went well. Exactly one of the two.
public record OfficeTask(String name, Kind kind, @Nullable URI url, List<String> run, Duration timeout) {
  /// What a task is for.
  public enum Kind {
    PORTAL,
    PUBLIC_SERVICES,
    DOCUMENTS,
    MAIL,
    SIGNING,
    TAX,
    TREASURY,
    VIDEO,
    PRINTING,
    OTHER;

    /// The word in the task list.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public OfficeTask {
    run = List.copyOf(run);
    if ((url == null) == run.isEmpty()) {
      throw new IllegalArgumentException("a task has a url or a command");
    }
  }
}
