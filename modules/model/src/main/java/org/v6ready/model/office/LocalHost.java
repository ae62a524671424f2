package org.v6ready.model.office;

import java.util.List;

/// This machine. `system` is `linux`, `windows` or `macos`, `release` what it calls itself.
public record LocalHost(
    String system,
    String release,
    Seen<List<NetInterface>> interfaces,
    Seen<List<HostAddress>> addresses,
    Seen<List<HostRoute>> routes,
    Seen<List<NeighbourEntry>> neighbours,
    Seen<List<StackSettings>> stack,
    Seen<AddressSelection> selection,
    Seen<List<String>> managers,
    Seen<List<Listener>> listeners,
    Seen<SocketMix> sockets,
    Seen<List<Finding>> literals,
    Seen<List<JavaProgram>> javaPrograms,
    Seen<Clat> clat,
    Seen<Boolean> asksIpv6Only,
    Seen<List<NeededName>> neededNames,
    Seen<Boolean> icmpv6Blocked) {
  /// The same machine with what the DNS said of the names it needs.
  public LocalHost needing(Seen<List<NeededName>> names) {
    return new LocalHost(
        system, release, interfaces, addresses, routes, neighbours, stack, selection, managers, listeners, sockets, literals, javaPrograms,
        clat, asksIpv6Only, names, icmpv6Blocked);
  }

  /// IPv6 settings of one interface, `all` or `default`; the numbers are the kernel's, -1 when it has none.
  public record StackSettings(
      String interfaceName, boolean disabled, boolean prefersIpv4, int acceptRa, int forwarding, int temporary, int mtuOctets) {}

  /// The address selection policy (RFC 6724): `edited` by hand; `ipv4First` when IPv4 was put above IPv6.
  public record AddressSelection(boolean edited, boolean ipv4First, String evidence) {}

  /// A socket that waits for others: `anyIpv4` bound to 0.0.0.0, `anyIpv6` to ::.
  public record Listener(String protocol, int port, boolean anyIpv4, boolean anyIpv6, String program) {}

  /// Established connections to other machines.
  public record SocketMix(int ipv4, int ipv6) {}

  /// Something found in a file of the system's configuration.
  public record Finding(String file, int line, String text) {}

  /// A Java program and whether its options name a family.
  public record JavaProgram(String command, boolean ipv4Stack, boolean ipv6Addresses) {}

  /// Translation of IPv4 inside this machine (RFC 6877).
  public record Clat(boolean active, boolean available, String evidence) {}

  /// A name this machine itself depends on (time, updates, …) and whether it has an IPv6 address; `unknown` when the DNS did not say.
  public record NeededName(String purpose, String name, boolean hasIpv6, boolean unknown) {}
}
