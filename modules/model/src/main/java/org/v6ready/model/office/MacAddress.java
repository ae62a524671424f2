package org.v6ready.model.office;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An IEEE 802 MAC-48 address as lower-case text with colons, such as `3c:52:82:10:00:10`.
public record MacAddress(String text) implements Comparable<MacAddress> {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}(:[0-9a-f]{2}){5}");

  public MacAddress {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not a MAC address: " + text);
    }
  }

  /// From six octets.
  public static MacAddress of(byte[] octets) {
    StringBuilder text = new StringBuilder();
    for (byte octet : octets) {
      text.append(text.isEmpty() ? "" : ":").append(String.format("%02x", octet));
    }
    return new MacAddress(text.toString());
  }

  /// Reads the ways systems write one: colons, dashes, any case, one-digit groups.
  public static Optional<MacAddress> parse(String written) {
    String[] groups = written.strip().toLowerCase(Locale.ROOT).split("[:-]", -1);
    if (groups.length != 6) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    for (String group : groups) {
      if (!group.matches("[0-9a-f]{1,2}")) {
        return Optional.empty();
      }
      text.append(text.isEmpty() ? "" : ":").append(group.length() == 1 ? "0" : "").append(group);
    }
    return Optional.of(new MacAddress(text.toString()));
  }

  /// Whether it was made up by software (the locally-administered bit), as phones do for privacy.
  public boolean random() {
    return (Integer.parseInt(text.substring(0, 2), 16) & 2) != 0;
  }

  /// Whether it names a group.
  public boolean group() {
    return (Integer.parseInt(text.substring(0, 2), 16) & 1) != 0;
  }

  /// The vendor's first three octets, such as `3c5282`.
  public String oui() {
    return text.replace(":", "").substring(0, 6);
  }

  @Override
  public int compareTo(MacAddress other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
