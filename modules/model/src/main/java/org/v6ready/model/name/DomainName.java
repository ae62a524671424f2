package org.v6ready.model.name;

import java.net.IDN;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A fully qualified domain name in lower-case A-label form without the trailing dot; the root is
/// the empty string (RFC 1035 section 2.3.4, RFC 5890).
public record DomainName(String ascii) implements Comparable<DomainName> {
  public static final DomainName ROOT = new DomainName("");

  public DomainName {
    if (!ascii.equals(ascii.toLowerCase(Locale.ROOT)) || ascii.endsWith(".") || ascii.length() > 253) {
      throw new IllegalArgumentException("not a canonical domain name: " + ascii);
    }
  }

  /// Reads a name as people write it: Unicode, capitals and one trailing dot are fine. Empty when a
  /// label is empty or over 63 octets, the name over 253, or it is an IP literal.
  public static Optional<DomainName> parse(String text) {
    String bare = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    try {
      String ascii = IDN.toASCII(bare, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      return wellFormed(ascii) ? Optional.of(new DomainName(ascii)) : Optional.empty();
    } catch (IllegalArgumentException notAName) {
      return Optional.empty();
    }
  }

  /// Reads a name known to be good; anything else is a bug.
  public static DomainName of(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException("not a domain name: " + text));
  }

  private static boolean wellFormed(String ascii) {
    if (ascii.isEmpty() || ascii.length() > 253 || ascii.matches("[0-9.]+")) {
      return false;
    }
    return Arrays.stream(ascii.split("\\.", -1)).allMatch(label -> label.matches("[a-z0-9_*]([a-z0-9_-]{0,61}[a-z0-9_])?"));
  }

  /// The labels from left to right; none for the root.
  public List<String> labels() {
    return ascii.isEmpty() ? List.of() : List.of(ascii.split("\\."));
  }

  /// The name one label up; the root is its own parent.
  public DomainName parent() {
    int dot = ascii.indexOf('.');
    return dot < 0 ? ROOT : new DomainName(ascii.substring(dot + 1));
  }

  /// `label.this`.
  public DomainName child(String label) {
    return new DomainName(ascii.isEmpty() ? label : label + "." + ascii);
  }

  /// Whether this name is `ancestor` or below it.
  public boolean within(DomainName ancestor) {
    return ancestor.ascii.isEmpty() || ascii.equals(ancestor.ascii) || ascii.endsWith("." + ancestor.ascii);
  }

  /// The name as people read it, with U-labels.
  public String unicode() {
    return IDN.toUnicode(ascii, IDN.ALLOW_UNASSIGNED);
  }

  @Override
  public int compareTo(DomainName other) {
    return ascii.compareTo(other.ascii);
  }

  /// The ASCII form; `.` for the root.
  @Override
  public String toString() {
    return ascii.isEmpty() ? "." : ascii;
  }
}
