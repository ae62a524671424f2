package org.v6ready.scanner.netns;

import java.util.LinkedHashSet;
import java.util.Set;

/// Hands out the addresses of one place and remembers which of them exist. They look global on purpose;
/// no route leaves the namespaces. Every IPv6 address has a /48 of its own.
final class Addresses {
  private final String block4;
  private final String block6;
  private final Set<String> plumbed = new LinkedHashSet<>();
  private int count;

  /// `block4` are the first two octets, `block6` the first 32 bits.
  Addresses(String block4, String block6) {
    this.block4 = block4;
    this.block6 = block6;
  }

  /// An address nobody owns yet: what is sent to it is lost.
  String vacant(boolean six) {
    count++;
    return six ? block6 + ":" + Integer.toHexString(count) + "::53" : block4 + "." + count / 200 + "." + (count % 200 + 10);
  }

  String next(boolean six) {
    String address = vacant(six);
    plumbed.add(address);
    return address;
  }

  Set<String> plumbed() {
    return plumbed;
  }

  String prefix4() {
    return block4 + ".0.0/16";
  }

  String prefix6() {
    return block6 + "::/32";
  }

  static boolean six(String address) {
    return address.contains(":");
  }

  /// As an item of a listen directive: brackets where there are colons.
  static String bracketed(String address) {
    return six(address) ? "[" + address + "]" : address;
  }
}
