package org.v6ready.model.vantage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;

/// What this machine could see during a run; proven before any target is judged. `nat64Prefixes` are
/// those found by RFC 7050; `resolvers` are the addresses asked; `port25Open` says that our own line
/// lets SMTP out, null that no anchor could tell; `resolverIpv6Only` that the resolver itself could not use IPv4; `privileges` are
/// words such as `raw-socket`, `netns`; `notes` are keys of messages; `advertisedNat64` is what routers
/// advertise (RFC 8781), null when their advertisements were not read. `dns64` is of RFC 7050 alone.
/// `triedNat64` is what came of trying the prefixes of both, null in runs from before they were tried.
public record Vantage(
    VantageType type,
    FamilyState ipv4,
    FamilyState ipv6,
    List<IpPrefix> nat64Prefixes,
    boolean dns64,
    boolean namesIpv4,
    boolean namesIpv6,
    @Nullable Boolean port25Open,
    List<IpAddress> resolvers,
    List<AnchorResult> anchors,
    List<String> privileges,
    List<String> notes,
    @Nullable AdvertisedNat64 advertisedNat64,
    @Nullable TriedNat64 triedNat64) {
  public Vantage {
    nat64Prefixes = List.copyOf(nat64Prefixes);
    resolvers = List.copyOf(resolvers);
    anchors = List.copyOf(anchors);
    privileges = List.copyOf(privileges);
    notes = List.copyOf(notes);
  }

  /// What tells the measuring points of one store apart, as far as a run knows: the kind of line and its
  /// resolvers, of IPv6 ones only the /32, since an office's own prefix may change from day to day.
  public String place() {
    Set<String> near = new TreeSet<>();
    boolean four = resolvers.stream().anyMatch(one -> one.family() == Family.IPV4);
    resolvers.stream()
        .filter(one -> !four || one.family() == Family.IPV4)
        .map(one -> four ? one.toString() : IpPrefix.around(one, 32).toString())
        .forEach(near::add);
    return type + " " + String.join(" ", near);
  }

  /// Every NAT64 prefix of the line with what told of it, those of RFC 7050 first.
  public List<Nat64Prefix> nat64() {
    return Stream.concat(nat64Prefixes.stream(), advertised().stream()).distinct().map(this::described).toList();
  }

  private Nat64Prefix described(IpPrefix prefix) {
    List<Nat64Prefix.Source> sources = new ArrayList<>();
    if (nat64Prefixes.contains(prefix)) {
      sources.add(Nat64Prefix.Source.DNS64);
    }
    if (advertised().contains(prefix)) {
      sources.add(Nat64Prefix.Source.RA);
    }
    return new Nat64Prefix(prefix, sources, triedNat64 == null ? null : triedNat64.carries(prefix));
  }

  private List<IpPrefix> advertised() {
    return advertisedNat64 == null ? List.of() : advertisedNat64.prefixes();
  }

  /// The prefix by which a client of this line makes addresses of its own: what a router advertises goes
  /// before what RFC 7050 finds (RFC 8781 section 5.1). Whoever tells of one, it counts only when IPv4 was
  /// reached through it: a router may advertise, and a resolver far away make up, what leads nowhere.
  public Optional<Nat64Prefix> nat64InUse() {
    List<Nat64Prefix> carrying = nat64().stream().filter(one -> Boolean.TRUE.equals(one.carriesIpv4())).toList();
    return carrying.stream().filter(one -> one.sources().contains(Nat64Prefix.Source.RA)).findFirst()
        .or(() -> carrying.stream().findFirst());
  }

  /// Whether the addresses that the resolver's DNS64 makes up reach IPv4 from this line; null when there
  /// is no DNS64, or none of its prefixes could be tried.
  public @Nullable Boolean dns64Carries() {
    List<Boolean> tried = nat64().stream()
        .filter(one -> one.sources().contains(Nat64Prefix.Source.DNS64))
        .map(Nat64Prefix::carriesIpv4)
        .filter(Objects::nonNull)
        .toList();
    return tried.isEmpty() ? null : Boolean.valueOf(tried.contains(true));
  }

  /// Whether router advertisements were `read`, `none-heard` although asked for, or `not-read`.
  public String routerAdvertisements() {
    return advertisedNat64 == null ? "not-read" : advertisedNat64.heard() ? "read" : "none-heard";
  }

  /// Whether a failure over `family` can be the other end's.
  public boolean sees(Family family) {
    return (family == Family.IPV4 ? ipv4 : ipv6).usable();
  }

  /// Whether a silence on port 25 over `family` can be the other end's: what the SMTP anchors of that
  /// family showed, else those of the other.
  public Port25 port25(Family family) {
    List<Boolean> tried =
        anchors.stream()
            .filter(anchor -> anchor.kind().equals("smtp") && anchor.family() == family)
            .map(AnchorResult::works)
            .filter(Objects::nonNull)
            .toList();
    return tried.isEmpty() ? port25() : Port25.of(tried.contains(true));
  }

  /// The same over either family.
  public Port25 port25() {
    return Port25.of(port25Open);
  }

  /// A healthy dual-stack vantage: the starting point of tests.
  public static Vantage dualStack() {
    return new Vantage(VantageType.DUAL_STACK, FamilyState.OK, FamilyState.OK, List.of(), false, true, true, true,
        List.of(), List.of(), List.of(), List.of(), null, null);
  }

  /// A vantage with IPv4 only.
  public static Vantage ipv4Only() {
    return new Vantage(VantageType.IPV4_ONLY, FamilyState.OK, FamilyState.NONE, List.of(), false, true, false, true,
        List.of(), List.of(), List.of(), List.of(), null, null);
  }

  /// A vantage with IPv6 only and no NAT64.
  public static Vantage ipv6Only() {
    return new Vantage(VantageType.IPV6_ONLY, FamilyState.NONE, FamilyState.OK, List.of(), false, false, true, true,
        List.of(), List.of(), List.of(), List.of(), null, null);
  }

  /// A vantage whose IPv6 has an address or route that leads nowhere.
  public static Vantage ipv6Broken() {
    return new Vantage(VantageType.IPV6_BROKEN, FamilyState.OK, FamilyState.BROKEN, List.of(), false, true, false, true,
        List.of(), List.of(), List.of(), List.of(), null, null);
  }
}
