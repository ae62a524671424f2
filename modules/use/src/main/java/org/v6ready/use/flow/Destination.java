package org.v6ready.use.flow;

/// What is known of the other end of a flow: the name of the service, empty when none was seen, and whether
/// that name could be reached over IPv6.
public record Destination(String name, Reach reach) {
  /// Nothing is known.
  public static final Destination UNKNOWN = new Destination("", Reach.UNKNOWN);

  /// What the DNS says of the service's name.
  public enum Reach {
    /// It has no AAAA: only the content's owner can change that.
    IPV4_ONLY,
    /// It has a AAAA.
    DUAL_STACK,
    /// No name was seen, or only that of the machine (a reverse name), which says nothing about services.
    UNKNOWN
  }
}
