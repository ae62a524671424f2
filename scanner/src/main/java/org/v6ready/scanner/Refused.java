package org.v6ready.scanner;

import java.util.Map;

/// The command cannot go on, and why: a sentence of the bundle and an exit code.
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Map<String, String> args;
  private final int exit;

  private Refused(int exit, String key, Map<String, String> args) {
    super(key + " " + args);
    this.exit = exit;
    this.key = key;
    this.args = Map.copyOf(args);
  }

  /// The command line or a file is at fault.
  static Refused usage(String key, Map<String, String> args) {
    return new Refused(Exit.USAGE, key, args);
  }

  /// The machine is at fault.
  static Refused machine(String key, Map<String, String> args) {
    return new Refused(Exit.INTERNAL, key, args);
  }

  String sentence(Console console) {
    return console.text(key, args);
  }

  int exit() {
    return exit;
  }
}
