package org.v6ready.use.visit;

import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;

/// How one object went. `family` is that of the connection the server saw, null unless loaded; `millis`
/// is the time the browser measured.
public record Fetch(TestObject object, End end, @Nullable Family family, int millis) {
  public Fetch {
    if ((end == End.LOADED) != (family != null) || millis < 0) {
      throw new IllegalArgumentException(object + " " + end + " over " + family);
    }
  }

  /// What became of a fetch.
  public enum End {
    LOADED,
    FAILED,
    TIMED_OUT,
    /// No name is configured for it.
    NOT_OFFERED
  }

  /// Whether the object arrived.
  public boolean loaded() {
    return end == End.LOADED;
  }

  /// An object that was not asked for.
  static Fetch notOffered(TestObject object) {
    return new Fetch(object, End.NOT_OFFERED, null, 0);
  }
}
