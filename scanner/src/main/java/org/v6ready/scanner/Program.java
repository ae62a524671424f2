package org.v6ready.scanner;

/// What the program calls itself.
final class Program {
  static final String VERSION = "1.0.0";
  static final String NAME = "v6ready " + VERSION;

  private Program() {}

  /// The `User-Agent` of probes. The contact joins it when it fits a header.
  static String userAgent(String contact) {
    boolean printable = contact.chars().allMatch(c -> c > ' ' && c < 127 && c != '(' && c != ')');
    return "v6ready/" + VERSION + (contact.isEmpty() || !printable ? "" : " (+" + contact + ")");
  }
}
