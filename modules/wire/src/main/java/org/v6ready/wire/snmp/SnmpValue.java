package org.v6ready.wire.snmp;

import java.nio.charset.StandardCharsets;

/// A value with the type it came in, because some agents answer 64-bit columns with 32-bit counters.
/// `number` is 0 for what is no number, `octets` empty for what is none.
public record SnmpValue(Kind kind, long number, byte[] octets) {
  /// The types of SMIv2 that matter here (RFC 2578 section 7.1).
  public enum Kind {
    COUNTER32,
    COUNTER64,
    NUMBER,
    OCTETS,
    OTHER
  }

  /// The octets as text people may read; control characters become spaces.
  public String text() {
    return new String(octets, StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}\ufffd]+", " ").strip();
  }
}
