package org.v6ready.model.office;

import java.util.Locale;

/// What the families of a device's addresses make it.
public enum DeviceClass {
  /// IPv4 and no sign of IPv6.
  V4ONLY,
  /// IPv4 and a global or unique local IPv6 address.
  DUAL,
  /// IPv6 with a global address, no IPv4.
  V6ONLY,
  /// A link-local IPv6 address only, with or without IPv4: it has a stack and no address.
  LLONLY,
  /// It was seen, and was not asked for the family that would tell: silence is not absence.
  UNKNOWN;

  /// The word of JSON.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
