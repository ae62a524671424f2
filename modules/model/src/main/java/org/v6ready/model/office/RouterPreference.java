package org.v6ready.model.office;

/// RFC 4191 section 2.1; RESERVED must be read as MEDIUM but is worth showing.
public enum RouterPreference {
  LOW,
  MEDIUM,
  HIGH,
  RESERVED;

  /// Of the two bits on the wire.
  public static RouterPreference ofBits(int bits) {
    return switch (bits & 3) {
      case 0 -> MEDIUM;
      case 1 -> HIGH;
      case 2 -> RESERVED;
      default -> LOW;
    };
  }
}
