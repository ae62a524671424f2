package org.v6ready.office.sandbox;

import java.util.Map;

/// The sandbox cannot be made here: `key` names the sentence of the bundle, `args` fill it.
public final class SandboxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Map<String, String> args;

  SandboxException(String key, Map<String, String> args) {
    super(key + " " + args);
    this.key = key;
    this.args = Map.copyOf(args);
  }

  /// The sentence's key, such as `not-root`.
  public String key() {
    return key;
  }

  /// What fills the sentence.
  public Map<String, String> args() {
    return args;
  }
}
