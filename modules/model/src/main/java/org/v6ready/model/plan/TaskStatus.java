package org.v6ready.model.plan;

import java.util.Locale;
import java.util.Optional;

/// How far a task is. People set the first four; only a run that measured it sets the last.
public enum TaskStatus {
  NEW,
  IN_PROGRESS,
  WAITING,
  DONE,
  VERIFIED;

  /// The word on the command line and in files, such as `in-progress`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The status of a [#word]; empty when there is none.
  public static Optional<TaskStatus> ofWord(String word) {
    for (TaskStatus status : values()) {
      if (status.word().equals(word)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }

  /// Whether somebody still has to do something.
  public boolean open() {
    return this != DONE && this != VERIFIED;
  }
}
