package org.v6ready.targets;

import org.jspecify.annotations.Nullable;

/// Whose services these are. `name` is empty when the file does not say.
public record Organisation(
    String name, @Nullable String province, @Nullable String contact, @Nullable String goal) {
  static final Organisation UNNAMED = new Organisation("", null, null, null);
}
