package org.v6ready.model.address;

/// An address family; [#number] is the digit people and JSON use.
public enum Family {
  IPV4(4),
  IPV6(6);

  private final int number;

  Family(int number) {
    this.number = number;
  }

  /// 4 or 6.
  public int number() {
    return number;
  }

  /// The other one: the control of a measurement.
  public Family other() {
    return this == IPV4 ? IPV6 : IPV4;
  }
}
