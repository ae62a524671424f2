package org.v6ready.scanner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The demonstration, run once for all tests, and its stored results.
record Demonstration(Path folder, Cli.Ran ran) {
  private static final Demonstration ONCE = make();

  static Demonstration once() {
    return ONCE;
  }

  private static Demonstration make() {
    try {
      Path folder = Files.createTempDirectory("v6ready-demonstration");
      return new Demonstration(folder, Cli.in(folder).onTerminal().run("demo", "--lang", "vi"));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /// A command line whose results are those of the demonstration.
  Cli cli() {
    return Cli.in(folder).with("V6READY_HOME", folder.resolve("home/demo").toString()).with("LANG", "en");
  }
}
