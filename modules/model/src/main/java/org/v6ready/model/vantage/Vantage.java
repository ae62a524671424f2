package org.v6ready.model.vantage;

import java.util.List;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;

/// What this machine could see during a run; proven before any target is judged. `nat64Prefixes` are
/// those found by RFC 7050; `resolvers` are the addresses asked; `port25Open` says that our own line
/// lets SMTP out; `resolverIpv6Only` that the resolver itself could not use IPv4; `privileges` are
/// words such as `raw-socket`, `netns`; `notes` are keys of messages.
public record Vantage(
    VantageType type,
    FamilyState ipv4,
    FamilyState ipv6,
    List<IpPrefix> nat64Prefixes,
    boolean dns64,
    boolean namesIpv4,
    boolean namesIpv6,
    boolean port25Open,
    List<IpAddress> resolvers,
    List<AnchorResult> anchors,
    List<String> privileges,
    List<String> notes) {
  public Vantage {
    nat64Prefixes = List.copyOf(nat64Prefixes);
    resolvers = List.copyOf(resolvers);
    anchors = List.copyOf(anchors);
    privileges = List.copyOf(privileges);
    notes = List.copyOf(notes);
  }

  /// Whether a failure over `family` can be the other end's.
  public boolean sees(Family family) {
    return (family == Family.IPV4 ? ipv4 : ipv6).usable();
  }

  /// A healthy dual-stack vantage: the starting point of tests.
  public static Vantage dualStack() {
    return new Vantage(VantageType.DUAL_STACK, FamilyState.OK, FamilyState.OK, List.of(), false, true, true, true,
        List.of(), List.of(), List.of(), List.of());
  }

  /// A vantage with IPv4 only.
  public static Vantage ipv4Only() {
    return new Vantage(VantageType.IPV4_ONLY, FamilyState.OK, FamilyState.NONE, List.of(), false, true, false, true,
        List.of(), List.of(), List.of(), List.of());
  }

  /// A vantage whose IPv6 has an address or route that leads nowhere.
  public static Vantage ipv6Broken() {
    return new Vantage(VantageType.IPV6_BROKEN, FamilyState.OK, FamilyState.BROKEN, List.of(), false, true, false, true,
        List.of(), List.of(), List.of(), List.of());
  }
}
