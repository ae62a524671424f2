package org.v6ready.probes.browser;

/// Keeps screenshots beside the run.
@FunctionalInterface
public interface Screenshots {
  /// Stores a JPEG and returns its name; empty when it was not kept.
  String keep(byte[] picture);
}
