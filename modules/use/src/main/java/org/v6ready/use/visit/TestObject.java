package org.v6ready.use.visit;

import java.util.Arrays;
import java.util.Optional;

/// What a visitor's browser is asked to fetch, each from a name of its own.
public enum TestObject {
  /// From a name with A and AAAA: the family it comes over is the one this client prefers.
  DUAL("ds"),
  /// From a name with A only: the control.
  IPV4("v4"),
  /// From a name with AAAA only.
  IPV6("v6"),
  /// From a name with AAAA whose zone is served over IPv6 only: the client's resolver needs IPv6.
  IPV6_DNS("v6ns"),
  /// Larger than one packet, from the AAAA-only name: the path carries full packets (RFC 8201).
  IPV6_LARGE("big");

  private final String word;

  TestObject(String word) {
    this.word = word;
  }

  /// The word in addresses and reports, such as `v6ns`.
  public String word() {
    return word;
  }

  /// The object of a [#word]; empty when there is none.
  public static Optional<TestObject> ofWord(String word) {
    return Arrays.stream(values()).filter(object -> object.word.equals(word)).findFirst();
  }
}
