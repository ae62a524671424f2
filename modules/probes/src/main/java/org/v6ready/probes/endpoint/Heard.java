package org.v6ready.probes.endpoint;

/// What a conversation showed: whether the protocol itself was understood, and what was seen.
record Heard(boolean spoke, String detail) {
  static Heard yes(String detail) {
    return new Heard(true, detail);
  }

  static Heard no(String detail) {
    return new Heard(false, detail);
  }
}
