package org.v6ready.plan.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Files that ship inside this module.
final class Shipped {
  private Shipped() {}

  /// The octets of `/org/v6ready/plan/` and a path; one that is not there is a bug.
  static byte[] octets(String path) {
    try (InputStream in = Shipped.class.getResourceAsStream("/org/v6ready/plan/" + path)) {
      if (in == null) {
        throw new IllegalStateException("not in the build: " + path);
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
