package org.v6ready.model.office;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;

/// One address of this machine. Lifetimes are null for ever (RFC 4862 section 5.5.4).
public record HostAddress(
    String interfaceName,
    IpAddress address,
    int prefixLength,
    Set<Flag> flags,
    @Nullable Duration preferred,
    @Nullable Duration valid) {
  /// What the system says of an address.
  public enum Flag {
    TEMPORARY,
    DEPRECATED,
    TENTATIVE,
    DUPLICATE,
    /// Set by hand or by DHCP, not from an advertised prefix.
    PERMANENT,
    /// Formed from an advertised prefix without EUI-64 (RFC 7217).
    STABLE_PRIVACY,
    DHCP
  }

  public HostAddress {
    flags = Set.copyOf(flags);
  }

  /// The prefix it lies in.
  public IpPrefix prefix() {
    return IpPrefix.around(address, prefixLength);
  }

  /// Whether new connections may start from it (RFC 4862 section 2).
  public boolean usable() {
    return !flags.contains(Flag.DEPRECATED) && !flags.contains(Flag.TENTATIVE) && !flags.contains(Flag.DUPLICATE);
  }
}
