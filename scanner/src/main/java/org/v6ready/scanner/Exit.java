package org.v6ready.scanner;

/// The exit codes scripts may rely on.
final class Exit {
  static final int OK = 0;
  static final int FINDINGS = 1;
  static final int USAGE = 2;
  static final int NOT_MEASURABLE = 3;
  static final int INTERNAL = 4;
  static final int INTERRUPTED = 130;

  private Exit() {}
}
